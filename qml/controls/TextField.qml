// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// One line to type in. `symbol` is an icon at its head, `errorText` turns it red and says why below,
/// `secret` hides the text behind an eye. `label` names it for screen readers.
T.TextField {
    id: control

    property string symbol
    property string errorText
    /// False: whoever owns the field shows the words elsewhere.
    property bool showsErrorText: true
    property bool secret: false
    property string label: placeholderText
    /// Shown at the end in small grey letters: a key or a unit.
    property string suffix
    property bool revealed: false
    /// Of a right click.
    property bool hasMenu: true

    readonly property bool wrong: errorText.length > 0

    implicitWidth: 240
    implicitHeight: Theme.fieldHeight
    topPadding: 0
    bottomPadding: 0
    leftPadding: symbol.length > 0 ? 36 : 11
    rightPadding: secret ? 40 : suffix.length > 0 ? 18 + suffixLabel.implicitWidth : 11
    verticalAlignment: TextInput.AlignVCenter
    font: Theme.plain.inputFont
    color: Theme.text
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    placeholderTextColor: Theme.text3
    echoMode: secret && !revealed ? TextInput.Password : TextInput.Normal
    inputMethodHints: secret ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase : Qt.ImhNone
    selectByMouse: true
    persistentSelection: false
    opacity: enabled ? 1 : Theme.disabledOpacity
    hoverEnabled: true

    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.description: errorText
    Accessible.passwordEdit: secret && !revealed

    cursorDelegate: Caret {
        shown: control.activeFocus && !control.readOnly
        place: control.cursorPosition
    }

    onReleased: event => {
        if (control.hasMenu)
            editMenu.release(event.button, event.x, event.y);
    }

    EditMenu {
        id: editMenu

        field: control
        isHidden: control.secret && !control.revealed
    }

    background: FieldFrame {
        focused: control.activeFocus
        wrong: control.wrong
    }

    Label {
        x: control.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        width: control.width - control.leftPadding - control.rightPadding
        visible: control.length === 0 && control.preeditText.length === 0
        text: control.placeholderText
        color: control.placeholderTextColor
        Accessible.ignored: true
    }
    Icon {
        x: 10
        anchors.verticalCenter: parent.verticalCenter
        symbol: control.symbol
        size: 18
        color: control.activeFocus ? Theme.text : Theme.text2
        visible: control.symbol.length > 0
    }
    Label {
        id: suffixLabel

        anchors.right: parent.right
        anchors.rightMargin: 9
        anchors.verticalCenter: parent.verticalCenter
        visible: control.suffix.length > 0 && !control.secret
        text: control.suffix
        role: Theme.meta
        color: Theme.text3
        Accessible.ignored: true
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        visible: control.secret
        size: Theme.iconButtonSmall
        iconSize: 18
        symbol: control.revealed ? "eye-off" : "eye"
        text: control.revealed ? qsTr("Hide") : qsTr("Show")
        onClicked: control.revealed = !control.revealed
    }
    Label {
        y: parent.height + 4
        visible: control.wrong && control.showsErrorText
        width: control.width
        text: control.errorText
        role: Theme.meta
        color: Theme.danger
        Accessible.ignored: true
    }
}
