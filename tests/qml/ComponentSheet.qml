// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Every control in every state on one sheet, for eyes. qwenda_sheet draws it light beside dark.
Rectangle {
    id: sheet

    width: 640
    height: 1064
    color: Theme.page

    component Caption: Label {
        x: 24
        role: Theme.meta
        color: Theme.text3
    }

    SheetTokens {
        x: 24
        y: 20
    }

    Caption { y: 180; text: "Button · rest, hover, pressed, focus, off" }
    Row {
        x: 24
        y: 204
        spacing: 12

        Button { text: "Send"; kind: Button.Kind.Primary }
        Button { text: "Send"; kind: Button.Kind.Primary; hot: true }
        Button { text: "Send"; kind: Button.Kind.Primary; down: true }
        Button { text: "Send"; kind: Button.Kind.Primary; FocusRing { shown: true } }
        Button { text: "Send"; kind: Button.Kind.Primary; enabled: false }
    }
    Row {
        x: 24
        y: 248
        spacing: 12

        Button { text: "Replace…" }
        Button { text: "Replace…"; hot: true }
        Button { text: "Replace…"; down: true }
        Button { text: "Replace…"; FocusRing { shown: true } }
        Button { text: "Replace…"; enabled: false }
    }
    Row {
        x: 24
        y: 292
        spacing: 12

        Button { text: "Cancel"; kind: Button.Kind.Flat }
        Button { text: "Cancel"; kind: Button.Kind.Flat; hot: true }
        Button { text: "Delete"; kind: Button.Kind.Danger }
        Button { y: 3; text: "Small"; size: Button.Size.Small }
        IconButton { y: 1; symbol: "copy"; text: "Copy" }
        IconButton { y: 1; symbol: "copy"; text: "Copy"; hot: true }
        IconButton { y: 1; symbol: "copy"; text: "Copy"; hot: true; FocusRing { shown: true } }
        RoundButton { y: -1; symbol: "send"; text: "Send" }
        RoundButton { y: -1; symbol: "stop"; text: "Stop" }
        RoundButton { y: -1; symbol: "send"; text: "Send"; idle: true }
    }

    Caption { y: 344; text: "Field · rest, focus, error   switch, check, radio, slider" }
    Row {
        x: 24
        y: 368
        spacing: 12

        TextField { width: 150; placeholderText: "Name" }
        TextField { width: 150; text: "Kunming"; focus: true }
        TextField { width: 150; text: "-3"; errorText: "Between 0 and 10" }
    }
    Row {
        x: 24
        y: 428
        spacing: 12

        Switch { checked: true }
        Switch {}
        Switch { checked: true; FocusRing { shown: true; corner: 10; anchors.topMargin: 0; anchors.bottomMargin: 0 } }
        CheckBox { checked: true }
        CheckBox {}
        RadioButton { checked: true }
        RadioButton {}
        Slider { value: 0.612 }
        Label { y: 4; text: "0.7"; color: Theme.text2 }
    }

    Caption { y: 468; text: "Chip · rest, on   row · rest, hover, current, unread   progress, spinner" }
    Row {
        x: 24
        y: 492
        spacing: 12

        Chip { text: "Web search"; symbol: "globe" }
        Chip { text: "Thinking"; symbol: "thought"; checked: true }
        ProgressBar { y: 14; value: 0.45 }
        Spinner { y: 7; width: 18; height: 18 }
    }
    Rectangle {
        x: 24
        y: 532
        width: 592
        height: 84
        radius: Theme.radius
        color: Theme.window

        Grid {
            x: 6
            y: 6
            columns: 2
            columnSpacing: 12
            rowSpacing: 4

            ListRow { width: 284; text: "Explain Fenwick trees" }
            ListRow { width: 284; text: "Poster ideas"; hot: true; hasMore: true }
            ListRow { width: 284; text: "Retry with full jitter"; current: true }
            ListRow { width: 284; text: "春节行程：成都到昆明"; unread: true }
        }
    }

    SheetRaised {
        x: 24
        y: 634
        width: 592
    }

    Caption { y: 904; text: "Attachment · thinking, open · source" }
    Row {
        x: 24
        y: 928
        spacing: 10

        AttachmentCard { text: "供货协议.pdf"; note: "12 pages · 8,120 tokens"; removable: true }
        SourceCard { number: 1; text: "成昆线时刻表"; host: "12306.cn" }
    }
    Rectangle {
        x: 24
        y: 992
        width: 2
        height: 48
        color: Theme.line
    }
    Label {
        x: 40
        y: 994
        width: 576
        text: "The user wants three stops and a budget of 1,000. Trains on this line leave in the morning, so nights fall in Xichang…"
        role: Theme.table
        color: Theme.text2
        wrapMode: Text.Wrap
    }
}
