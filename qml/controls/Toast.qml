// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A strip at the bottom that says what was done and lets it be undone. It goes after `lasts` milliseconds, but never
/// while the pointer or the focus is on it.
Item {
    id: toast

    property string text
    property string actionText: qsTr("Undo")
    property string symbol
    property int lasts: Theme.undoTime
    property bool shown: false

    signal acted()
    signal expired()

    function show() : void {
        toast.shown = true;
        clock.restart();
    }
    function hide() : void {
        toast.shown = false;
        clock.stop();
    }

    implicitWidth: row.implicitWidth
    implicitHeight: 44
    visible: opacity > 0
    opacity: shown ? 1 : 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Behavior on opacity {
        enabled: !Theme.reduceMotion
        NumberAnimation { duration: Theme.calm; easing.type: Easing.OutQuad }
    }
    Timer {
        id: clock

        interval: toast.lasts
        onTriggered: {
            toast.hide();
            toast.expired();
        }
    }
    HoverHandler {
        onHoveredChanged: if (hovered) clock.stop(); else if (toast.shown) clock.restart()
    }
    Raised {
        anchors.fill: parent
        kind: Shadow.Kind.Toast
    }
    Row {
        id: row

        height: parent.height
        leftPadding: 14
        rightPadding: 8

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: toast.symbol.length > 0
            symbol: toast.symbol
            size: 18
            color: Theme.text
        }
        Item {
            visible: toast.symbol.length > 0
            width: 12
            height: 1
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: toast.text
            width: Math.min(Math.ceil(implicitWidth), 420)
        }
        Item {
            width: 13
            height: 1
        }
        Button {
            anchors.verticalCenter: parent.verticalCenter
            visible: text.length > 0
            text: toast.actionText
            kind: Button.Kind.Link
            size: Button.Size.Small
            onClicked: {
                toast.hide();
                toast.acted();
            }
        }
    }
}
