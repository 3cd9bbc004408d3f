// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A name being changed in its place. Enter or leaving it keeps the words, Escape drops them.
TextField {
    id: field

    signal done(string name)
    signal cancelled()

    property bool over: false

    function finish(keep: bool) : void {
        if (field.over)
            return;
        field.over = true;
        if (keep && field.text.trim().length > 0)
            field.done(field.text.trim());
        else
            field.cancelled();
    }

    leftPadding: 7
    rightPadding: 7
    label: qsTr("Name")
    hasMenu: false // it would take the focus, and that is the end of renaming
    focus: true
    onAccepted: field.finish(true)
    onActiveFocusChanged: if (!activeFocus) field.finish(true)
    Keys.onEscapePressed: field.finish(false)
    Component.onCompleted: {
        field.forceActiveFocus();
        field.selectAll();
    }
}
