// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// One conversation: head, transcript, composer. The composer has the focus whenever nothing else asked for it.
FocusScope {
    id: page

    required property App app
    required property bool isSidebarShown
    /// The composer grows to 40 % of this.
    required property real windowHeight

    readonly property Chat chat: app.chat
    readonly property real columnWidth: Math.min(Theme.columnWidth, width - 2 * Theme.columnEdge)

    signal sidebarToggled

    function focusComposer() : void {
        if (visible) // on its way out it would take the focus from the page that comes
            composer.takeFocus();
    }

    function find() : void {
        transcript.find();
    }

    Component.onCompleted: focusComposer()
    onVisibleChanged: focusComposer()
    onChatChanged: focusComposer()

    Connections {
        target: page.app

        function onModelPickerWanted() : void {
            head.showModels();
        }
    }

    Connections {
        target: page.chat

        function onRegionPickerWanted() : void {
            head.showRegions();
        }
        function onParametersWanted() : void {
            head.showParameters();
        }
    }

    ChatHead {
        id: head

        width: parent.width
        z: 1
        app: page.app
        isSidebarShown: page.isSidebarShown
        hasLine: transcript.isScrolled
        onSidebarToggled: page.sidebarToggled()
        onFocusReleased: page.focusComposer()
    }

    TranscriptList {
        id: transcript

        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: parent.width
        app: page.app
        chat: page.chat
        columnWidth: page.columnWidth
        onQuoteChosen: words => composer.fill(words + page.chat.draft)
    }

    EmptyChat {
        anchors.fill: transcript
        visible: page.chat.isEmpty
        columnWidth: page.columnWidth
        onExampleChosen: words => composer.fill(words)
    }

    // Text fades out towards the composer instead of being cut.
    Rectangle {
        anchors.bottom: foot.top
        width: parent.width - 14
        height: 24
        visible: !transcript.isAtEnd
        gradient: Gradient {
            GradientStop { position: 0; color: Theme.pageClear }
            GradientStop { position: 1; color: Theme.page }
        }
    }

    ToEndButton {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: foot.top
        anchors.bottomMargin: 20
        shown: !transcript.isAtEnd && transcript.count > 0
        newLines: transcript.newLines
        onClicked: transcript.toEnd()
    }

    Item {
        id: foot

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: page.columnWidth
        height: strip.height + composer.height + 36

        RetryStrip {
            id: strip

            width: parent.width
            chat: page.chat
        }
        Composer {
            id: composer

            y: strip.height
            focus: true
            width: parent.width
            chat: page.chat
            speller: page.app.speller
            mostHeight: 0.4 * page.windowHeight
            onPageWanted: direction => transcript.page(direction)
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 12
            width: Math.min(implicitWidth, parent.width)
            text: page.chat.isStreaming || page.chat.estimate.length === 0 ? page.chat.hint : page.chat.estimate
            role: Theme.meta
            color: Theme.text3
        }
    }

    ChatOverlays {
        anchors.fill: parent
        app: page.app
        chat: page.chat
    }
}
