// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What the model thought, folded by default: a line with its time, and the words with a line at their left when open.
TranscriptRow {
    id: row

    required property bool isOpen
    required property string thinkingTitle

    bodyHeight: head.height + (isOpen ? words.height + 8 : 0)
    Accessible.name: isOpen ? thinkingTitle + "\n" + text : thinkingTitle

    Button {
        id: head

        x: -8
        size: Button.Size.Small
        kind: Button.Kind.Flat
        symbol: "thought"
        trailing: row.isOpen ? "chevron-down" : "chevron-right"
        text: row.thinkingTitle
        onClicked: row.transcript.toggleThinking(row.index)
    }
    Rectangle {
        y: head.height + 8
        width: 2
        height: words.height
        color: Theme.lineStrong
        visible: row.isOpen
    }
    ReadingText {
        id: words

        x: 16
        y: head.height + 8
        width: row.columnWidth - 16
        visible: row.isOpen
        host: row
        role: Theme.table
        ink: Theme.text2
    }
}
