// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Brings back to the end of the conversation. Stands over the text, so it has a surface and a shadow of its own.
RoundButton {
    id: button

    required property bool shown
    /// Lines that came below since the end was left.
    required property int newLines

    filled: false
    symbol: "to-end"
    text: newLines > 0 ? qsTr("To the end: %n new lines", "", newLines) : qsTr("To the end")
    shortcutText: qsTr("End")
    focusPolicy: Qt.NoFocus
    visible: opacity > 0
    opacity: shown ? 1 : 0

    Behavior on opacity {
        enabled: !Theme.reduceMotion
        NumberAnimation { duration: Theme.quick; easing.type: Easing.OutQuad }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: -height / 2
        width: Math.max(height, count.implicitWidth + 10)
        height: Theme.meta.line
        radius: height / 2
        visible: button.newLines > 0
        color: Theme.accent

        Label {
            id: count

            anchors.centerIn: parent
            text: Math.min(999, button.newLines).toString()
            role: Theme.meta
            color: Theme.accentInk
            Accessible.ignored: true
        }
    }
}
