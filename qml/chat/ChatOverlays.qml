// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What lies over the page when somebody asks for it: dialogs, the menu of a message, the other model, files dropped.
Item {
    id: overlays

    required property App app
    required property Chat chat

    /// A message waits for another model's answer.
    property string askedAgain

    Connections {
        target: overlays.chat

        function onDetailsWanted() : void {
            details.open();
        }
        function onSystemPromptWanted() : void {
            systemPrompt.open();
        }
        function onShorteningWanted() : void {
            shortening.open();
        }
        function onMenuWanted(messageId: string, anchor: Item) : void {
            menu.showFor(messageId, anchor);
        }
        function onFilesWanted() : void {
            files.show();
        }
    }

    DropArea {
        id: drop

        anchors.fill: parent
        keys: ["text/uri-list"]
        onDropped: event => overlays.chat.attachments.addFiles(event.urls)
    }
    DropHint {
        anchors.fill: parent
        visible: drop.containsDrag
        text: qsTr("Drop files here to attach them")
    }

    DetailsDialog {
        id: details

        details: overlays.chat.details
        mostHeight: overlays.height * 0.6
        onCopyWanted: text => overlays.app.copy(text)
    }
    ShorteningDialog {
        id: shortening

        shortening: overlays.chat.shortening
        mostHeight: overlays.height * 0.4
    }
    SystemDialog {
        id: systemPrompt

        chat: overlays.chat
    }
    MessageMenu {
        id: menu

        chat: overlays.chat
        onOtherModelWanted: messageId => overlays.chooseModelFor(messageId)
        onExportWanted: messageId => overlays.app.exchange.openExportOfBranch(overlays.chat.chatId, messageId)
    }
    ModelPopup {
        id: otherModel

        x: (overlays.width - width) / 2
        y: 60
        models: overlays.app.models
        current: overlays.chat.model
        onChosen: modelId => overlays.chat.againWith(overlays.askedAgain, modelId)
    }

    function chooseModelFor(messageId: string) : void {
        askedAgain = messageId;
        otherModel.open();
    }

    // Made when it is first wanted: it brings a whole module along.
    Loader {
        id: files

        function show() : void {
            if (status === Loader.Ready)
                (item as AttachDialog).ask(overlays.chat.attachments);
            else
                setSource(Qt.resolvedUrl("AttachDialog.qml"));
        }

        onLoaded: (item as AttachDialog).ask(overlays.chat.attachments)
    }
}
