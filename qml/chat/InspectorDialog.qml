// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What was sent for an answer, and what came. Opens and closes with the inspector.
Dialog {
    id: dialog

    required property Inspector inspector
    required property real room

    implicitWidth: Math.min(760, room - 64)
    title: inspector.title
    message: inspector.summary
    acceptText: qsTr("Close")
    rejectText: ""
    visible: inspector.isOpen
    onClosed: inspector.close()

    contentItem: InspectorTurns {
        inspector: dialog.inspector
    }
}
