// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A line between groups of a menu.
T.MenuSeparator {
    implicitHeight: 13
    implicitWidth: 40
    padding: 0
    Accessible.role: Accessible.Separator

    contentItem: Item {
        Divider {
            x: 4
            y: 6
            width: parent.width - 8
        }
    }
}
