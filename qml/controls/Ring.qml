// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Qwenda

/// A ring of which `value` (0 to 1) is filled, from the top, clockwise: the context meter, the spinner.
Item {
    id: ring

    property real value: 0
    property real thickness: width < 16 ? 2 : 2.4
    property color fill: Theme.accent
    property color track: Theme.line

    implicitWidth: 12
    implicitHeight: 12

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Theme.clear
        border.width: ring.thickness
        border.color: ring.track
    }
    Shape {
        anchors.fill: parent
        visible: ring.value > 0

        ShapePath {
            strokeColor: ring.fill
            strokeWidth: ring.thickness
            fillColor: Theme.clear
            capStyle: ShapePath.FlatCap

            PathAngleArc {
                centerX: ring.width / 2
                centerY: ring.height / 2
                radiusX: (ring.width - ring.thickness) / 2
                radiusY: (ring.height - ring.thickness) / 2
                startAngle: -90
                sweepAngle: 360 * Math.min(1, ring.value)
            }
        }
    }
}
