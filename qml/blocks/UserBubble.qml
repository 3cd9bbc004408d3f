// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Beside a question: what can be done with it, while the pointer or the focus is near.
RowOverlay {
    id: row

    /// Where the bubble begins.
    property real bodyLeft: 0
    required property int siblingIndex
    required property int siblingCount

    MessageActions {
        id: actions

        x: Math.max(-28, row.bodyLeft - width - 6)
        y: Math.max(0, parent.height - 36)
        chat: row.chat
        messageId: row.messageId
        isAnswer: false
        siblingIndex: row.siblingIndex
        siblingCount: row.siblingCount
        canContinue: false
        areButtonsShown: row.isNear
    }
}
