// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What every row of the transcript shares: the gap above, the centred column, and words for screen readers.
/// A row sets `bodyHeight`; its children stand in the column below the gap.
Item {
    id: row

    required property int index
    required property string text
    required property string messageId
    required property int topGap

    readonly property TranscriptFrame frame: ListView.view as TranscriptFrame
    readonly property App app: frame ? frame.app : null
    readonly property Chat chat: frame ? frame.chat : null
    readonly property Transcript transcript: chat ? chat.transcript : null
    readonly property CodeColors codeColors: frame ? frame.codeColors : null
    readonly property real columnWidth: frame ? frame.columnWidth : 0
    property real bodyHeight: 0
    default property alias content: column.data

    width: frame ? frame.width : 0
    implicitHeight: topGap + Math.ceil(bodyHeight)

    Accessible.role: Accessible.Paragraph
    Accessible.name: text

    Item {
        id: column

        x: Math.round((row.width - row.columnWidth) / 2)
        y: row.topGap
        width: row.columnWidth
        height: Math.ceil(row.bodyHeight)
    }
}
