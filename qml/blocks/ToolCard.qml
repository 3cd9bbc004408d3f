// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// One call a model wants: its name, and the arguments below it.
Rectangle {
    id: card

    required property string name
    required property string given

    implicitHeight: words.height + 20
    radius: Theme.radiusPopup
    color: Theme.page
    border.width: 1
    border.color: Theme.line

    Icon {
        x: 14
        y: 10
        size: 18
        symbol: "bolt"
        color: Theme.text2
    }
    Column {
        id: words

        x: 40
        y: 10
        width: parent.width - 54

        Label {
            width: parent.width
            text: card.name
            role: Theme.name
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: card.given
            role: Theme.codeText
            color: Theme.text2
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 12
        }
    }
}
