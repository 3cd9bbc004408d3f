// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// A picture of an answer over the whole window, to be zoomed and moved. Escape leaves.
T.Popup {
    id: control

    property string title
    property string url
    property int pixelWidth
    property int pixelHeight

    function show(picture: AnswerPicture, words: string) : void {
        title = words;
        pixelWidth = picture.pixelWidth;
        pixelHeight = picture.pixelHeight;
        url = picture.url;
        open();
    }

    parent: T.Overlay.overlay
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    // What is not seen is not held in memory.
    onClosed: control.url = ""

    contentItem: LargePictureBody {
        url: control.url
        pixelWidth: control.pixelWidth
        pixelHeight: control.pixelHeight
        title: control.title
        onClosed: control.close()
    }
    background: Rectangle {
        color: Theme.stage
        Accessible.role: Accessible.Dialog
        Accessible.name: control.title.length > 0 ? control.title : qsTr("Picture")
    }
}
