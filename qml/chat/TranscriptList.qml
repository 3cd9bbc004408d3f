// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qt.labs.qmlmodels
import Qwenda
import Qwenda.Ui

/// The conversation as flat rows, one delegate for each kind. Stays at the end while the reader is there; any move up
/// lets go at once.
FocusScope {
    id: transcript

    required property App app
    required property Chat chat
    required property real columnWidth

    readonly property alias count: list.count
    readonly property bool isAtEnd: keeper.isAtEnd
    readonly property bool isScrolled: !list.atYBeginning && list.count > 0

    function toEnd() : void {
        keeper.toEnd();
    }
    function page(direction: int) : void {
        keeper.page(direction);
    }

    CodeColors {
        id: palette

        keyword: Theme.codeKeyword
        string: Theme.codeString
        number: Theme.codeNumber
        comment: Theme.codeComment
        function: Theme.codeFunction
        type: Theme.codeType
        operators: Theme.codeOperator
        property: Theme.codeProperty
    }
    EndKeeper {
        id: keeper

        view: list
    }

    ListView {
        id: list

        anchors.fill: parent
        model: transcript.chat.transcript
        focus: true
        activeFocusOnTab: true
        clip: true
        cacheBuffer: 1200
        boundsBehavior: Flickable.StopAtBounds
        pixelAligned: true
        header: Item {
            height: 20
        }
        footer: Item {
            height: 40
        }
        delegate: chooser
        currentIndex: -1
        highlightFollowsCurrentItem: false
        keyNavigationEnabled: false

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Transcript")

        T.ScrollBar.vertical: ScrollBar {}
    }

    DelegateChooser {
        id: chooser

        role: "kind"

        DelegateChoice {
            roleValue: Transcript.UserBubble

            UserBubble {
                width: ListView.view.width
                app: transcript.app
                chat: transcript.chat
                codeColors: palette
                columnWidth: transcript.columnWidth
            }
        }
        DelegateChoice {
            roleValue: Transcript.AnswerHead

            AnswerHead {
                width: ListView.view.width
                app: transcript.app
                chat: transcript.chat
                codeColors: palette
                columnWidth: transcript.columnWidth
            }
        }
        DelegateChoice {
            roleValue: Transcript.Thinking

            ThinkingFold {
                width: ListView.view.width
                app: transcript.app
                chat: transcript.chat
                codeColors: palette
                columnWidth: transcript.columnWidth
            }
        }
        DelegateChoice {
            roleValue: Transcript.Paragraph

            TextBlock {
                width: ListView.view.width
                app: transcript.app
                chat: transcript.chat
                codeColors: palette
                columnWidth: transcript.columnWidth
            }
        }
        DelegateChoice {
            roleValue: Transcript.Heading

            HeadingBlock {
                width: ListView.view.width
                app: transcript.app
                chat: transcript.chat
                codeColors: palette
                columnWidth: transcript.columnWidth
            }
        }
        DelegateChoice {
            roleValue: Transcript.ListItem

            ListItemBlock {
                width: ListView.view.width
                app: transcript.app
                chat: transcript.chat
                codeColors: palette
                columnWidth: transcript.columnWidth
            }
        }
        DelegateChoice {
            roleValue: Transcript.Code

            CodeBlock {
                width: ListView.view.width
                app: transcript.app
                chat: transcript.chat
                codeColors: palette
                columnWidth: transcript.columnWidth
            }
        }
        DelegateChoice {
            roleValue: Transcript.Table

            TableBlock {
                width: ListView.view.width
                app: transcript.app
                chat: transcript.chat
                codeColors: palette
                columnWidth: transcript.columnWidth
            }
        }
        DelegateChoice {
            roleValue: Transcript.Rule

            RuleBlock {
                width: ListView.view.width
                app: transcript.app
                chat: transcript.chat
                codeColors: palette
                columnWidth: transcript.columnWidth
            }
        }
        DelegateChoice {
            roleValue: Transcript.Footer

            FooterRow {
                width: ListView.view.width
                app: transcript.app
                chat: transcript.chat
                codeColors: palette
                columnWidth: transcript.columnWidth
            }
        }
        DelegateChoice {
            roleValue: Transcript.ErrorCard

            ErrorCard {
                width: ListView.view.width
                app: transcript.app
                chat: transcript.chat
                codeColors: palette
                columnWidth: transcript.columnWidth
            }
        }
    }
}
