// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One example on the empty page: what it is good for, and the words it would put into the composer.
FocusScope {
    id: card

    required property string symbol
    required property string title
    required property string words

    signal chosen

    implicitHeight: 88
    activeFocusOnTab: true
    Keys.onReturnPressed: chosen()
    Keys.onEnterPressed: chosen()
    Keys.onSpacePressed: chosen()

    Accessible.role: Accessible.Button
    Accessible.name: title
    Accessible.description: words
    Accessible.focusable: true
    Accessible.onPressAction: card.chosen()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusPopup
        color: tap.pressed ? Theme.pressed : hover.hovered ? Theme.hover : Theme.page
        border.width: card.activeFocus ? 2 : 1
        border.color: card.activeFocus ? Theme.accent : Theme.line
    }
    Icon {
        id: icon

        x: 16
        y: 14
        size: 18
        symbol: card.symbol
    }
    Label {
        x: 42
        y: 13
        width: parent.width - 58
        text: card.title
        role: Theme.name
        Accessible.ignored: true
    }
    Label {
        x: 16
        y: 36
        width: parent.width - 32
        text: card.words
        color: Theme.text2
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: card.chosen()
    }
}
