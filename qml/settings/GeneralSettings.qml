// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// How the program looks and speaks, and what a new chat starts with.
SettingsBody {
    id: body

    required property App app

    readonly property Preferences preferences: app.preferences

    title: qsTr("General")

    SettingsCard {
        SettingRow {
            isFirst: true
            title: qsTr("Appearance")
            note: qsTr("Light, dark, or as the desktop asks for.")

            ComboBox {
                width: 150
                label: qsTr("Appearance")
                model: [qsTr("As the system"), qsTr("Light"), qsTr("Dark")]
                currentIndex: body.preferences.theme
                onActivated: index => body.preferences.theme = index
            }
        }
        SettingRow {
            title: qsTr("Language")
            note: qsTr("Of the program. The model answers in the language you write in.")

            ComboBox {
                width: 150
                label: qsTr("Language")
                model: [qsTr("As the system"), "English", "中文"]
                currentIndex: body.preferences.language === "en" ? 1 : body.preferences.language === "zh" ? 2 : 0
                onActivated: index => body.preferences.language = index === 1 ? "en" : index === 2 ? "zh" : ""
            }
        }
    }
    SectionTitle {
        visible: body.app.speller.isAvailable
        text: qsTr("Writing")
    }
    SettingsCard {
        visible: body.app.speller.isAvailable

        SettingRow {
            isFirst: true
            title: qsTr("Check the spelling")
            note: qsTr("Words that no dictionary on this computer has are underlined. A right click on one offers others.")

            Switch {
                text: qsTr("Check the spelling")
                checked: body.app.speller.isOn
                onToggled: body.app.speller.isOn = checked
            }
        }
    }
    SectionTitle {
        text: qsTr("New chats")
    }
    SettingsCard {
        SettingRow {
            isFirst: true
            title: qsTr("Model")
            note: qsTr("Every chat can use another; it remembers its own.")

            Button {
                text: body.preferences.defaultModel
                trailing: "chevron-down"
                spokenName: qsTr("Default model: %1").arg(text)
                onClicked: modelPopup.open()

                ModelPopup {
                    id: modelPopup

                    x: parent ? parent.width - width : 0
                    y: 40
                    models: body.app.models
                    current: body.preferences.defaultModel
                    onChosen: modelId => body.preferences.defaultModel = modelId
                }
            }
        }
        SettingRow {
            title: qsTr("Region")
            note: qsTr("Where a new chat sends its words.")

            Button {
                text: body.app.regions.name(body.preferences.defaultRegion)
                trailing: "chevron-down"
                spokenName: qsTr("Default region: %1").arg(text)
                onClicked: regionPopup.open()

                RegionPopup {
                    id: regionPopup

                    x: parent ? parent.width - width : 0
                    y: 40
                    regions: body.app.regions
                    current: body.preferences.defaultRegion
                    onChosen: regionId => body.preferences.defaultRegion = regionId
                    onKeysWanted: body.app.settingsPartWanted("keys")
                }
            }
        }
    }
    SectionTitle {
        text: qsTr("Answers")
    }
    AnswersCard {
        preferences: body.preferences
    }
}
