// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// How fast the chat's model may be asked in its region. The catalogue's limits until others are given.
SettingsCard {
    id: card

    required property NetworkPreferences network
    required property Chat chat

    PaceRow {
        isFirst: true
        title: qsTr("Requests a minute")
        note: qsTr("%1 in %2").arg(card.chat.modelName).arg(card.chat.regionName)
        network: card.network
        chat: card.chat
        pace: NetworkPreferences.RequestsPerMinute
    }
    PaceRow {
        title: qsTr("Tokens a minute")
        note: qsTr("Questions and answers together. Who comes later waits in line and sees for how long.")
        network: card.network
        chat: card.chat
        pace: NetworkPreferences.TokensPerMinute
    }
    PaceRow {
        title: qsTr("Requests a day")
        note: qsTr("Counted while Qwenda runs.")
        network: card.network
        chat: card.chat
        pace: NetworkPreferences.RequestsPerDay
    }
    PaceRow {
        title: qsTr("Tokens a day")
        note: qsTr("Counted while Qwenda runs.")
        network: card.network
        chat: card.chat
        pace: NetworkPreferences.TokensPerDay
    }
}
