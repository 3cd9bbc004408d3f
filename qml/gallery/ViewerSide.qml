// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// The words, the facts, the family, and what can be made from this picture.
Rectangle {
    id: side

    required property Atelier atelier
    readonly property PictureViewer viewer: atelier.viewer

    function use(isVariation: bool) : void {
        const id = viewer.pictureId;
        viewer.close();
        atelier.desk.useSettings(id, isVariation);
    }
    function edit() : void {
        const id = viewer.pictureId;
        viewer.close();
        atelier.desk.edit(id, StudioDesk.Words, "");
    }
    function refer() : void {
        const id = viewer.pictureId;
        viewer.close();
        atelier.desk.addReference(id);
    }
    function chat() : void {
        const id = viewer.pictureId;
        viewer.close();
        atelier.sendToChat(id);
    }

    color: Theme.page

    Rectangle {
        width: 1
        height: parent.height
        color: Theme.line
    }

    Flickable {
        anchors.fill: parent
        anchors.leftMargin: 20
        anchors.rightMargin: 20
        anchors.topMargin: 14
        anchors.bottomMargin: buttons.height + 28
        contentHeight: words.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: words

            width: parent.width
            spacing: 8

            Item {
                width: parent.width
                height: 28

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Prompt")
                    role: Theme.name
                }
                IconButton {
                    anchors.right: parent.right
                    size: 28
                    iconSize: 16
                    symbol: "copy"
                    text: qsTr("Copy the prompt")
                    onClicked: side.viewer.copyText(side.viewer.prompt)
                }
            }
            Label {
                width: parent.width
                text: side.viewer.prompt.length > 0 ? side.viewer.prompt : qsTr("No words are known.")
                role: Theme.composer
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width
                visible: side.viewer.negative.length > 0
                text: qsTr("Not: %1").arg(side.viewer.negative)
                wrapMode: Text.Wrap
                color: Theme.text2
            }
            Label {
                width: parent.width
                visible: side.viewer.rewritten.length > 0
                text: qsTr("Drawn as: %1").arg(side.viewer.rewritten)
                wrapMode: Text.Wrap
                role: Theme.meta
                color: Theme.text3
            }
            Divider {
                width: parent.width
            }
            Repeater {
                model: side.viewer.facts

                Item {
                    id: fact

                    required property var modelData

                    width: words.width
                    height: value.height + 6

                    Label {
                        text: fact.modelData.label
                        color: Theme.text3
                    }
                    Label {
                        id: value

                        x: 112
                        width: parent.width - x
                        text: fact.modelData.value
                        wrapMode: Text.WrapAnywhere
                    }
                }
            }
            Stars {
                rating: side.viewer.rating
                onRated: rating => side.viewer.rate(rating)
            }
            Repeater {
                model: [
                    { name: qsTr("Made from"), pictures: side.viewer.parents },
                    { name: qsTr("Made of it"), pictures: side.viewer.children }
                ]

                Column {
                    id: kin

                    required property var modelData

                    visible: modelData.pictures.length > 0
                    spacing: 8

                    Label {
                        text: kin.modelData.name
                        role: Theme.name
                    }
                    ViewerStrip {
                        leftPadding: 4
                        bottomPadding: 4
                        pictures: kin.modelData.pictures
                        side: 52
                        most: 4
                        onChosen: id => side.viewer.open(id)
                    }
                }
            }
            Button {
                visible: side.viewer.count > 1
                kind: Button.Kind.Flat
                size: Button.Size.Small
                text: side.viewer.compareUrl.length > 0 ? qsTr("Stop comparing") : qsTr("Compare with the next one")
                onClicked: side.viewer.compareWith(side.viewer.compareUrl.length > 0 ? "" : side.atelier.gallery.idAt(side.viewer.row + 1 < side.viewer.count ? side.viewer.row + 1 : side.viewer.row - 1))
            }
        }
    }

    Grid {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.bottomMargin: 16
        x: 20
        columns: 2
        spacing: 8

        readonly property real cell: (side.width - 48) / 2

        Button {
            width: buttons.cell
            kind: Button.Kind.Primary
            symbol: "edit"
            text: qsTr("Edit")
            enabled: side.atelier.desk.canEdit(StudioDesk.Words)
            onClicked: side.edit()
        }
        Button {
            width: buttons.cell
            symbol: "again"
            text: qsTr("Again")
            onClicked: side.use(false)
        }
        Button {
            width: buttons.cell
            symbol: "branch"
            text: qsTr("Vary")
            onClicked: side.use(true)
        }
        Button {
            width: buttons.cell
            symbol: "image"
            text: qsTr("As reference")
            onClicked: side.refer()
        }
        Button {
            width: buttons.cell
            symbol: "chat"
            text: qsTr("To chat")
            onClicked: side.chat()
        }
    }
}
