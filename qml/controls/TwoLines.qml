// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A title over a small note, with room for `lead` pixels of something before them.
Item {
    id: lines

    required property string title
    property string note
    property real lead: 0
    property color noteInk: Theme.text3
    property TypeRole role: Theme.plain

    implicitWidth: lead + Math.ceil(Math.max(titleLabel.implicitWidth, noteLabel.implicitWidth))
    implicitHeight: note.length > 0 ? 36 : 20

    Label {
        id: titleLabel

        x: lines.lead
        y: (lines.height - lines.implicitHeight) / 2
        width: lines.width - lines.lead
        text: lines.title
        role: lines.role
        Accessible.ignored: true
    }
    Label {
        id: noteLabel

        x: lines.lead
        y: titleLabel.y + 20
        width: lines.width - lines.lead
        text: lines.note
        role: Theme.meta
        color: lines.noteInk
        Accessible.ignored: true
    }
}
