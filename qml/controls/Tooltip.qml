// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A short name of what is under the pointer, with its key. Comes after a moment, above or below its parent.
T.ToolTip {
    id: tip

    property string shortcutText

    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? parent.height + 6 : 0
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: 24
    margins: 4
    padding: 0
    leftPadding: 8
    rightPadding: 8
    delay: Theme.tipDelay
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: Row {
        topPadding: 4
        spacing: 6

        Label {
            text: tip.text
            role: Theme.meta
            color: Theme.tipText
        }
        Label {
            visible: text.length > 0
            text: tip.shortcutText
            role: Theme.meta
            color: Theme.tipText
        }
    }
    background: Rectangle {
        color: Theme.tip
        radius: Theme.radiusTip
    }
}
