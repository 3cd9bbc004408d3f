// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Dialogs
import Qwenda
import Qwenda.Ui

/// The system's dialog for the place of a file.
FileDialog {
    id: dialog

    property Transcript transcript
    property int row: -1

    function ask(from: Transcript, where: int) : void {
        transcript = from;
        row = where;
        currentFile = currentFolder + "/" + from.codeFileName(where);
        open();
    }

    title: qsTr("Save the code")
    fileMode: FileDialog.SaveFile
    currentFolder: StandardPaths.writableLocation(StandardPaths.HomeLocation)
    onAccepted: transcript.saveCode(row, selectedFile)
}
