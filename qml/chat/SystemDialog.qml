// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What the model is told before the first message of this chat.
Dialog {
    id: dialog

    required property Chat chat
    property string words

    implicitWidth: 560
    title: qsTr("System prompt")
    message: qsTr("The model reads it before the chat. It holds from the next answer on.")
    acceptText: qsTr("Save")
    onAboutToShow: words = chat.systemPrompt
    onAccepted: chat.systemPrompt = words

    contentItem: PromptField {
        label: dialog.title
        words: dialog.words
        shown: dialog.opened
        onEdited: text => dialog.words = text
    }
}
