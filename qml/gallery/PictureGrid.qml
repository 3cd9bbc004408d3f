// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// The tiles, scrolled. Arrow keys walk, Enter opens, Space selects, Delete takes away.
FocusScope {
    id: grid

    required property Atelier atelier

    signal opened(string pictureId)

    function reveal() : void {
        const place = view.rectOf(view.currentRow);
        const top = place.y - 12;
        const bottom = place.y + place.height + 12 - scroller.height;
        scroller.contentY = Math.max(0, Math.min(scroller.contentHeight - scroller.height, Math.max(bottom, Math.min(top, scroller.contentY))));
    }
    function walk(dx: int, dy: int, event: KeyEvent) : void {
        view.currentRow = view.neighbour(view.currentRow, dx, dy);
        if (event.modifiers & Qt.ShiftModifier)
            atelier.gallery.selectTo(view.currentRow);
        reveal();
    }
    function choose(row: int, modifiers: int) : void {
        if (modifiers & Qt.ShiftModifier)
            atelier.gallery.selectTo(row);
        else
            atelier.gallery.toggleSelected(row);
    }
    function press(event: KeyEvent) : bool {
        const isControl = event.modifiers & Qt.ControlModifier;
        const page = Math.max(1, Math.floor(scroller.height / 232));
        if (event.key === Qt.Key_Home || event.key === Qt.Key_End)
            goTo(event.key === Qt.Key_Home ? 0 : atelier.gallery.count - 1);
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
            leap(event.key === Qt.Key_PageUp ? -1 : 1, page);
        else if (isControl && event.key === Qt.Key_A)
            atelier.gallery.selectAll();
        else if (event.key === Qt.Key_Menu && view.currentRow >= 0)
            menu.showFor(atelier.gallery.idAt(view.currentRow), grid);
        else
            return false;
        return true;
    }
    function goTo(row: int) : void {
        view.currentRow = row;
        reveal();
    }
    function leap(direction: int, rows: int) : void {
        for (let i = 0; i < rows; ++i)
            view.currentRow = view.neighbour(view.currentRow, 0, direction);
        reveal();
    }
    function open(row: int) : void {
        if (row >= 0)
            opened(atelier.gallery.idAt(row));
    }

    Keys.onLeftPressed: event => grid.walk(-1, 0, event)
    Keys.onRightPressed: event => grid.walk(1, 0, event)
    Keys.onUpPressed: event => grid.walk(0, -1, event)
    Keys.onDownPressed: event => grid.walk(0, 1, event)
    Keys.onReturnPressed: grid.open(view.currentRow)
    Keys.onSpacePressed: event => grid.choose(view.currentRow, event.modifiers)
    Keys.onDeletePressed: grid.atelier.gallery.removeSelected()
    Keys.onPressed: event => event.accepted = grid.press(event)
    Keys.onEscapePressed: grid.atelier.gallery.clearSelection()

    Flickable {
        id: scroller

        // The rings reach beyond the tiles.
        anchors.fill: parent
        anchors.margins: -view.bleed
        contentHeight: view.contentHeight + 24
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        T.ScrollBar.vertical: ScrollBar {}

        GalleryView {
            id: view

            focus: true
            activeFocusOnTab: true
            y: scroller.contentY
            width: scroller.width
            height: scroller.height
            gallery: grid.atelier.gallery
            thumbnails: grid.atelier.thumbnails
            jobCount: grid.atelier.jobs.count
            offset: scroller.contentY
            isActive: activeFocus
            empty: Theme.codeHead
            accent: Theme.accent
            page: Theme.page
            onActiveFocusChanged: if (activeFocus && currentRow < 0) grid.goTo(0)

            Accessible.role: Accessible.List
            Accessible.name: qsTr("Pictures")
            Accessible.description: grid.atelier.gallery.promptAt(currentRow)

            HoverHandler {
                id: pointer
            }
        }

        Repeater {
            model: grid.atelier.jobs

            JobTile {
                required property int index
                readonly property rect place: view.layoutNumber >= 0 ? view.rectOf(-1 - index) : Qt.rect(0, 0, 0, 0)

                x: place.x
                y: place.y
                width: place.width
                height: place.height
                jobs: grid.atelier.jobs
                onRescueWanted: grid.atelier.rescue()
            }
        }

        Maybe {
            active: overlayPlace.row >= 0

            TileOverlay {
                x: overlayPlace.place.x
                y: overlayPlace.place.y
                width: overlayPlace.place.width
                height: overlayPlace.place.height
                gallery: grid.atelier.gallery
                row: overlayPlace.row
                isSelected: overlayPlace.isSelected
                onOpened: grid.open(overlayPlace.row)
                onChosen: modifiers => grid.choose(overlayPlace.row, modifiers)
                onAgainWanted: id => grid.atelier.desk.useSettings(id, false)
                onMoreWanted: anchor => menu.showFor(grid.atelier.gallery.idAt(overlayPlace.row), anchor)
            }
        }
    }

    QtObject {
        id: overlayPlace

        readonly property bool isMoving: scroller.moving
        readonly property int row: pointer.hovered && !isMoving && view.layoutNumber >= 0
            ? view.rowAt(pointer.point.position.x, pointer.point.position.y) : -1
        readonly property rect place: view.rectOf(row)
        readonly property bool isSelected: row >= 0 && grid.atelier.gallery.selectedCount > 0 && grid.atelier.gallery.isSelectedRow(row)
    }

    PictureMenu {
        id: menu

        atelier: grid.atelier
        onSaveWanted: pictureId => saver.savePicture(pictureId)
    }
    PictureSaver {
        id: saver

        outbox: grid.atelier.outbox
    }
}
