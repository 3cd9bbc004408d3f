// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A new chat: the mark, one sentence, and four examples that fill the composer without sending.
Item {
    id: empty

    required property real columnWidth

    readonly property bool isLow: height < 380

    signal exampleChosen(string words)

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Math.max(16, (parent.height - height) / 2)
        width: empty.columnWidth

        Mark {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: !empty.isLow
            size: 48
        }
        Item {
            width: 1
            height: empty.isLow ? 0 : 16
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("What would you like to know?")
            role: Theme.figure
        }
        Item {
            width: 1
            height: 24
        }
        Grid {
            width: parent.width
            columns: 2
            spacing: 12

            ExampleCard {
                width: (parent.width - 12) / 2
                symbol: "quote"
                title: qsTr("Write")
                words: qsTr("Draft a polite reply to a customer whose parcel came two weeks late.")
                onChosen: empty.exampleChosen(words)
            }
            ExampleCard {
                width: (parent.width - 12) / 2
                symbol: "code"
                title: qsTr("Program")
                words: qsTr("Write a Python function that retries a request with exponential backoff and full jitter.")
                onChosen: empty.exampleChosen(words)
            }
            ExampleCard {
                width: (parent.width - 12) / 2
                symbol: "globe"
                title: qsTr("Translate")
                words: qsTr("Translate into natural Chinese: “We would be glad to see you again next spring.”")
                onChosen: empty.exampleChosen(words)
            }
            ExampleCard {
                width: (parent.width - 12) / 2
                symbol: "thought"
                title: qsTr("Explain")
                words: qsTr("Explain how a Fenwick tree works, with a small table as an example.")
                onChosen: empty.exampleChosen(words)
            }
        }
    }
}
