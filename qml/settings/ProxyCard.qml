// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui as Ui

/// Which proxy, and what of the system's wishes is not followed. The password goes to the keychain and is never shown again.
SettingsCard {
    id: card

    required property Ui.NetworkPreferences network

    readonly property bool isManual: network.proxyMode >= Ui.NetworkPreferences.Http

    SettingRow {
        isFirst: true
        title: qsTr("Use")
        note: card.network.proxyText

        ComboBox {
            width: 170
            label: qsTr("Proxy")
            model: [qsTr("The system's proxy"), qsTr("None"), qsTr("An HTTP proxy"), qsTr("A SOCKS5 proxy")]
            currentIndex: card.network.proxyMode
            onActivated: index => card.network.proxyMode = index
        }
    }
    Maybe {
        active: card.isManual

        ProxyForm {
            network: card.network
        }
    }
    Repeater {
        model: card.network.proxyGaps

        Item {
            id: gap

            required property string modelData

            width: card.width
            height: banner.height + 12

            Banner {
                id: banner

                x: 16
                width: parent.width - 32
                tone: Banner.Tone.Warn
                text: gap.modelData
            }
        }
    }
}
