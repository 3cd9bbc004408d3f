// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A paragraph.
TranscriptRow {
    id: row

    required property int quoteDepth

    readonly property real indent: quoteDepth * 16

    bodyHeight: words.height

    QuoteLines {
        depth: row.quoteDepth
        lineTop: 0
        lineHeight: words.height
    }
    ReadingText {
        id: words

        x: row.indent
        width: row.columnWidth - row.indent
        host: row
        ink: row.quoteDepth > 0 ? Theme.text2 : Theme.text
    }
}
