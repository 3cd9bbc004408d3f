// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Where a link leads, near the pointer while it rests on one.
Item {
    id: area

    property string address

    function show(where: string, at: point) : void {
        address = where;
        tip.x = Math.max(8, Math.min(at.x - 20, width - tip.width - 8));
        tip.y = at.y + 44 < height ? at.y + 20 : at.y - 36;
    }

    Rectangle {
        id: tip

        visible: area.address.length > 0
        width: words.width + 16
        height: 24
        radius: Theme.radiusTip
        color: Theme.tip

        Label {
            id: words

            x: 8
            y: 4
            width: Math.min(implicitWidth, 520)
            text: area.address
            role: Theme.meta
            color: Theme.tipText
            Accessible.ignored: true
        }
    }
}
