// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Qwenda
import Qwenda.Ui

/// The system's dialog for the place and the form of one picture.
FileDialog {
    id: dialog

    property PictureOutbox outbox
    property string pictureId

    function ask(from: PictureOutbox, id: string) : void {
        outbox = from;
        pictureId = id;
        nameFilters = from.nameFilters();
        currentFile = from.proposal(id);
        open();
    }

    title: qsTr("Save the picture")
    fileMode: FileDialog.SaveFile
    onAccepted: outbox.save(pictureId, selectedFile)
}
