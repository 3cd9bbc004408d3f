// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A question that must be answered: only for what cannot be undone. The title asks, `message` says what follows,
/// `acceptText` is the verb. Content of one's own goes between message and buttons. Enter is whatever has the focus.
T.Dialog {
    id: control

    property string message
    property string acceptText
    property string rejectText: qsTr("Cancel")
    property bool danger: false
    property bool canAccept: true

    anchors.centerIn: T.Overlay.overlay
    implicitWidth: 336
    implicitHeight: implicitHeaderHeight + spacing + implicitContentHeight + spacing + implicitFooterHeight
    padding: 0
    leftPadding: Theme.dialogPadding
    rightPadding: Theme.dialogPadding
    spacing: 0
    margins: 16
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    header: Column {
        padding: Theme.dialogPadding
        topPadding: Theme.dialogPadding - 1
        bottomPadding: 0
        spacing: 5

        Label {
            width: control.width - 2 * Theme.dialogPadding
            text: control.title
            role: Theme.title
        }
        Label {
            width: control.width - 2 * Theme.dialogPadding
            visible: text.length > 0
            text: control.message
            color: Theme.text2
            wrapMode: Text.Wrap
        }
    }
    footer: Row {
        layoutDirection: Qt.RightToLeft
        topPadding: 18
        leftPadding: Theme.dialogPadding
        rightPadding: Theme.dialogPadding
        bottomPadding: Theme.dialogPadding
        spacing: 8

        Button {
            text: control.acceptText
            kind: control.danger ? Button.Kind.DangerPrimary : Button.Kind.Primary
            enabled: control.canAccept
            focus: true
            onClicked: control.accept()
        }
        Button {
            text: control.rejectText
            kind: Button.Kind.Flat
            visible: text.length > 0
            onClicked: control.reject()
        }
    }
    background: Raised {
        Accessible.role: Accessible.Dialog
        Accessible.name: control.title
        Accessible.description: control.message
    }
}
