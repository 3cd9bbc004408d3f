// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Host, port, user and password of a proxy. The password field is emptied the moment it is handed over.
FocusScope {
    id: form

    required property NetworkPreferences network

    readonly property bool isChanged: host.text.trim() !== network.proxyHost || port.text.trim() !== (network.proxyPort > 0 ? String(network.proxyPort) : "")
                                      || user.text.trim() !== network.proxyUser || password.length > 0

    function give() : void {
        const secret = password.text;
        password.clear();
        network.useProxy(host.text, port.text, user.text, secret);
    }

    width: parent ? parent.width : implicitWidth
    implicitHeight: user.y + (network.hasProxyPassword ? 72 : 50)
    height: implicitHeight

    Divider {
        width: parent.width
    }
    TextField {
        id: host

        x: 16
        y: 14
        width: parent.width - 32 - 120 - 12
        symbol: "proxy"
        label: qsTr("Proxy host")
        placeholderText: qsTr("Host, such as proxy.example")
        errorText: form.network.proxyProblem
        text: form.network.proxyHost
        onAccepted: form.give()
    }
    TextField {
        id: port

        anchors.right: parent.right
        anchors.rightMargin: 16
        y: 14
        width: 120
        label: qsTr("Proxy port")
        placeholderText: qsTr("Port")
        inputMethodHints: Qt.ImhDigitsOnly
        text: form.network.proxyPort > 0 ? form.network.proxyPort : ""
        onAccepted: form.give()
    }
    TextField {
        id: user

        x: 16
        y: form.network.proxyProblem.length > 0 ? 76 : 60
        width: (parent.width - 32 - 24 - save.width) / 2
        label: qsTr("Proxy user")
        placeholderText: qsTr("User, if it wants one")
        text: form.network.proxyUser
        onAccepted: form.give()
    }
    TextField {
        id: password

        anchors.left: user.right
        anchors.leftMargin: 12
        y: user.y
        width: user.width
        secret: true
        enabled: user.text.trim().length > 0
        label: qsTr("Proxy password")
        placeholderText: form.network.hasProxyPassword ? qsTr("In the keychain") : qsTr("Password")
        onAccepted: form.give()
    }
    Button {
        id: save

        anchors.right: parent.right
        anchors.rightMargin: 16
        y: user.y + 1
        kind: Button.Kind.Primary
        text: qsTr("Use it")
        spokenName: qsTr("Use this proxy")
        enabled: form.isChanged
        onClicked: form.give()
    }
    TextLink {
        x: 16
        y: user.y + 44
        visible: form.network.hasProxyPassword
        text: qsTr("Forget the password")
        onClicked: form.network.forgetProxyPassword()
    }
}
