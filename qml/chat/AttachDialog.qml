// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import Qwenda.Ui

/// The system's dialog for files to attach.
FileDialog {
    id: dialog

    property Attachments attachments

    function ask(to: Attachments) : void {
        attachments = to;
        open();
    }

    title: qsTr("Attach files")
    fileMode: FileDialog.OpenFiles
    currentFolder: StandardPaths.writableLocation(StandardPaths.HomeLocation)
    nameFilters: [qsTr("Pictures, texts and PDF (*)")]
    onAccepted: attachments.addFiles(selectedFiles)
}
