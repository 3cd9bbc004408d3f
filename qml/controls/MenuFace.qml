// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What stands in a menu's line, made when somebody is to see it.
Item {
    id: face

    required property bool isAwake
    required property string text
    required property string note
    required property string symbol
    required property string trailing
    required property bool indented
    required property color ink
    required property color noteInk
    required property color symbolInk

    implicitWidth: lines.count > 0 ? lines.itemAt(0).implicitWidth : 0
    implicitHeight: lines.count > 0 ? lines.itemAt(0).implicitHeight : 0

    Maybe {
        id: lines

        active: face.isAwake

        LineFace {
            anchors.fill: parent
            text: face.text
            note: face.note
            symbol: face.symbol
            trailing: face.trailing
            indented: face.indented
            ink: face.ink
            noteInk: face.noteInk
            symbolInk: face.symbolInk
        }
    }
}
