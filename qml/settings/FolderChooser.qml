// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtCore
import QtQuick.Dialogs
import Qwenda.Ui

/// The system's dialog for the folder that the data goes to.
FolderDialog {
    id: dialog

    property Preferences preferences

    function ask(from: Preferences) : void {
        preferences = from;
        open();
    }

    currentFolder: StandardPaths.writableLocation(StandardPaths.HomeLocation)
    title: qsTr("An empty folder for Qwenda’s data")
    onAccepted: preferences.moveDataFolder(selectedFolder)
}
