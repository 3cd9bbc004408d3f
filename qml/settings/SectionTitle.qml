// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The title of a further card of a part, with the room around it.
Column {
    id: section

    property string text
    property string note

    width: parent ? parent.width : implicitWidth

    Item {
        width: 1
        height: 28
    }
    Label {
        width: parent.width
        text: section.text
        role: Theme.section
        Accessible.role: Accessible.Heading
    }
    Label {
        width: parent.width
        visible: text.length > 0
        text: section.note
        role: Theme.meta
        color: Theme.text3
        wrapMode: Text.Wrap
    }
    Item {
        width: 1
        height: 8
    }
}
