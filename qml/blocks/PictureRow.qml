// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// A picture that an answer refers to: a card with its address until somebody wants it loaded, then the picture.
RowOverlay {
    id: row

    required property string text
    required property string pictureAddress
    required property AnswerPictures pictures
    property real bodyLeft: 0

    readonly property real room: width - bodyLeft

    signal enlarged(picture: AnswerPicture, words: string)

    implicitHeight: picture.isReady ? shown.height : card.height

    AnswerPicture {
        id: picture

        pictures: row.pictures
        address: row.pictureAddress
    }
    PictureCard {
        id: card

        x: row.bodyLeft
        width: row.room
        visible: !picture.isReady
        picture: picture
        title: row.text
        onOpenChosen: row.view.linkActivated(row.pictureAddress)
    }
    ShownPicture {
        id: shown

        x: row.bodyLeft
        room: row.room
        visible: picture.isReady
        picture: picture
        text: row.text
        onClicked: row.enlarged(picture, row.text)
    }
}
