// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A raised surface over the window, never larger than it. Appears at once, rising two pixels. Escape closes it.
T.Popup {
    id: control

    /// Pixels still to rise.
    property real rise: 0
    /// Names it for screen readers.
    property string label
    /// Was open once. Until then a long list needs no rows: they would be made at the program's start.
    property bool isAwake: false

    function wake() : void {
        isAwake = true;
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: 6
    margins: 8
    modal: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    enter: Transition {
        NumberAnimation { property: "rise"; from: 2; to: 0; duration: Theme.menuRise; easing.type: Easing.OutQuad }
    }
    background: Raised {
        transform: Translate { y: control.rise }
        Accessible.role: Accessible.PopupMenu
        Accessible.name: control.label
    }
}
