// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// Where the words are typed. Grows with them up to `mostHeight`, then scrolls. The draft belongs to the chat.
FocusScope {
    id: composer

    required property Chat chat
    required property Speller speller
    required property real mostHeight

    /// Room of everything but the text: padding above, gap, buttons, padding below.
    readonly property real around: Theme.roundSize + 28
    /// Room of what stands over the text.
    readonly property real above: editing.height + blind.height + files.height

    signal pageWanted(int direction)

    function takeFocus() : void {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function fill(words: string) : void {
        chat.draft = words;
        field.cursorPosition = field.length;
        takeFocus();
    }

    function paste() : void {
        if (!chat.attachments.paste())
            field.paste();
    }

    implicitHeight: Math.min(mostHeight, field.height + around + above)

    Rectangle {
        id: surface

        anchors.fill: parent
        radius: Theme.radiusComposer
        color: Theme.field
        border.width: 1
        border.color: field.activeFocus ? Theme.accent : Theme.lineStrong

        Shadow {
            kind: Shadow.Kind.Composer
        }
    }
    // A click anywhere on the composer is a click into the text.
    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.IBeamCursor
        onPressed: composer.takeFocus()
    }

    Shortcut {
        sequences: ["Esc"]
        enabled: composer.visible && composer.chat.isEditing && !composer.chat.isStreaming
            && composer.chat.suggestions.count === 0
        onActivated: composer.chat.cancelEdit()
    }
    Connections {
        target: composer.chat

        function onComposerWanted() : void {
            field.cursorPosition = field.length;
            composer.takeFocus();
        }
    }

    Column {
        id: head

        x: 18
        y: 10
        width: parent.width - 36

        ComposerNotice {
            id: editing

            width: parent.width
            symbol: "edit"
            text: composer.chat.isEditing ? qsTr("You are changing an earlier message.") : ""
            actionText: qsTr("Cancel")
            onChosen: composer.chat.cancelEdit()
        }
        ComposerNotice {
            id: blind

            width: parent.width
            symbol: "eye-off"
            isWarning: true
            text: composer.chat.visionHint
            actionText: qsTr("Use %1").arg(composer.chat.visionModel)
            onChosen: composer.chat.useVisionModel()
        }
        ComposerFiles {
            id: files

            width: parent.width
            attachments: composer.chat.attachments
        }
    }

    Flickable {
        id: scroller

        x: 18
        y: 12 + composer.above
        width: parent.width - 30
        height: parent.height - composer.around - composer.above
        contentHeight: field.height
        clip: contentHeight > height
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        onHeightChanged: composer.follow()

        T.ScrollBar.vertical: ScrollBar {}

        TextArea {
            id: field

            width: scroller.width - 12
            height: Math.max(Theme.composer.line, contentHeight)
            bare: true
            role: Theme.composer
            topPadding: role.editLead
            bottomPadding: -role.editLead
            focus: true
            label: qsTr("Message")
            hasMenu: false
            onCursorRectangleChanged: composer.follow()
            onReleased: event => fieldMenu.release(event.button, event.x, event.y)
        }
        // Not the field's own placeholder: that one knows nothing of the fixed line height.
        Label {
            width: field.width
            visible: field.length === 0 && field.preeditText.length === 0
            text: qsTr("Message Qwen")
            role: Theme.composer
            color: Theme.text3
            Accessible.ignored: true
        }
    }

    SpellingLines {
        id: spelling

        anchors.fill: scroller
        speller: composer.speller
        document: field.textDocument
        caret: field.activeFocus ? field.cursorPosition : -1
        origin: Qt.point(0, field.topPadding - scroller.contentY)
        color: Theme.danger
    }
    FieldMenu {
        id: fieldMenu

        field: field
        spelling: spelling
        onPasteChosen: composer.paste()
    }

    /// Keeps the caret in the visible part of a long text.
    function follow() : void {
        const top = field.cursorRectangle.y - field.topPadding;
        const wanted = Math.max(Math.min(scroller.contentY, top), top + Theme.composer.line - scroller.height);
        scroller.contentY = Math.max(0, Math.min(wanted, scroller.contentHeight - scroller.height));
    }

    ComposerKeys {
        field: field
        document: field.textDocument
        lineHeight: Theme.composer.line
        attachments: composer.chat.attachments
        suggestions: composer.chat.suggestions
        recalled: composer.chat.recalled
        draft: composer.chat.draft
        onDraftEdited: text => composer.chat.draft = text
        onSendWanted: composer.chat.send(field.text)
        onPageWanted: direction => composer.pageWanted(direction)
        onRecallWanted: direction => composer.chat.recall(direction)
    }

    SuggestionList {
        anchors.bottom: parent.top
        anchors.bottomMargin: 8
        suggestions: composer.chat.suggestions
    }

    ComposerBar {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: 10
        anchors.rightMargin: 10
        anchors.bottomMargin: 9
        chat: composer.chat
        onSendWanted: composer.chat.send(field.text)
    }
}
