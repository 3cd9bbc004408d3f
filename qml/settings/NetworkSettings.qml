// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// How patient the program is with the network.
SettingsBody {
    id: body

    required property Preferences preferences

    title: qsTr("Network")
    note: qsTr("A change counts from the next question on.")

    SettingsCard {
        SettingRow {
            isFirst: true
            title: qsTr("Try again at most")
            note: qsTr("Never when an answer may already have been billed.")

            ComboBox {
                label: qsTr("Try again at most")
                model: [qsTr("Never"), qsTr("Once"), qsTr("%n times", "", 2), qsTr("%n times", "", 3), qsTr("%n times", "", 4), qsTr("%n times", "", 5),
                        qsTr("%n times", "", 6), qsTr("%n times", "", 7), qsTr("%n times", "", 8), qsTr("%n times", "", 9), qsTr("%n times", "", 10)]
                currentIndex: body.preferences.maxRetries
                onActivated: index => body.preferences.maxRetries = index
            }
        }
    }
}
