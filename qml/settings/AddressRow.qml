// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui as Ui

/// The last row of the regions: an address of one's own, a proxy or a private endpoint. `http://` outside this computer
/// has to be confirmed for the host by name.
Item {
    id: row

    required property Ui.Preferences preferences

    readonly property bool isAsking: preferences.insecureHost.length > 0
    property bool isOpen: false

    function show() : void {
        isOpen = true;
        field.text = preferences.customAddress;
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    width: parent ? parent.width : implicitWidth
    implicitHeight: !isOpen ? 48 : isAsking ? 128 : preferences.addressProblem.length > 0 ? 88 : 64
    height: implicitHeight

    Divider {
        width: parent.width
    }
    ListRow {
        x: 8
        y: 7
        width: parent.width - 16
        visible: !row.isOpen
        symbol: "plus"
        quiet: true
        text: row.preferences.customAddress.length > 0 ? qsTr("Change the address of your own…") : qsTr("Another address…")
        Accessible.role: Accessible.Button
        onClicked: row.show()
    }
    TextField {
        id: field

        x: 16
        y: 14
        width: parent.width - buttons.width - 40
        visible: row.isOpen
        symbol: "globe"
        label: qsTr("Address")
        placeholderText: qsTr("https://host, empty for none")
        errorText: row.isAsking ? "" : row.preferences.addressProblem
        onAccepted: row.preferences.customAddress = text.trim()
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 12
        y: 15
        spacing: 8
        visible: row.isOpen

        Button {
            kind: Button.Kind.Flat
            text: qsTr("Close")
            onClicked: row.isOpen = false
        }
        Button {
            text: qsTr("Use it")
            enabled: field.text.trim() !== row.preferences.customAddress
            onClicked: row.preferences.customAddress = field.text.trim()
        }
    }
    Banner {
        x: 16
        y: 64
        width: parent.width - 32
        visible: row.isOpen && row.isAsking
        tone: Banner.Tone.Warn
        text: qsTr("%1 is reached without encryption: everyone on the way can read your key and your words.").arg(row.preferences.insecureHost)
        actionText: qsTr("Use it anyway")
        onActed: row.preferences.confirmInsecureHost()
    }
}
