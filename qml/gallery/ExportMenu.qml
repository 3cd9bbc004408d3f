// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The forms in which the selected pictures, or all that are shown, can be taken out.
Menu {
    id: menu

    required property PictureOutbox outbox
    property int form: PictureOutbox.Folder

    function ask(wanted: int) : void {
        form = wanted;
        if (chooser.status === Loader.Ready)
            (chooser.item as PictureFolderDialog).ask(outbox, wanted);
        else
            chooser.setSource(Qt.resolvedUrl("PictureFolderDialog.qml"));
    }

    leastWidth: 280

    MenuItem {
        symbol: "image"
        text: qsTr("Pictures with their settings inside")
        onTriggered: menu.outbox.saveCopies()
    }
    MenuItem {
        symbol: "folder"
        text: qsTr("Folder with a JSON list…")
        onTriggered: menu.ask(PictureOutbox.Folder)
    }
    MenuItem {
        symbol: "globe"
        text: qsTr("Web page (HTML)…")
        onTriggered: menu.ask(PictureOutbox.WebPage)
    }
    MenuItem {
        symbol: "file"
        text: qsTr("Contact sheet (PDF)…")
        onTriggered: menu.ask(PictureOutbox.SheetPdf)
    }
    MenuItem {
        symbol: "file"
        text: qsTr("Contact sheet (PNG)…")
        onTriggered: menu.ask(PictureOutbox.SheetPng)
    }

    Loader {
        id: chooser

        onLoaded: (item as PictureFolderDialog).ask(menu.outbox, menu.form)
    }
}
