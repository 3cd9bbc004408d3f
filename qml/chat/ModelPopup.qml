// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// Models to choose from: type to search, arrow keys walk, Enter takes. Never higher than the window.
Popup {
    id: popup

    required property ModelList models
    /// The id that carries the check mark.
    required property string current

    readonly property real mostHeight: Window.window ? Window.window.height - 120 : 400

    signal chosen(string modelId)

    function choose(modelId: string) : void {
        popup.close();
        if (modelId.length > 0)
            chosen(modelId);
    }
    function clear() : void {
        wake();
        field.clear();
        models.filter = "";
        list.currentIndex = models.currentRow();
        list.positionViewAtIndex(Math.max(0, list.currentIndex), ListView.Contain);
    }

    width: 482
    height: Math.min(mostHeight, list.count > 12 ? mostHeight : list.contentHeight + 68 + (note.text.length > 0 ? 36 : 0))
    padding: 8
    onAboutToShow: clear()

    TextField {
        id: field

        width: parent.width
        focus: true
        symbol: "search"
        placeholderText: qsTr("Search models or type an id")
        onTextEdited: popup.models.filter = text
        Keys.onUpPressed: list.decrementCurrentIndex()
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onReturnPressed: popup.choose(popup.models.idAt(list.currentIndex))
        Keys.onEnterPressed: popup.choose(popup.models.idAt(list.currentIndex))
    }

    ListView {
        id: list

        anchors.top: field.bottom
        anchors.topMargin: 4
        anchors.bottom: note.top
        anchors.bottomMargin: note.text.length > 0 ? 16 : -8
        width: parent.width
        model: popup.isAwake ? popup.models : null
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        cacheBuffer: 360
        onCountChanged: currentIndex = 0

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Models")

        section.property: "section"
        delegate: ModelRow {
            width: ListView.view.width
            isCurrent: popup.current === modelId
            onChosen: popup.choose(modelId)
        }

        T.ScrollBar.vertical: ScrollBar {}
    }

    Divider {
        anchors.bottom: note.top
        anchors.bottomMargin: 8
        x: 4
        width: parent.width - 8
        visible: note.text.length > 0
    }
    Label {
        id: note

        x: 10
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        width: parent.width - 20
        text: list.count > 0 ? popup.models.priceNote : qsTr("No model has “%1” in its name.").arg(popup.models.filter)
        role: Theme.meta
        color: Theme.text3
    }
}
