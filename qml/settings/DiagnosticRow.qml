// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// One finding: a light, what it is about, what was found.
Item {
    id: row

    required property int index
    required property string title
    required property string text
    required property string detail
    required property int tone

    width: parent ? parent.width : implicitWidth
    implicitHeight: words.height + 22
    height: implicitHeight

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(title).arg(text)
    Accessible.description: detail

    Divider {
        width: parent.width
        visible: row.index > 0
    }
    StatusLight {
        x: 16
        y: 18
        light: row.tone === Diagnostics.Good ? StatusLight.State.Ok : row.tone === Diagnostics.Bad ? StatusLight.State.Danger : StatusLight.State.Off
    }
    Label {
        x: 33
        y: 11
        width: 140
        text: row.title
        role: Theme.name
        Accessible.ignored: true
    }
    Column {
        id: words

        x: 184
        y: 11
        width: parent.width - x - 16

        Label {
            width: parent.width
            text: row.text
            color: row.tone === Diagnostics.Bad ? Theme.danger : Theme.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: row.detail
            role: Theme.meta
            color: Theme.text3
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
