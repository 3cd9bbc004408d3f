// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One region to choose on the first page.
FocusScope {
    id: tile

    required property string regionId
    required property string name
    required property string note
    required property string latencyText
    required property bool isCustom
    required property bool isChosen

    signal chosen

    visible: !isCustom
    implicitHeight: 58
    activeFocusOnTab: true
    Keys.onReturnPressed: chosen()
    Keys.onEnterPressed: chosen()
    Keys.onSpacePressed: chosen()

    Accessible.role: Accessible.RadioButton
    Accessible.name: name
    Accessible.description: details.text
    Accessible.checkable: true
    Accessible.checked: isChosen
    Accessible.focusable: true
    Accessible.onPressAction: tile.chosen()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: tile.isChosen ? Theme.accentSoft : tap.pressed ? Theme.pressed : hover.hovered ? Theme.hover : Theme.clear
        border.width: tile.isChosen || tile.activeFocus ? 2 : 1
        border.color: tile.isChosen || tile.activeFocus ? Theme.accent : Theme.line
    }
    Label {
        x: 13
        y: 10
        width: parent.width - 40
        text: tile.name
        role: Theme.name
        Accessible.ignored: true
    }
    Label {
        id: details

        x: 13
        y: 30
        width: parent.width - 26
        text: tile.note.length > 0 && tile.latencyText.length > 0 ? tile.note + " · " + tile.latencyText : tile.note + tile.latencyText
        role: Theme.meta
        color: tile.isChosen ? Theme.text2 : Theme.text3
        Accessible.ignored: true
    }
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: 12
        y: 9
        visible: tile.isChosen
        symbol: "check"
        color: Theme.accentText
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: tile.chosen()
    }
}
