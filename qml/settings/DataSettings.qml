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
    required property SnapshotList snapshots
    /// Not in a demo, whose folder goes with it.
    required property bool canMove
    required property ExchangeDesk exchange

    title: qsTr("Data")
    note: qsTr("Your chats and settings are files on this computer. Deleted chats stay in the trash for 30 days.")

    // The system's dialog is made when it is first wanted.
    Loader {
        id: chooser

        function ask() : void {
            if (status === Loader.Ready)
                (item as FolderChooser).ask(body.preferences);
            else
                setSource(Qt.resolvedUrl("FolderChooser.qml"));
        }

        onLoaded: (item as FolderChooser).ask(body.preferences)
    }

    SettingsCard {
        SettingRow {
            isFirst: true
            title: qsTr("Data folder")
            note: body.preferences.moveProblem.length > 0 ? body.preferences.moveProblem : body.preferences.dataFolder

            Row {
                spacing: 8

                Button {
                    size: Button.Size.Small
                    text: qsTr("Move…")
                    spokenName: qsTr("Move the data folder")
                    visible: body.canMove
                    onClicked: chooser.ask()
                }
                Button {
                    size: Button.Size.Small
                    text: qsTr("Open")
                    spokenName: qsTr("Open the data folder")
                    onClicked: body.preferences.openDataFolder()
                }
            }
        }
        SettingRow {
            title: qsTr("Name chats by a small model")
            note: qsTr("After the first answer, for a fraction of a cent. Without it a chat is called by its first words.")

            Switch {
                checked: body.preferences.makesTitles
                Accessible.name: qsTr("Name chats by a small model")
                onToggled: body.preferences.makesTitles = checked
            }
        }
        SettingRow {
            title: qsTr("Export")
            note: qsTr("All conversations as files: to read, to print, to take along.")

            Button {
                size: Button.Size.Small
                text: qsTr("Export…")
                spokenName: qsTr("Export all conversations")
                onClicked: body.exchange.openExport("")
            }
        }
        SettingRow {
            title: qsTr("Import")
            note: qsTr("From ChatGPT, Claude, Cherry Studio, Chatbox, LobeChat, Open WebUI, or Qwenda's own JSON.")

            Button {
                size: Button.Size.Small
                text: qsTr("Import…")
                spokenName: qsTr("Import conversations")
                onClicked: body.exchange.openImport()
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

    SnapshotSettings {
        width: parent ? parent.width : 0
        snapshots: body.snapshots
    }
}
