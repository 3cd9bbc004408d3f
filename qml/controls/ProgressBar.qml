// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// How far something is; without a known end (`indeterminate`) a still half: what moves is the text beside it.
T.ProgressBar {
    id: control

    property string label
    property color fill: Theme.accent

    implicitWidth: 120
    implicitHeight: 4
    Accessible.role: Accessible.ProgressBar
    Accessible.name: label

    background: Rectangle {
        radius: 2
        color: Theme.line
    }
    contentItem: Item {
        Rectangle {
            width: (control.indeterminate ? 0.5 : control.visualPosition) * parent.width
            height: parent.height
            radius: 2
            color: control.fill
        }
    }
}
