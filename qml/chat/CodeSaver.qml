// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Asks where to save a code block. The dialog is made when it is first wanted.
Loader {
    id: saver

    required property Transcript transcript
    property int row: -1

    function saveCode(where: int) : void {
        row = where;
        if (status === Loader.Ready)
            (item as CodeSaveDialog).ask(transcript, where);
        else
            setSource(Qt.resolvedUrl("CodeSaveDialog.qml"));
    }

    onLoaded: (item as CodeSaveDialog).ask(transcript, row)
}
