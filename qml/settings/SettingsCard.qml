// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Rows of settings in one box; each row but the first draws the line above it.
Card {
    id: card

    default property alias rows: column.data

    width: parent ? parent.width : implicitWidth
    implicitHeight: column.height
    height: implicitHeight

    Column {
        id: column

        width: parent.width
    }
}
