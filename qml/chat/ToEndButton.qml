// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Brings back to the end of the conversation. Stands over the text, so it has a surface and a shadow of its own.
RoundButton {
    id: button

    required property bool shown

    filled: false
    symbol: "to-end"
    text: qsTr("To the end")
    shortcutText: qsTr("End")
    focusPolicy: Qt.NoFocus
    visible: opacity > 0
    opacity: shown ? 1 : 0

    Behavior on opacity {
        enabled: !Theme.reduceMotion
        NumberAnimation { duration: Theme.quick; easing.type: Easing.OutQuad }
    }
}
