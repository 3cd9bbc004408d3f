// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A quarter of a ring going round while `running`; it stands still when movement is not wanted.
Ring {
    id: spinner

    property bool running: true
    property string text: qsTr("Working")

    value: 0.25
    Accessible.role: Accessible.Indicator
    Accessible.name: text

    RotationAnimation on rotation {
        running: spinner.running && spinner.visible && !Theme.reduceMotion
        from: 0
        to: 360
        duration: 900
        loops: Animation.Infinite
    }
}
