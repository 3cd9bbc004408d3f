// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The list of the settings' parts. Up and Down walk through it.
FocusScope {
    id: parts

    required property int part

    signal chosen(int part)

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Parts of the settings")

    Column {
        width: parent.width

        SettingsPart {
            id: general

            focus: true
            symbol: "settings"
            text: qsTr("General")
            isChosen: parts.part === SettingsPage.Part.General
            onClicked: parts.chosen(SettingsPage.Part.General)
            KeyNavigation.down: keys
        }
        SettingsPart {
            id: keys

            symbol: "key"
            text: qsTr("Keys and regions")
            isChosen: parts.part === SettingsPage.Part.Keys
            onClicked: parts.chosen(SettingsPage.Part.Keys)
            KeyNavigation.down: network
        }
        SettingsPart {
            id: network

            symbol: "proxy"
            text: qsTr("Network")
            isChosen: parts.part === SettingsPage.Part.Network
            onClicked: parts.chosen(SettingsPage.Part.Network)
            KeyNavigation.down: storage
        }
        SettingsPart {
            id: storage

            symbol: "history"
            text: qsTr("Data")
            isChosen: parts.part === SettingsPage.Part.Data
            onClicked: parts.chosen(SettingsPage.Part.Data)
            KeyNavigation.down: diagnostics
        }
        SettingsPart {
            id: diagnostics

            symbol: "search"
            text: qsTr("Diagnostics")
            isChosen: parts.part === SettingsPage.Part.Diagnostics
            onClicked: parts.chosen(SettingsPage.Part.Diagnostics)
            KeyNavigation.down: shortcuts
        }
        SettingsPart {
            id: shortcuts

            symbol: "keyboard"
            text: qsTr("Shortcuts")
            isChosen: parts.part === SettingsPage.Part.Shortcuts
            onClicked: parts.chosen(SettingsPage.Part.Shortcuts)
            KeyNavigation.down: about
        }
        SettingsPart {
            id: about

            symbol: "info"
            text: qsTr("About")
            isChosen: parts.part === SettingsPage.Part.About
            onClicked: parts.chosen(SettingsPage.Part.About)
        }
    }
}
