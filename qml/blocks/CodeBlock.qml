// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A piece of a code block. Long blocks come in pieces of about 32 lines that join without a seam: the first has the
/// head, the last the lower corners, and all of one block scroll sideways together.
TranscriptRow {
    id: row

    required property string language
    required property bool isFirstPiece
    required property bool isLastPiece
    required property int quoteDepth
    required property int listDepth
    property real sidewaysAt: 0

    readonly property real indent: quoteDepth * 16 + listDepth * 24
    readonly property real headHeight: isFirstPiece ? 36 : 0
    readonly property real lead: isFirstPiece ? 12 : 0
    readonly property real tail: isLastPiece ? 12 : 0

    bodyHeight: headHeight + lead + words.height + tail

    // The whole block's frame, cut to this piece.
    Item {
        x: row.indent
        width: row.columnWidth - row.indent
        height: row.bodyHeight
        clip: true

        Rectangle {
            y: row.isFirstPiece ? 0 : -20
            width: parent.width
            height: parent.height - y + (row.isLastPiece ? 0 : 20)
            radius: Theme.radiusCode
            color: Theme.code
            border.width: 1
            border.color: Theme.line
        }
        CodeHead {
            width: parent.width
            height: row.headHeight
            visible: row.isFirstPiece
            language: row.language
            onCopyChosen: row.transcript.copyCode(row.index)
        }
    }
    SidewaysArea {
        x: row.indent + 1
        y: row.headHeight + row.lead
        width: row.columnWidth - row.indent - 2
        height: words.height + row.tail
        textWidth: words.contentWidth + 28
        position: row.sidewaysAt
        hasBar: row.isLastPiece
        onScrolled: position => row.sidewaysAt = position

        ReadingText {
            id: words

            x: 14
            host: row
            role: Theme.codeText
            wrapMode: TextEdit.NoWrap
        }
    }
}
