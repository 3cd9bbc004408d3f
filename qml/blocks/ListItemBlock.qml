// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// One paragraph of a list item, with its bullet, number or check box at the left.
TranscriptRow {
    id: row

    required property int quoteDepth
    required property int listDepth
    required property string marker
    required property int taskState

    readonly property real indent: quoteDepth * 16 + Math.max(1, listDepth) * 24
    readonly property bool isTask: taskState !== Transcript.NoTask
    readonly property bool isBullet: marker === "•" && !isTask

    bodyHeight: words.height
    Accessible.role: Accessible.ListItem

    QuoteLines {
        depth: row.quoteDepth
        lineTop: 0
        lineHeight: words.height
    }
    Rectangle {
        x: row.indent - 17
        y: Math.round((Theme.reading.line - height) / 2)
        width: 5
        height: 5
        radius: 2.5
        visible: row.isBullet
        color: row.listDepth > 1 ? Theme.clear : Theme.text3
        border.width: row.listDepth > 1 ? 1 : 0
        border.color: Theme.text3
    }
    Label {
        x: row.indent - 8 - width
        visible: !row.isBullet && !row.isTask && row.marker.length > 0
        text: row.marker
        role: Theme.reading
        color: Theme.text2
        Accessible.ignored: true
    }
    Rectangle {
        x: row.indent - 22
        y: Math.round((Theme.reading.line - height) / 2)
        width: 16
        height: 16
        radius: 4
        visible: row.isTask && row.marker.length > 0
        color: row.taskState === Transcript.DoneTask ? Theme.accent : Theme.clear
        border.width: row.taskState === Transcript.DoneTask ? 0 : 1
        border.color: Theme.lineStrong

        Icon {
            anchors.centerIn: parent
            visible: row.taskState === Transcript.DoneTask
            symbol: "check"
            size: 14
            color: Theme.accentInk
        }
    }
    ReadingText {
        id: words

        x: row.indent
        width: row.columnWidth - row.indent
        host: row
        ink: row.quoteDepth > 0 ? Theme.text2 : Theme.text
    }
}
