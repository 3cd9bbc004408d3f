// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What a key does.
SettingRow {
    id: row

    required property string keys

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2").arg(title).arg(keys)

    Badge {
        tone: Badge.Tone.Quiet
        square: true
        text: row.keys
    }
}
