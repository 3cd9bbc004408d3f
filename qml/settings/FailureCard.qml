// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What is done when a key is refused or a region is down. Nothing of it happens by itself.
SettingsCard {
    id: card

    required property NetworkPreferences network

    SettingRow {
        isFirst: true
        title: qsTr("Find the right region when a key is refused")
        note: qsTr("Asks the other regions once, with the same key, and offers the one that accepts it.")

        Switch {
            text: qsTr("Find the right region when a key is refused")
            checked: card.network.findsRegion
            onToggled: card.network.findsRegion = checked
        }
    }
    SettingRow {
        title: qsTr("Offer another region when one is down")
        note: qsTr("Only regions you have a key for, and only when you say so: your words go there then.")

        Switch {
            text: qsTr("Offer another region when one is down")
            checked: card.network.offersFailover
            onToggled: card.network.offersFailover = checked
        }
    }
}
