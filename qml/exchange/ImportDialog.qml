// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// Files of other programs: choose or drop them, see what they bring, take it.
Dialog {
    id: dialog

    required property ExchangeDesk desk

    implicitWidth: 560
    title: qsTr("Import conversations")
    message: qsTr("Exports of ChatGPT and Claude, backups of Cherry Studio, Chatbox, LobeChat and Open WebUI, or Qwenda's own JSON. Nothing changes before you have seen what comes, and nothing comes twice.")
    // A stray Escape must not end an hour's work: there is a button for that.
    closePolicy: desk.isWorking ? T.Popup.NoAutoClose : T.Popup.CloseOnEscape
    onClosed: if (desk.dialog === ExchangeDesk.Import) desk.close()

    footer: ExchangeButtons {
        desk: dialog.desk
        actText: desk.canKeep ? qsTr("Import") : qsTr("Choose files…")
        onActed: desk.canKeep ? desk.keep() : chooser.open()
    }
    contentItem: ImportPlan {
        desk: dialog.desk
    }

    FileDialog {
        id: chooser

        title: qsTr("Files to import")
        fileMode: FileDialog.OpenFiles
        currentFolder: StandardPaths.writableLocation(StandardPaths.HomeLocation)
        nameFilters: [qsTr("Exports and backups (*.json *.zip *.bak)"), qsTr("All files (*)")]
        onAccepted: dialog.desk.readFiles(selectedFiles)
    }
}
