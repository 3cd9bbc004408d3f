// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The files of a question, above its bubble.
RowOverlay {
    id: row

    required property list<string> attachmentNames
    required property list<string> attachmentNotes
    required property list<string> attachmentSymbols
    required property list<string> attachmentPictures

    implicitHeight: cards.height

    Flow {
        id: cards

        width: row.width
        spacing: 8
        layoutDirection: Qt.RightToLeft

        Repeater {
            model: row.attachmentNames.length

            AttachmentCard {
                required property int index

                text: row.attachmentNames[index]
                note: row.attachmentNotes[index]
                symbol: row.attachmentSymbols[index]
                preview: row.attachmentPictures[index] === "" ? "" : Qt.resolvedUrl(row.attachmentPictures[index])
            }
        }
    }
}
