// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// Room for a longer text in a dialog; takes the keyboard when it is shown.
Item {
    id: place

    required property string label
    required property string words
    required property bool shown

    signal edited(string text)

    implicitHeight: 216
    onShownChanged: field.begin(place.shown)

    Flickable {
        anchors.fill: parent
        anchors.topMargin: 16
        contentHeight: field.height + 4
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        TextArea {
            id: field

            function begin(wanted: bool) : void {
                if (!wanted)
                    return;
                text = place.words;
                cursorPosition = length;
                forceActiveFocus();
            }

            x: 2
            y: 2
            width: parent.width - 4
            height: Math.max(196, implicitHeight)
            label: place.label
            placeholderText: qsTr("You are a patient teacher who answers in short sentences.")
            onTextChanged: place.edited(text)
        }
    }
}
