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

    EndKeeper {
        id: keeper

        view: list
    }

    TranscriptFrame {
        id: list

        anchors.fill: parent
        app: transcript.app
        chat: transcript.chat
        columnWidth: transcript.columnWidth
        model: transcript.chat.transcript
        focus: true
        activeFocusOnTab: true

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Transcript")

        T.ScrollBar.vertical: ScrollBar {}

        delegate: DelegateChooser {
            role: "kind"

            DelegateChoice {
                roleValue: Transcript.UserBubble

                UserBubble {}
            }
            DelegateChoice {
                roleValue: Transcript.AnswerHead

                AnswerHead {}
            }
            DelegateChoice {
                roleValue: Transcript.Thinking

                ThinkingFold {}
            }
            DelegateChoice {
                roleValue: Transcript.Paragraph

                TextBlock {}
            }
            DelegateChoice {
                roleValue: Transcript.Heading

                HeadingBlock {}
            }
            DelegateChoice {
                roleValue: Transcript.ListItem

                ListItemBlock {}
            }
            DelegateChoice {
                roleValue: Transcript.Code

                CodeBlock {}
            }
            DelegateChoice {
                roleValue: Transcript.Table

                TableBlock {}
            }
            DelegateChoice {
                roleValue: Transcript.Rule

                RuleBlock {}
            }
            DelegateChoice {
                roleValue: Transcript.Footer

                FooterRow {}
            }
            DelegateChoice {
                roleValue: Transcript.ErrorCard

                ErrorCard {}
            }
        }
    }
}
