// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// How long silence may last, and how often to try again.
SettingsCard {
    id: card

    required property NetworkPreferences network
    required property Preferences preferences

    SecondsRow {
        isFirst: true
        title: qsTr("Wait for a connection")
        note: qsTr("Name, proxy and encryption together.")
        seconds: card.network.connectSeconds
        onGiven: seconds => card.network.connectSeconds = seconds
    }
    SecondsRow {
        title: qsTr("Wait for the first word")
        note: card.network.silenceNote.length > 0 ? card.network.silenceNote : qsTr("Models that think take their time.")
        seconds: card.network.firstByteSeconds
        onGiven: seconds => card.network.firstByteSeconds = seconds
    }
    SecondsRow {
        title: qsTr("Wait between words")
        note: qsTr("A whole answer may take as long as it likes.")
        seconds: card.network.betweenBytesSeconds
        onGiven: seconds => card.network.betweenBytesSeconds = seconds
    }
    SettingRow {
        title: qsTr("Try again at most")
        note: qsTr("Never when an answer may already have been billed.")

        ComboBox {
            label: qsTr("Try again at most")
            model: [qsTr("Never"), qsTr("Once"), qsTr("%n times", "", 2), qsTr("%n times", "", 3), qsTr("%n times", "", 4), qsTr("%n times", "", 5),
                    qsTr("%n times", "", 6), qsTr("%n times", "", 7), qsTr("%n times", "", 8), qsTr("%n times", "", 9), qsTr("%n times", "", 10)]
            currentIndex: card.preferences.maxRetries
            onActivated: index => card.preferences.maxRetries = index
        }
    }
}
