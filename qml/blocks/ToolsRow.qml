// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What the model wants called: name and arguments, as received.
RowOverlay {
    id: row

    required property list<string> toolNames
    required property list<string> toolArguments

    implicitHeight: cards.height

    Column {
        id: cards

        width: row.width
        spacing: 6

        Repeater {
            model: row.toolNames.length

            ToolCard {
                required property int index

                width: cards.width
                name: row.toolNames[index]
                given: row.toolArguments[index]
            }
        }
    }
}
