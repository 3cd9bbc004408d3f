// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The studio: the desk, the queue and the gallery in one page; the viewer over it. Pictures can be dropped anywhere.
FocusScope {
    id: page

    required property App app
    required property bool isSidebarShown
    readonly property Atelier atelier: app.atelier
    readonly property bool isViewing: atelier.viewer.isOpen
    readonly property real edge: width > 700 ? 32 : 16

    signal sidebarToggled

    // Back where one came from: the arrows go on.
    onIsViewingChanged: if (!isViewing) grid.forceActiveFocus(Qt.OtherFocusReason)

    Timer {
        interval: 0 // the page before gives the keyboard away first
        running: true
        onTriggered: desk.takeFocus()
    }

    function takeFiles(urls: var) : void {
        for (const url of urls)
            atelier.desk.takeFile(url);
    }
    function focusSearch() : void {
        searchField.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }

    Item {
        id: head

        width: parent.width
        height: Theme.headHeight

        IconButton {
            id: foldButton

            x: 16
            anchors.verticalCenter: parent.verticalCenter
            visible: !page.isSidebarShown
            symbol: "sidebar"
            text: qsTr("Show the sidebar")
            shortcutText: qsTr("Ctrl B")
            onClicked: page.sidebarToggled()
        }
        Label {
            id: title

            x: page.isSidebarShown ? 24 : 56
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Gallery")
            role: Theme.title
            Accessible.role: Accessible.Heading
        }
        Label {
            anchors.left: title.right
            anchors.leftMargin: 14
            anchors.baseline: title.baseline
            visible: page.atelier.gallery.total > 0 && page.width > 640
            text: page.atelier.gallery.isFiltered ? qsTr("%1 of %2 pictures").arg(page.atelier.gallery.count).arg(page.atelier.gallery.total)
                                                  : page.atelier.gallery.total === 1 ? qsTr("One picture") : qsTr("%n pictures", "", page.atelier.gallery.total)
            color: Theme.text3
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 12
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4

            TextField {
                id: searchField

                width: Math.min(240, page.width / 3)
                height: Theme.rowHeight
                symbol: "search"
                placeholderText: qsTr("Search prompts")
                onTextEdited: page.atelier.gallery.search = text
                Keys.onDownPressed: grid.forceActiveFocus(Qt.TabFocusReason)
            }
            IconButton {
                id: filterButton

                symbol: "filter"
                text: qsTr("Filters")
                checked: page.atelier.gallery.isFiltered
                onClicked: filterPopup.open()

                FilterPopup {
                    id: filterPopup

                    x: filterButton.width - width
                    y: filterButton.height + 4
                    gallery: page.atelier.gallery
                }
            }
            IconButton {
                id: moreButton

                symbol: "more"
                text: qsTr("More")
                onClicked: moreMenu.popup(moreButton, 0, moreButton.height + 4)

                Menu {
                    id: moreMenu

                    leastWidth: 240

                    MenuItem {
                        symbol: "search"
                        text: qsTr("Look for lost pictures")
                        enabled: !page.atelier.isRescuing
                        onTriggered: page.atelier.rescue()
                    }
                    MenuItem {
                        symbol: "check"
                        text: qsTr("Select all")
                        shortcutText: qsTr("Ctrl A")
                        onTriggered: page.atelier.gallery.selectAll()
                    }
                }
            }
        }
    }

    PictureDesk {
        id: desk

        anchors.top: head.bottom
        anchors.topMargin: 4
        x: page.edge
        width: parent.width - 2 * page.edge
        height: implicitHeight
        focus: true
        desk: page.atelier.desk
    }
    GalleryBar {
        id: bar

        anchors.top: desk.bottom
        anchors.topMargin: 16
        x: page.edge
        width: desk.width
        height: visible ? implicitHeight : 0
        visible: page.atelier.gallery.total > 0
        atelier: page.atelier
    }
    PictureGrid {
        id: grid

        anchors.top: bar.bottom
        anchors.topMargin: 16
        anchors.bottom: parent.bottom
        x: page.edge
        width: desk.width
        atelier: page.atelier
        onOpened: pictureId => page.atelier.viewer.open(pictureId)
    }
    EmptyGallery {
        anchors.top: bar.bottom
        anchors.topMargin: 64
        x: page.edge
        width: desk.width
        visible: page.atelier.gallery.isLoaded && page.atelier.gallery.count === 0 && page.atelier.jobs.count === 0
        atelier: page.atelier
        onFilled: desk.goOnWriting()
    }

    DropArea {
        anchors.fill: parent
        enabled: !page.isViewing
        keys: ["text/uri-list"]
        onDropped: drop => page.takeFiles(drop.urls)
    }

    Maybe {
        active: page.isViewing

        ViewerPage {
            parent: page
            anchors.fill: parent
            focus: true
            atelier: page.atelier
        }
    }
}
