// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// One speed limit; empty: none.
SettingRow {
    id: row

    required property NetworkPreferences network
    required property Chat chat
    required property int pace

    function show() : void {
        field.text = network.pace(chat.region, chat.model, pace);
    }
    function take() : void {
        network.setPace(chat.region, chat.model, pace, field.text);
        show();
    }

    Component.onCompleted: show()

    TextField {
        id: field

        width: 128
        label: row.title
        placeholderText: qsTr("No limit")
        inputMethodHints: Qt.ImhDigitsOnly
        onEditingFinished: row.take()
    }
}
