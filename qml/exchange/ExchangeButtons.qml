// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The foot of both dialogs: neither closes by its main button, as what comes of it is told in the dialog.
Row {
    id: foot

    required property ExchangeDesk desk
    property string actText
    property bool canAct: true

    signal acted

    layoutDirection: Qt.RightToLeft
    topPadding: 18
    leftPadding: Theme.dialogPadding
    rightPadding: Theme.dialogPadding
    bottomPadding: Theme.dialogPadding
    spacing: 8

    Button {
        text: foot.actText
        kind: Button.Kind.Primary
        enabled: foot.canAct && !foot.desk.isWorking
        onClicked: foot.acted()
    }
    Button {
        text: foot.desk.isWorking ? qsTr("Cancel") : qsTr("Close")
        kind: Button.Kind.Flat
        onClicked: foot.desk.close()
    }
}
