// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// The words of a picture, what the model takes, and its price before the button.
FocusScope {
    id: card

    required property StudioDesk desk

    readonly property bool isReady: desk.prompt.trim().length > 0 && desk.problem.length === 0

    function takeFocus() : void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function goOnWriting() : void {
        takeFocus();
        field.cursorPosition = field.length;
    }
    function enter(event: KeyEvent) : void {
        if (event.modifiers & Qt.ShiftModifier)
            event.accepted = false;
        else if (isReady)
            desk.draw();
    }
    function isPaste(key: int, modifiers: int) : bool {
        return (key === Qt.Key_V && modifiers === Qt.ControlModifier) || (key === Qt.Key_Insert && modifiers === Qt.ShiftModifier);
    }
    function paste(event: KeyEvent) : void {
        event.accepted = isPaste(event.key, event.modifiers) && !field.canPaste;
        if (event.accepted)
            desk.pasteReference();
    }

    implicitHeight: scroller.height + chips.height + 34 + (note.visible ? 22 : 0)

    Connections {
        target: card.desk
        function onFocusWanted() : void {
            card.takeFocus();
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusComposer
        color: Theme.field
        border.width: 1
        border.color: field.activeFocus ? Theme.accent : Theme.lineStrong

        Shadow {
            kind: Shadow.Kind.Composer
        }
    }
    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.IBeamCursor
        onPressed: card.takeFocus()
    }

    Flickable {
        id: scroller

        x: 18
        y: 12
        width: parent.width - 30
        height: Math.min(field.height, 144)
        contentHeight: field.height
        clip: contentHeight > height
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds

        T.ScrollBar.vertical: ScrollBar {}

        TextArea {
            id: field

            width: scroller.width - 12
            height: Math.max(Theme.composer.line, contentHeight)
            bare: true
            role: Theme.composer
            focus: true
            label: qsTr("What should be drawn")
            text: card.desk.prompt
            onTextChanged: card.desk.prompt = text
            Keys.onReturnPressed: event => card.enter(event)
            Keys.onEnterPressed: event => card.enter(event)
            Keys.onPressed: event => card.paste(event)
            Keys.onUpPressed: event => card.older(event)
            Keys.onDownPressed: event => card.newer(event)
        }
        Label {
            width: field.width
            visible: field.length === 0 && field.preeditText.length === 0
            text: qsTr("Describe a picture. {red|blue} draws one of each.")
            role: Theme.composer
            color: Theme.text3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }

    function older(event: KeyEvent) : void {
        event.accepted = field.cursorPosition === 0;
        if (event.accepted)
            desk.recall(-1);
    }
    function newer(event: KeyEvent) : void {
        event.accepted = field.cursorPosition === field.length;
        if (event.accepted)
            desk.recall(1);
    }

    Label {
        id: note

        anchors.left: parent.left
        anchors.leftMargin: 18
        anchors.top: scroller.bottom
        anchors.topMargin: 6
        width: parent.width - 36
        visible: card.desk.problem.length > 0 || card.desk.variationCount > 1
        text: card.desk.problem.length > 0 ? card.desk.problem : qsTr("Draws %n variations of these words", "", card.desk.variationCount)
        role: Theme.meta
        color: card.desk.problem.length > 0 ? Theme.danger : Theme.text3
    }

    DeskChips {
        id: chips

        anchors.left: parent.left
        anchors.leftMargin: 10
        anchors.right: price.left
        anchors.rightMargin: 12
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 10
        desk: card.desk
    }

    Row {
        id: price

        anchors.right: drawButton.left
        anchors.rightMargin: 12
        anchors.verticalCenter: drawButton.verticalCenter
        spacing: 4

        Label {
            visible: card.width > 640
            text: card.desk.priceText
            role: Theme.meta
            color: Theme.text2
        }
        Label {
            text: card.desk.totalText
            role: Theme.group
        }
    }
    Button {
        id: drawButton

        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        height: 36
        kind: Button.Kind.Primary
        symbol: "sparkle"
        text: qsTr("Draw")
        spokenName: card.desk.totalText.length > 0 ? qsTr("Draw for %1").arg(card.desk.totalText) : text
        enabled: card.isReady
        onClicked: card.desk.draw()
    }
}
