// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// One row of a list: a chat, a page of settings. On hover *more* replaces the note; an unread row has a dot, a
/// streaming one a ring. While `renaming` it is a field: Enter gives `renamed`, Escape `renameCancelled`.
T.ItemDelegate {
    id: control

    property string symbol
    /// Small words at the end: a time, a key, a sum.
    property string note
    property bool current: false
    property bool unread: false
    property bool streaming: false
    property bool renaming: false
    property bool hasMore: false
    property string moreText: qsTr("More")
    property TypeRole role: Theme.plain
    property color ink: current ? Theme.text : quiet ? Theme.text2 : Theme.text
    /// Labels of the second order: the rows at the foot of the sidebar.
    property bool quiet: false
    property bool menuOpen: false
    /// Drawn as under the pointer.
    property bool hot: hovered || menuOpen

    signal moreClicked(Item anchor)
    signal renamed(string name)
    signal renameCancelled()

    readonly property bool showsMore: hasMore && !renaming && (hot || visualFocus)
    readonly property bool marked: (unread || streaming) && !showsMore

    implicitWidth: 244
    implicitHeight: Theme.rowHeight
    leftPadding: 8
    rightPadding: showsMore ? 34 : marked ? 24 : 8
    // A list walks its rows with arrows and is one stop for Tab; a row alone is a stop of its own.
    focusPolicy: ListView.view ? Qt.NoFocus : Qt.StrongFocus
    hoverEnabled: true
    opacity: enabled ? 1 : Theme.disabledOpacity

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
    Keys.onMenuPressed: control.moreClicked(control)

    Accessible.role: Accessible.ListItem
    Accessible.name: streaming ? qsTr("%1, answering").arg(text) : unread ? qsTr("%1, new answer").arg(text) : text
    Accessible.description: note
    Accessible.selectable: true
    Accessible.selected: current
    Accessible.onPressAction: control.clicked()

    contentItem: LineFace {
        visible: !control.renaming
        text: control.text
        note: control.showsMore ? "" : control.note
        symbol: control.symbol
        role: control.role
        iconSize: 20
        ink: control.ink
        symbolInk: control.current ? Theme.accentText : Theme.text2
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.current ? Theme.selected : control.down ? Theme.pressed : control.hot ? Theme.hover : Theme.clear

        FocusRing {
            anchors.margins: -1
            corner: Theme.radius - 3
            shown: control.visualFocus && !control.renaming
        }
    }

    Rectangle {
        x: parent.width - 14
        anchors.verticalCenter: parent.verticalCenter
        visible: control.unread && !control.streaming && !control.showsMore
        width: 6
        height: 6
        radius: 3
        color: Theme.accent
    }
    Maybe {
        active: control.streaming && !control.showsMore

        Spinner {
            running: false // nothing moves while text streams but the text
            x: control.width - 20
            y: (control.height - height) / 2
        }
    }
    Maybe {
        active: control.showsMore

        IconButton {
            x: control.width - 31
            y: (control.height - height) / 2
            symbol: "more"
            text: control.moreText
            size: Theme.iconButtonSmall
            iconSize: 18
            hoverFill: Theme.pressed
            focusPolicy: Qt.NoFocus
            onClicked: control.moreClicked(this)
        }
    }
    Maybe {
        active: control.renaming

        RenameField {
            anchors.fill: parent
            text: control.text
            onDone: name => control.renamed(name)
            onCancelled: control.renameCancelled()
        }
    }
}
