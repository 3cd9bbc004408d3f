// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// In place of a picture that is not here: what it shows, where it lies, and the button that fetches it.
Card {
    id: card

    required property AnswerPicture picture
    required property string title

    readonly property bool hasFailed: picture.problem.length > 0

    signal openChosen

    height: words.height + 26
    Accessible.role: Accessible.Grouping
    Accessible.name: (title.length > 0 ? title : qsTr("Picture")) + "\n" + note.text

    Rectangle {
        x: 13
        anchors.verticalCenter: parent.verticalCenter
        width: 36
        height: 36
        radius: Theme.radius
        color: card.hasFailed ? Theme.dangerSoft : Theme.accentSoft

        Icon {
            anchors.centerIn: parent
            visible: !card.picture.isLoading
            symbol: card.hasFailed ? "warning" : "image"
            size: 18
            color: card.hasFailed ? Theme.danger : Theme.accentText
        }
        Spinner {
            anchors.centerIn: parent
            width: 20
            height: 20
            visible: card.picture.isLoading
            text: qsTr("Loading the picture")
        }
    }
    Column {
        id: words

        x: 61
        y: 13
        width: buttons.x - x - 12

        Label {
            width: parent.width
            text: card.title.length > 0 ? card.title : qsTr("Picture")
            role: Theme.name
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            text: card.picture.address
            role: Theme.meta
            color: Theme.text3
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
        Label {
            id: note

            width: parent.width
            text: card.hasFailed ? card.picture.problem : qsTr("Loading it tells %1 that you read this.").arg(card.picture.host)
            role: Theme.meta
            color: card.hasFailed ? Theme.danger : Theme.text3
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: 13
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: card.hasFailed
            symbol: "external"
            text: qsTr("Open in the browser")
            onClicked: card.openChosen()
        }
        Button {
            text: card.picture.isLoading ? qsTr("Cancel") : card.hasFailed ? qsTr("Try again") : qsTr("Load picture")
            spokenName: card.picture.isLoading ? text : qsTr("%1 from %2").arg(text).arg(card.picture.host)
            onClicked: card.picture.isLoading ? card.picture.cancel() : card.picture.load()
        }
    }
}
