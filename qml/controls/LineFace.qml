// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What stands in a line of a menu or a list: icon, words that give way, a small note, an icon at the end.
Item {
    id: face

    required property string text
    property string note
    property string symbol
    property string trailing
    property color ink: Theme.text
    property color symbolInk: Theme.text2
    property color noteInk: Theme.text3
    property TypeRole role: Theme.plain
    property int iconSize: 18
    property int gap: 10
    /// Leaves the icon's place.
    property bool indented: symbol.length > 0

    readonly property real before: indented ? iconSize + gap : 0
    readonly property real after: (note.length > 0 ? noteLabel.implicitWidth + 16 : 0) + (trailing.length > 0 ? 18 + 8 : 0)

    implicitWidth: before + Math.ceil(words.implicitWidth) + after
    implicitHeight: role.line

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        visible: face.symbol.length > 0
        symbol: face.symbol
        size: face.iconSize
        color: face.symbolInk
    }
    Label {
        id: words

        x: face.before
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(0, face.width - face.before - face.after)
        text: face.text
        role: face.role
        color: face.ink
        Accessible.ignored: true
    }
    Label {
        id: noteLabel

        anchors.right: parent.right
        anchors.rightMargin: face.trailing.length > 0 ? 18 + 8 : 0
        anchors.verticalCenter: parent.verticalCenter
        visible: face.note.length > 0
        text: face.note
        role: Theme.meta
        color: face.noteInk
        Accessible.ignored: true
    }
    Icon {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: face.trailing.length > 0
        symbol: face.trailing
        size: 18
        color: face.symbolInk
    }
}
