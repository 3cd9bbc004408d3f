// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// An answer that is pictures: how far the order is, then the pictures themselves. Each opens in the gallery.
RowOverlay {
    id: row

    required property App app
    required property list<string> attachmentNames
    required property list<string> attachmentPictures
    required property list<real> attachmentRatios

    readonly property bool isAlone: attachmentPictures.length === 1
    readonly property real mostWidth: isAlone ? Math.min(width, 440) : Math.min(width, 280)
    readonly property real mostHeight: isAlone ? 440 : 280

    implicitHeight: Math.max(28, parts.height)

    Column {
        id: parts

        width: row.width
        spacing: 12

        Flow {
            width: parent.width
            visible: row.attachmentPictures.length > 0
            spacing: 12

            Repeater {
                model: row.attachmentPictures.length

                T.AbstractButton {
                    id: tile

                    required property int index
                    readonly property real ratio: row.attachmentRatios[index] > 0 ? row.attachmentRatios[index] : 1

                    width: Math.round(Math.min(row.mostWidth, row.mostHeight * ratio))
                    height: Math.round(width / ratio)
                    hoverEnabled: true
                    text: qsTr("Picture: %1").arg(row.attachmentNames[index])
                    Accessible.role: Accessible.Button
                    Accessible.name: text
                    Accessible.onPressAction: tile.clicked()
                    Keys.onReturnPressed: tile.clicked()
                    Keys.onEnterPressed: tile.clicked()
                    onClicked: row.app.atelier.openCopy(Qt.resolvedUrl(row.attachmentPictures[index]))

                    contentItem: RoundPicture {
                        source: Qt.resolvedUrl(row.attachmentPictures[tile.index])
                        corner: 10
                        mostWidth: 880
                    }
                    background: Item {
                        FocusRing {
                            shown: tile.visualFocus
                            corner: 10
                        }
                    }
                }
            }
        }
        DrawingState {
            width: parent.width
            messageId: row.messageId
            jobs: row.app.atelier.jobs
            isEmpty: row.attachmentPictures.length === 0
            onRescueWanted: row.app.atelier.rescue()
        }
    }
}
