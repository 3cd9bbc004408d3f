// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Asks where to save a picture. The dialog is made when it is first wanted.
Loader {
    id: saver

    required property PictureOutbox outbox
    property string pictureId

    function savePicture(id: string) : void {
        pictureId = id;
        if (status === Loader.Ready)
            (item as PictureSaveDialog).ask(outbox, id);
        else
            setSource(Qt.resolvedUrl("PictureSaveDialog.qml"));
    }

    onLoaded: (item as PictureSaveDialog).ask(outbox, pictureId)
}
