// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Where everything is kept.
SettingsBody {
    id: body

    required property Preferences preferences

    title: qsTr("Data")
    note: qsTr("Your chats and settings are files on this computer. Deleted chats stay in the trash for 30 days.")

    SettingsCard {
        SettingRow {
            isFirst: true
            title: qsTr("Data folder")
            note: body.preferences.dataFolder

            Button {
                size: Button.Size.Small
                text: qsTr("Open")
                spokenName: qsTr("Open the data folder")
                onClicked: body.preferences.openDataFolder()
            }
        }
        SettingRow {
            title: qsTr("API keys")
            note: body.preferences.keychainText
        }
        SettingRow {
            title: qsTr("Model catalogue")
            note: body.preferences.catalogText
        }
    }
}
