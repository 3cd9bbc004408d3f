// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The controls and states that the component sheet has no room for.
Rectangle {
    width: 640
    height: 720
    color: Theme.page

    Column {
        x: 24
        y: 24
        spacing: 16

        Row {
            spacing: 12

            Button { text: "Start"; kind: Button.Kind.Primary; size: Button.Size.Large }
            Button { text: "Add key"; symbol: "plus"; size: Button.Size.Small }
            Button { text: "qwen-plus"; kind: Button.Kind.Flat; trailing: "chevron-down" }
            Button { text: "Try the demo"; kind: Button.Kind.Link }
            Button { text: "Delete"; kind: Button.Kind.DangerPrimary }
            RoundButton { symbol: "to-end"; text: "To the end"; filled: false }
        }
        Row {
            spacing: 12

            TextField { width: 235; symbol: "search"; placeholderText: "Search all chats"; suffix: "Ctrl K" }
            TextField { width: 150; symbol: "key"; secret: true; text: "0123456789" }
            ComboBox { y: 2; model: ["3 times", "Never"] }
        }
        Row {
            spacing: 24

            CheckBox { text: "Keep originals"; checked: true }
            RadioButton { text: "PNG" }
            RadioButton { text: "没有密钥"; checked: true }
            Switch { enabled: false; checked: true }
            CheckBox { text: "Off"; enabled: false }
        }
        TextArea { width: 420; text: "春节想从成都坐火车到昆明 by train,\nthree stops, a budget of 1,000" }
        TextArea { width: 420; placeholderText: "System prompt" }
        Row {
            spacing: 12

            Badge { text: "Default" }
            Badge { text: "Quiet"; tone: Badge.Tone.Quiet }
            Badge { text: "Ready"; tone: Badge.Tone.Ok }
            Badge { text: "Slow"; tone: Badge.Tone.Warn }
            Badge { text: "Refused"; tone: Badge.Tone.Danger }
            Badge { text: "12"; square: true }
            StatusLight { y: 5; light: StatusLight.State.Ok }
            StatusLight { y: 5; light: StatusLight.State.Warn }
            StatusLight { y: 5; light: StatusLight.State.Danger }
            StatusLight { y: 5 }
            Spinner { y: 3 }
            Ring { y: 3; value: 0.1 }
            Ring { y: 3; value: 0.85; fill: Theme.warnFill }
        }
        Rectangle {
            width: 260
            height: 180
            color: Theme.window

            Column {
                x: 8
                y: 4

                ListRow { symbol: "new-chat"; text: "New chat"; role: Theme.name; note: "Ctrl N" }
                ListRow { symbol: "usage"; text: "Usage"; quiet: true; note: "$1.84" }
                ListRow { symbol: "settings"; text: "Settings"; current: true }
                ListRow { text: "A chat whose name is far too long for one row of the list"; streaming: true }
                ListRow { text: "Poster ideas"; note: "12:04"; unread: true }
            }
        }
        Banner { width: 592; tone: Banner.Tone.Warn; title: "This key belongs to Beijing"; text: "Singapore refused it. Beijing accepts it."; actionText: "Move to Beijing"; secondText: "Not now" }
        Banner { width: 592; text: "No keychain: the key is kept for this run only."; actionText: "Why" }
    }
    Flickable {
        x: 560
        y: 300
        width: 64
        height: 180
        contentHeight: 600
        ScrollBar.vertical: ScrollBar { steady: true }
    }
    Popup {
        id: popup

        x: 330
        y: 340
        width: 200
        focus: false
        closePolicy: Popup.NoAutoClose
        contentItem: Column {
            ListRow { width: 188; text: "qwen-plus"; current: true }
            ListRow { width: 188; text: "qwen3.8-max"; hot: true }
        }
    }
    Timer {
        running: true
        interval: 1
        onTriggered: popup.open()
    }
}
