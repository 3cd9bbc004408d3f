// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The colour tokens of the component sheet.
Item {
    component Swatch: Column {
        id: swatch

        required property string name
        required property color value

        spacing: 2

        Rectangle {
            width: 66
            height: 22
            radius: 6
            color: swatch.value
            border.width: 1
            border.color: Theme.line
        }
        Text {
            text: swatch.name
            font.pixelSize: 10
            height: 14
            color: Theme.text3
        }
    }

    Label {
        text: "Tokens"
        role: Theme.meta
        color: Theme.text3
    }
    Grid {
        y: 24
        columns: 8
        columnSpacing: 8
        rowSpacing: 4

        Swatch { name: "window"; value: Theme.window }
        Swatch { name: "page"; value: Theme.page }
        Swatch { name: "raised"; value: Theme.raised }
        Swatch { name: "field"; value: Theme.field }
        Swatch { name: "hover"; value: Theme.hover }
        Swatch { name: "pressed"; value: Theme.pressed }
        Swatch { name: "selected"; value: Theme.selected }
        Swatch { name: "line"; value: Theme.line }
        Swatch { name: "lineStrong"; value: Theme.lineStrong }
        Swatch { name: "text"; value: Theme.text }
        Swatch { name: "text2"; value: Theme.text2 }
        Swatch { name: "text3"; value: Theme.text3 }
        Swatch { name: "accent"; value: Theme.accent }
        Swatch { name: "accentSoft"; value: Theme.accentSoft }
        Swatch { name: "accentText"; value: Theme.accentText }
        Swatch { name: "bubble"; value: Theme.bubble }
        Swatch { name: "code"; value: Theme.code }
        Swatch { name: "danger"; value: Theme.danger }
        Swatch { name: "warn"; value: Theme.warn }
        Swatch { name: "ok"; value: Theme.ok }
        Swatch { name: "selection"; value: Theme.selection }
    }
}
