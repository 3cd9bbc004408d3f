// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// Makes a tooltip only while its owner is under the pointer or has the focus by key: a row of ten icon buttons costs
/// ten of these and no popup.
Maybe {
    id: maybe

    required property T.Control owner
    property string text
    property string shortcutText

    readonly property bool pressed: owner instanceof T.AbstractButton && (owner as T.AbstractButton).down

    active: text.length > 0 && (owner.hovered || owner.visualFocus)

    Item {
        anchors.fill: parent

        Tooltip {
            text: maybe.text
            shortcutText: maybe.shortcutText
            visible: !maybe.pressed
        }
    }
}
