// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One setting: its name, a word about it, and the control at the right.
Item {
    id: row

    property string title
    property string note
    property bool isFirst: false
    default property alias control: place.data

    width: parent ? parent.width : implicitWidth
    implicitHeight: Math.max(note.length > 0 ? words.height + 24 : 52, place.childrenRect.height + 24)
    height: implicitHeight

    Divider {
        width: parent.width
        visible: !row.isFirst
    }
    Column {
        id: words

        x: 16
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - place.width - 48

        Label {
            width: parent.width
            text: row.title
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: row.note
            role: Theme.meta
            color: Theme.text3
            wrapMode: Text.Wrap
            Accessible.name: row.title + "\n" + text
        }
    }
    Item {
        id: place

        anchors.right: parent.right
        anchors.rightMargin: 16
        anchors.verticalCenter: parent.verticalCenter
        width: childrenRect.width
        height: childrenRect.height
    }
}
