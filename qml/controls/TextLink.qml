// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A few small words that lead somewhere, in running text.
T.AbstractButton {
    id: control

    implicitWidth: Math.ceil(implicitContentWidth)
    implicitHeight: Theme.meta.line
    hoverEnabled: true

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    Accessible.role: Accessible.Link
    Accessible.name: text
    Accessible.onPressAction: control.clicked()

    contentItem: Label {
        text: control.text
        role: Theme.meta
        color: control.hovered ? Theme.text : Theme.accentText
        Accessible.ignored: true
    }
    background: Item {
        FocusRing { shown: control.visualFocus }
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
