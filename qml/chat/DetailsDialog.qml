// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Everything that is known about one message.
Dialog {
    id: dialog

    required property MessageDetails details
    required property real mostHeight

    signal copyWanted(string text)

    implicitWidth: 520
    title: details.title
    acceptText: qsTr("Close")
    rejectText: ""

    contentItem: DetailsList {
        details: dialog.details
        mostHeight: dialog.mostHeight
        onCopyWanted: text => dialog.copyWanted(text)
    }
}
