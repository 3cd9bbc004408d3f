// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Who answers: the mark and the model's name.
RowOverlay {
    id: row

    required property string model

    Mark {
        id: mark

        anchors.verticalCenter: parent.verticalCenter
        size: 20
    }
    Label {
        anchors.left: mark.right
        anchors.leftMargin: 8
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: row.model
        role: Theme.name
        color: Theme.text2
        Accessible.ignored: true
    }
}
