// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A thematic break.
TranscriptRow {
    bodyHeight: 17
    Accessible.role: Accessible.Separator

    Rectangle {
        y: 8
        width: parent.width
        height: 1
        color: Theme.line
    }
}
