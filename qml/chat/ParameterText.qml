// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// Several lines of a parameter, in a box that scrolls.
Flickable {
    id: place

    required property string label
    required property string words
    required property string fault

    signal edited(string text)

    function follow() : void {
        if (field.text !== words)
            field.text = words;
    }
    function tell() : void {
        if (field.text !== words)
            edited(field.text);
    }

    contentHeight: field.height + 4
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollBar {}
    onWordsChanged: follow()
    Component.onCompleted: follow()

    TextArea {
        id: field

        x: 2
        y: 2
        width: parent.width - 4
        height: Math.max(place.height - 4, implicitHeight)
        role: Theme.codeText
        label: place.label
        errorText: place.fault
        showsErrorText: false
        onTextChanged: place.tell()
    }
}
