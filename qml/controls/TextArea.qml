// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// Several lines to type in; grows with its text. `bare` leaves the box away: the composer draws its own.
T.TextArea {
    id: control

    property bool bare: false
    property string errorText
    /// False: whoever owns the field shows the words elsewhere.
    property bool showsErrorText: true
    property TypeRole role: Theme.plain
    /// Of a right click. False: whoever owns the field has one.
    property bool hasMenu: true
    /// Names it for screen readers.
    property string label: placeholderText

    readonly property bool wrong: errorText.length > 0

    implicitWidth: Math.max(contentWidth + leftPadding + rightPadding, 240)
    implicitHeight: Math.max(contentHeight + topPadding + bottomPadding, bare ? role.line : Theme.fieldHeight)
    topPadding: bare ? 0 : 10
    bottomPadding: topPadding
    leftPadding: bare ? 0 : 11
    rightPadding: leftPadding
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    font: role.inputFont
    color: Theme.text
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    placeholderTextColor: Theme.text3
    selectByMouse: true
    opacity: enabled ? 1 : Theme.disabledOpacity

    Accessible.role: Accessible.EditableText
    Accessible.multiLine: true
    Accessible.name: label
    Accessible.description: errorText

    // Tab leaves the field: a text area that swallows it traps whoever works by keyboard.
    KeyNavigation.priority: KeyNavigation.BeforeItem
    Keys.onTabPressed: event => control.leave(true, event)
    Keys.onBacktabPressed: event => control.leave(false, event)

    function leave(forward: bool, event: var) : void {
        const next = control.nextItemInFocusChain(forward);
        if (next)
            next.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        event.accepted = true;
    }

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
    }

    background: FieldFrame {
        visible: !control.bare
        focused: control.activeFocus
        wrong: control.wrong
    }

    Label {
        x: control.leftPadding
        y: control.topPadding
        width: control.width - control.leftPadding - control.rightPadding
        visible: control.length === 0 && control.preeditText.length === 0
        text: control.placeholderText
        role: control.role
        // The text area sets its lines close; the label stands where the first of them will.
        topPadding: 0
        color: control.placeholderTextColor
        Accessible.ignored: true
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
