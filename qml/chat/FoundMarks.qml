// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Beside the scroll bar: where found words are in the whole conversation.
Repeater {
    id: marks

    required property real barHeight
    required property list<real> places

    model: marks.places.length

    Rectangle {
        required property int index

        x: 3
        y: 3 + Math.round(marks.places[index] * (marks.barHeight - 8))
        width: 8
        height: 2
        color: Theme.warnFill
    }
}
