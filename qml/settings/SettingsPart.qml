// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One line of the settings' list. Quieter than the sidebar's rows, so that the eye finds one accent.
ListRow {
    id: row

    required property bool isChosen

    width: parent ? parent.width : implicitWidth
    quiet: !isChosen
    hot: hovered || isChosen
    Accessible.selected: isChosen
}
