// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The conversation: its view, the buttons that lie over it, and its scroll bar.
FocusScope {
    id: list

    required property App app
    required property Chat chat
    required property real columnWidth

    readonly property alias count: sheet.count
    readonly property alias isAtEnd: sheet.isAtEnd
    readonly property alias newLines: sheet.newLines
    readonly property bool isScrolled: !sheet.isAtStart && sheet.count > 0

    function toEnd() : void {
        sheet.toEnd();
    }
    signal quoteChosen(words: string)

    function find() : void {
        finder.open();
    }
    onChatChanged: finder.dismiss()

    function showPlace(message: int, words: string) : void {
        sheet.showMessage(message);
        if (words.length > 0)
            finder.openWith(words);
    }

    Connections {
        target: list.chat

        function onPlaceWanted(message: int, words: string) : void {
            list.showPlace(message, words);
        }
    }

    function page(direction: int) : void {
        sheet.page(direction);
    }

    TranscriptView {
        id: sheet

        anchors.fill: parent
        focus: true
        activeFocusOnTab: true
        transcript: list.chat.transcript
        columnWidth: list.columnWidth
        style: TranscriptColors {}
        formulas: list.app.formulas
        spokenName: qsTr("Transcript")

        Accessible.role: Accessible.List
        Accessible.name: spokenName

        onLinkActivated: address => list.app.openUrl(address)
        onMenuWanted: (at, row) => menu.showAt(at, row)
        onLinkHovered: (address, at) => tip.show(address, at)
        onRemarkHovered: (words, at) => tip.show(words, at)

        bubble: Component {
            UserBubble {
                view: sheet
                chat: list.chat
            }
        }
        head: Component {
            AnswerHead {
                view: sheet
                chat: list.chat
            }
        }
        thinkingHead: Component {
            ThinkingFold {
                view: sheet
                chat: list.chat
            }
        }
        codeHead: Component {
            CodeTools {
                view: sheet
                chat: list.chat
                onSaveChosen: row => saver.saveCode(row)
            }
        }
        footer: Component {
            FooterRow {
                view: sheet
                chat: list.chat
            }
        }
        attachments: Component {
            AttachmentsRow {
                view: sheet
                chat: list.chat
            }
        }
        sources: Component {
            SourcesRow {
                view: sheet
                chat: list.chat
            }
        }
        tools: Component {
            ToolsRow {
                view: sheet
                chat: list.chat
            }
        }
        drawing: Component {
            DrawingRow {
                view: sheet
                chat: list.chat
                app: list.app
            }
        }
        picture: Component {
            PictureRow {
                view: sheet
                chat: list.chat
                pictures: list.app.answerPictures
                onEnlarged: (picture, words) => large.show(picture, words)
            }
        }
        errorCard: Component {
            ErrorCard {
                view: sheet
                chat: list.chat
            }
        }
    }

    LinkTip {
        id: tip

        anchors.fill: parent
    }

    TranscriptMenu {
        id: menu

        view: sheet
        formulas: list.app.formulas
        onQuoteChosen: words => list.quoteChosen(words)
        onFindChosen: finder.open()
    }

    LargePicture {
        id: large
    }

    CodeSaver {
        id: saver

        transcript: list.chat.transcript
    }

    FindBar {
        id: finder

        anchors.right: parent.right
        anchors.rightMargin: 20
        y: 8
        view: sheet
        onClosed: sheet.forceActiveFocus()
    }

    Item {
        anchors.right: parent.right
        width: 14
        height: parent.height

        FoundMarks {
            barHeight: sheet.height
            places: finder.finder.places
        }
    }

    ScrollBar {
        id: bar

        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        orientation: Qt.Vertical
        size: sheet.visibleShare
        steady: !sheet.isAtEnd
        onPositionChanged: if (pressed) sheet.dragTo(position)
        onPressedChanged: if (!pressed) sheet.endDrag()

        Binding on position {
            when: !bar.pressed
            value: sheet.position
            restoreMode: Binding.RestoreNone
        }
    }
}
