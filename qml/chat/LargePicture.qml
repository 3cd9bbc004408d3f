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

    function show(picture: AnswerPicture, words: string) : void {
        title = words;
        stage.pixelWidth = picture.pixelWidth;
        stage.pixelHeight = picture.pixelHeight;
        stage.url = picture.url;
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
    onClosed: stage.url = ""

    contentItem: FocusScope {
        focus: true
        Keys.onPressed: event => event.accepted = stage.press(event.key)

        ViewerStage {
            id: stage

            anchors.fill: parent
            anchors.topMargin: Theme.headHeight
            url: ""
            pixelWidth: 0
            pixelHeight: 0
            title: control.title
        }
        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: (Theme.headHeight - height) / 2
            symbol: "close"
            text: qsTr("Close")
            shortcutText: qsTr("Esc")
            focus: true
            onClicked: control.close()
        }
    }
    background: Rectangle {
        color: Theme.stage
        Accessible.role: Accessible.Dialog
        Accessible.name: control.title.length > 0 ? control.title : qsTr("Picture")
    }
}
