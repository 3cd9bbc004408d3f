// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui as Ui

/// The way to the service: how patient the program is, through which proxy, how fast it may ask.
SettingsBody {
    id: body

    required property Ui.App app

    title: qsTr("Network")
    note: qsTr("A change counts from the next question on.")

    PatienceCard {
        network: body.app.network
        preferences: body.app.preferences
    }
    SectionTitle {
        text: qsTr("Proxy")
    }
    ProxyCard {
        network: body.app.network
    }
    SectionTitle {
        text: qsTr("Speed limits")
    }
    PaceCard {
        network: body.app.network
        chat: body.app.chat
    }
}
