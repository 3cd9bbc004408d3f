// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A table with thin lines between its rows; wider than the column, it scrolls sideways by itself.
TranscriptRow {
    id: row

    required property int quoteDepth
    required property int listDepth

    readonly property real indent: quoteDepth * 16 + listDepth * 24

    bodyHeight: words.height + 2
    Accessible.role: Accessible.Table

    Rectangle {
        x: row.indent
        width: row.columnWidth - row.indent
        height: row.bodyHeight
        radius: Theme.radiusCode
        color: Theme.clear
        border.width: 1
        border.color: Theme.line
    }
    SidewaysArea {
        id: area

        property real at: 0

        x: row.indent + 1
        y: 1
        width: row.columnWidth - row.indent - 2
        height: words.height
        textWidth: words.contentWidth
        position: at
        hasBar: true
        onScrolled: position => area.at = position

        Rectangle {
            width: parent.width
            height: words.rowEdges.length > 0 ? words.rowEdges[0] : words.height
            radius: Theme.radiusCode - 1
            color: Theme.window

            Rectangle {
                width: parent.width
                height: parent.radius
                anchors.bottom: parent.bottom
                color: parent.color
                visible: words.rowEdges.length > 0
            }
        }
        Repeater {
            model: words.rowEdges

            Rectangle {
                required property real modelData

                y: modelData
                width: words.width
                height: 1
                color: Theme.line
            }
        }
        ReadingText {
            id: words

            width: area.width
            host: row
            role: Theme.table
            topPadding: 0
            bottomPadding: 0
        }
    }
}
