// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A heading: three sizes, the deeper levels share the smallest.
TranscriptRow {
    id: row

    required property int level
    required property int quoteDepth

    readonly property real indent: quoteDepth * 16

    bodyHeight: words.height
    Accessible.role: Accessible.Heading

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
        role: row.level === 1 ? Theme.figure : row.level === 2 ? Theme.title : Theme.section
    }
}
