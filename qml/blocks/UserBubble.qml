// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What the user said: a bubble at the right, as wide as its words, at most 600.
TranscriptRow {
    id: row

    readonly property real mostWidth: Math.min(Theme.bubbleWidth, columnWidth - 48)

    bodyHeight: words.height + 20
    Accessible.role: Accessible.Paragraph

    Rectangle {
        anchors.right: parent.right
        width: words.width + 32
        height: words.height + 20
        radius: Theme.radiusBubble
        color: Theme.bubble
    }
    ReadingText {
        id: words

        anchors.right: parent.right
        anchors.rightMargin: 16
        y: 10
        width: Math.min(Math.ceil(implicitWidth), row.mostWidth - 32)
        host: row
        role: Theme.composer
    }
}
