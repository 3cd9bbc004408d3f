// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A picker's button in the head of a page: words and a chevron, no box. `name` says what it picks, `text` what is
/// picked now; `strong` is for the first of them, `lit` shows a light before the words.
T.Button {
    id: control

    required property string name
    property bool strong: false
    property bool lit: false
    property int light: StatusLight.State.Off
    /// Its list is open.
    property bool open: false
    property real mostWidth: 320
    /// Drawn as under the pointer.
    property bool hot: hovered || open

    implicitWidth: wordsX + wordsWidth + 6 + 16 + 8
    implicitHeight: 32
    padding: 0
    hoverEnabled: true
    // A click leaves the focus with the words being typed; the list brings it back there.
    focusPolicy: Qt.TabFocus

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()
    Keys.onDownPressed: control.clicked()

    Accessible.role: Accessible.Button
    Accessible.name: name
    Accessible.description: text
    Accessible.onPressAction: control.clicked()

    readonly property real wordsX: lit ? 21 : 8
    readonly property real wordsWidth: Math.min(Math.ceil(words.implicitWidth), mostWidth)

    contentItem: Item {}
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.pressed : control.hot ? Theme.hover : Theme.clear

        FocusRing { shown: control.visualFocus }
    }

    StatusLight {
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        visible: control.lit
        light: control.light
    }
    Label {
        id: words

        x: control.wordsX
        anchors.verticalCenter: parent.verticalCenter
        width: control.wordsWidth
        text: control.text
        role: control.strong ? Theme.name : Theme.plain
        color: control.strong ? Theme.text : Theme.text2
        Accessible.ignored: true
    }
    Icon {
        x: control.wordsX + control.wordsWidth + 6
        anchors.verticalCenter: parent.verticalCenter
        symbol: "chevron-down"
        size: 16
    }
}
