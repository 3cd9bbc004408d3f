// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// One thing about how to answer: its name, what it does, the control for it, and back to what holds without.
FocusScope {
    id: row

    required property ParameterPanel panel
    required property int index
    required property int kind
    required property string label
    required property string note
    required property string section
    required property string value
    required property string hint
    required property string fault
    required property bool isOn
    required property var choices
    required property int chosen
    required property bool isSet

    readonly property bool isLine: kind === ParameterPanel.Number || kind === ParameterPanel.Words
    readonly property bool isTall: kind === ParameterPanel.Text

    signal focused

    height: heading.height + Math.max(words.height, place.height) + 12 + (isTall ? area.height + 4 : 0)
    onActiveFocusChanged: if (activeFocus) focused()

    Label {
        id: heading

        x: 8
        width: parent.width - 16
        height: row.section.length > 0 ? 30 : 0
        visible: row.section.length > 0
        verticalAlignment: Text.AlignBottom
        text: row.section
        role: Theme.group
        color: Theme.text3
        Accessible.role: Accessible.Heading
    }
    Column {
        id: words

        x: 8
        anchors.top: heading.bottom
        anchors.topMargin: 6
        width: parent.width - place.width - resetButton.width - 24

        Label {
            width: parent.width
            text: row.label
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            text: row.fault.length > 0 ? row.fault : row.note
            role: Theme.meta
            color: row.fault.length > 0 ? Theme.danger : Theme.text3
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    IconButton {
        id: resetButton

        anchors.right: place.left
        anchors.rightMargin: place.width > 0 ? 4 : 0
        anchors.verticalCenter: place.verticalCenter
        size: Theme.iconButtonSmall
        iconSize: 16
        symbol: "again"
        visible: row.isSet
        text: qsTr("%1: back to what holds without").arg(row.label)
        onClicked: row.panel.reset(row.index)
    }
    Item {
        id: place

        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.top: heading.bottom
        anchors.topMargin: 6
        width: childrenRect.width
        height: Math.max(28, childrenRect.height)

        Maybe {
            active: row.isLine

            TextField {
                width: row.kind === ParameterPanel.Number ? 112 : 172
                implicitHeight: 32
                label: row.label
                placeholderText: row.hint
                text: row.value
                errorText: row.fault
                showsErrorText: false
                onTextEdited: row.panel.setText(row.index, text)
            }
        }
        Maybe {
            active: row.kind === ParameterPanel.Switch

            Switch {
                text: row.label
                checked: row.isOn
                onToggled: row.panel.setOn(row.index, checked)
            }
        }
        Maybe {
            active: row.kind === ParameterPanel.Choice

            ComboBox {
                label: row.label
                model: row.choices
                currentIndex: row.chosen
                onActivated: index => row.panel.choose(row.index, index)
            }
        }
        Maybe {
            active: row.kind === ParameterPanel.Notice

            Label {
                width: 150
                height: 28
                horizontalAlignment: Text.AlignRight
                verticalAlignment: Text.AlignVCenter
                text: row.value
                Accessible.name: row.label + ": " + text
            }
        }
    }
    Item {
        id: area

        x: 8
        anchors.top: words.bottom
        anchors.topMargin: 6
        width: parent.width - 16
        height: row.isTall ? 88 : 0

        Maybe {
            active: row.isTall

            ParameterText {
                anchors.fill: parent
                label: row.label
                words: row.value
                fault: row.fault
                onEdited: text => row.panel.setText(row.index, text)
            }
        }
    }
}
