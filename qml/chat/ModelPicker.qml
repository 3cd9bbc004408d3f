// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The model's name in the head, and under it the list to choose another from.
HeadButton {
    id: picker

    required property App app
    required property Chat chat

    /// The list was closed: the words may have the focus again.
    signal focusReleased

    function show() : void {
        popup.open();
    }

    strong: true
    text: chat.modelName
    name: qsTr("Model")
    open: popup.visible
    onClicked: show()

    ModelPopup {
        id: popup

        x: 3
        y: picker.height + 7
        models: picker.app.models
        current: picker.chat.model
        onClosed: picker.focusReleased()
        onChosen: modelId => picker.chat.model = modelId
    }
}
