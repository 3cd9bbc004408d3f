// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// Every place where the words stand, grouped by chat, while they are typed. Up and Down walk, Enter opens the place.
FocusScope {
    id: page

    required property App app
    required property bool isSidebarShown
    readonly property SearchList search: app.search

    signal sidebarToggled

    function focusField() : void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function walk(delta: int) : void {
        list.currentIndex = search.step(list.currentIndex, delta);
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Search")

    Binding {
        target: page.search
        property: "markColor"
        value: Theme.mark
    }
    Connections {
        target: page.search

        function onFound() : void {
            list.currentIndex = page.search.step(-1, 1);
        }
    }

    Connections {
        target: page.app

        function onSearchWanted() : void {
            page.focusField();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.page
    }
    IconButton {
        id: unfold

        x: 16
        y: 10
        visible: !page.isSidebarShown
        symbol: "sidebar"
        text: qsTr("Show the sidebar")
        shortcutText: qsTr("Ctrl B")
        onClicked: page.sidebarToggled()
    }
    TextField {
        id: field

        x: page.isSidebarShown ? 24 : 56
        y: 8
        width: Math.min(420, page.width - x - 24)
        symbol: "search"
        placeholderText: qsTr("Search everything")
        focus: true
        text: page.search.query
        onTextEdited: page.search.query = text
        Keys.onDownPressed: page.walk(1)
        Keys.onUpPressed: page.walk(-1)
        Keys.onReturnPressed: page.search.open(list.currentIndex)
        Keys.onEnterPressed: page.search.open(list.currentIndex)

        IconButton {
            anchors.right: parent.right
            anchors.rightMargin: 4
            anchors.verticalCenter: parent.verticalCenter
            visible: field.length > 0
            size: Theme.iconButtonSmall
            iconSize: 18
            symbol: "close"
            text: qsTr("Clear")
            focusPolicy: Qt.NoFocus
            onClicked: page.search.query = ""
        }
    }
    Label {
        anchors.left: field.right
        anchors.leftMargin: 12
        anchors.right: parent.right
        anchors.rightMargin: 16
        y: 18
        visible: page.width > 640
        text: page.search.summary
        role: Theme.meta
        color: Theme.text2
    }

    SearchFilters {
        id: filters

        x: 24
        y: 52
        width: parent.width - 48
        search: page.search
    }

    ListView {
        id: list

        anchors.top: filters.bottom
        anchors.topMargin: 12
        anchors.bottom: parent.bottom
        width: parent.width
        model: page.search
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        bottomMargin: 24

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Places found")

        delegate: SearchRow {
            width: ListView.view.width
            isChosen: ListView.isCurrentItem
            onChosen: page.search.open(index)
        }

        T.ScrollBar.vertical: ScrollBar {}
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: filters.bottom
        anchors.topMargin: 64
        width: Math.min(520, parent.width - 64)
        visible: list.count === 0
        text: page.search.emptyText
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        color: Theme.text2
    }
}
