// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The files that will go with the message, side by side. No height without one.
ListView {
    id: files

    required property Attachments attachments

    height: count > 0 ? 60 : 0
    visible: count > 0
    orientation: ListView.Horizontal
    spacing: 8
    clip: contentWidth > width
    boundsBehavior: Flickable.StopAtBounds
    model: attachments

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Attached files")

    delegate: AttachmentCard {
        id: card

        required property int index
        required property string name
        required property bool isReady
        required note
        required symbol
        required preview

        text: name
        removable: isReady
        onRemoved: files.attachments.remove(card.index)
    }
}
