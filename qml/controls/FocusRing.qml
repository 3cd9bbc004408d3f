// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Two pixels of accent two pixels away from the parent. `shown` is the control's `visualFocus`, which is true only
/// after a key brought the focus.
Rectangle {
    property bool shown: false
    /// Corner radius of the control inside.
    property real corner: Theme.radius

    anchors.fill: parent
    anchors.margins: -(Theme.focusWidth + Theme.focusGap)
    visible: shown
    color: Theme.clear
    radius: corner + Theme.focusWidth + Theme.focusGap
    border.width: Theme.focusWidth
    border.color: Theme.accent
}
