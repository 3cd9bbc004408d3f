// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// One chat, or all, into files: the format, what goes with it, where to, and how it will begin.
Dialog {
    id: dialog

    required property ExchangeDesk desk

    implicitWidth: 560
    title: qsTr("Export “%1”").arg(desk.subject)
    // A stray Escape must not end an hour's work: there is a button for that.
    closePolicy: desk.isWorking ? T.Popup.NoAutoClose : T.Popup.CloseOnEscape
    onClosed: if (desk.dialog === ExchangeDesk.Export) desk.close()

    footer: ExchangeButtons {
        desk: dialog.desk
        actText: desk.isDone ? qsTr("Open the folder") : qsTr("Export")
        canAct: desk.folder.length > 0
        onActed: desk.isDone ? desk.openFolder() : desk.startExport()
    }
    contentItem: ExportPlan {
        desk: dialog.desk
    }
}
