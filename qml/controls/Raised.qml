// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The surface of what floats: menus, dialogs, strips, round buttons over text.
Rectangle {
    id: surface

    property int kind: Shadow.Kind.Popup

    color: Theme.raised
    radius: Theme.radiusPopup

    Shadow {
        kind: surface.kind
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: -1
        z: -1
        radius: surface.radius + 1
        color: Theme.ring
    }
}
