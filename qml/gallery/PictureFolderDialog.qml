// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import Qwenda
import Qwenda.Ui

/// The system's dialog for the folder that pictures are exported into.
FolderDialog {
    id: dialog

    property PictureOutbox outbox
    property int form: PictureOutbox.Folder

    function ask(from: PictureOutbox, wanted: int) : void {
        outbox = from;
        form = wanted;
        currentFolder = from.home();
        open();
    }

    title: qsTr("Export the pictures into")
    onAccepted: outbox.start(form, selectedFolder)
}
