// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A limit of silence, in seconds. What is typed counts when the field is left or Enter is pressed.
SettingRow {
    id: row

    required property int seconds

    signal given(int seconds)

    function take(text: string) : void {
        const number = parseInt(text, 10);
        if (number >= 1 && number <= 3600)
            given(number);
        field.text = row.seconds;
    }

    TextField {
        id: field

        width: 96
        label: row.title
        suffix: qsTr("s")
        text: row.seconds
        inputMethodHints: Qt.ImhDigitsOnly
        validator: IntValidator {
            bottom: 1
            top: 3600
        }
        onEditingFinished: row.take(text)
    }
}
