// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A part of the settings: its title, a sentence, then cards.
Column {
    id: body

    required property string title
    property string note

    spacing: 0

    Label {
        width: body.width
        text: body.title
        role: Theme.title
        Accessible.role: Accessible.Heading
    }
    Label {
        width: body.width
        topPadding: 4 + role.lead
        visible: text.length > 0
        text: body.note
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    Item {
        width: 1
        height: body.note.length > 0 ? 20 : 16
    }
}
