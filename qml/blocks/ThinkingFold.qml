// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What the model thought is folded by default: this line with its time opens it.
RowOverlay {
    id: row

    required property bool isOpen
    required property string thinkingTitle

    Button {
        x: -8
        size: Button.Size.Small
        kind: Button.Kind.Flat
        symbol: "thought"
        trailing: row.isOpen ? "chevron-down" : "chevron-right"
        text: row.thinkingTitle
        onClicked: row.transcript.toggleThinking(row.index)
    }
}
