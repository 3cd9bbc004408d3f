// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// Chats, things to do and places in messages for a few letters. Up and Down walk, Enter takes, Escape closes.
Popup {
    id: popup

    required property CommandPalette source
    /// Of the window.
    required property real roomWidth
    required property real roomHeight

    readonly property real mostHeight: roomHeight - 160

    function take(row: int) : void {
        popup.close();
        source.activate(row);
    }
    function clear() : void {
        wake();
        field.clear();
        source.text = "";
        list.currentIndex = 0;
    }

    x: (roomWidth - width) / 2
    y: Math.max(24, roomHeight / 8)
    width: Math.min(620, roomWidth - 48)
    height: Math.min(mostHeight, list.contentHeight + 64)
    padding: 8
    modal: true
    label: qsTr("Search and actions")
    onAboutToShow: clear()
    onOpened: field.forceActiveFocus()

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    Binding {
        target: popup.source
        property: "markColor"
        value: Theme.mark
    }

    TextField {
        id: field

        width: parent.width
        focus: true
        symbol: "search"
        placeholderText: qsTr("Search chats and messages, or do something")
        onTextEdited: popup.source.text = text
        Keys.onUpPressed: list.decrementCurrentIndex()
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onReturnPressed: popup.take(list.currentIndex)
        Keys.onEnterPressed: popup.take(list.currentIndex)
    }
    ListView {
        id: list

        anchors.top: field.bottom
        anchors.topMargin: 4
        anchors.bottom: parent.bottom
        width: parent.width
        model: popup.isAwake ? popup.source : null
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        cacheBuffer: 360
        onModelChanged: currentIndex = 0
        onCountChanged: currentIndex = Math.max(0, Math.min(currentIndex, count - 1))

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Found")

        delegate: PaletteRow {
            width: ListView.view.width
            isChosen: ListView.isCurrentItem
            onChosen: popup.take(index)
        }

        T.ScrollBar.vertical: ScrollBar {}
    }
    Label {
        anchors.top: field.bottom
        anchors.topMargin: 12
        x: 10
        visible: list.count === 0
        text: qsTr("Nothing has this name.")
        color: Theme.text3
    }
}
