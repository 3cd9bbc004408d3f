// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What happens to answers on their way.
SettingsCard {
    id: card

    required property Preferences preferences

    SettingRow {
        isFirst: true
        title: qsTr("Go on with answers that were cut off")
        note: qsTr("When the connection breaks, the model is asked for the rest. What it wrote so far is billed again as input.")

        Switch {
            text: qsTr("Go on with answers that were cut off")
            checked: card.preferences.resumesAnswers
            onToggled: card.preferences.resumesAnswers = checked
        }
    }
    SettingRow {
        title: qsTr("Protocol")
        note: qsTr("Automatic takes the service's own protocol where only it tells the pages of a web search.")

        ComboBox {
            label: qsTr("Protocol")
            model: [qsTr("Automatic"), qsTr("As OpenAI"), qsTr("DashScope")]
            currentIndex: card.preferences.protocol
            onActivated: index => card.preferences.protocol = index
        }
    }
}
