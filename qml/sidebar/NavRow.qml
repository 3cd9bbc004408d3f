// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A row that leads somewhere: an icon, words, and the key that does the same.
ListRow {
    id: row

    property string shortcutText
    property bool isStrong: false
}
