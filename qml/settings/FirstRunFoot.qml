// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The small print of the first page, and the other language.
Item {
    id: foot

    required property App app

    readonly property bool isChinese: app.language === "zh"

    implicitHeight: 32

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        spacing: 6

        Label {
            text: qsTr("An independent program. It talks only to the region you choose.")
            role: Theme.meta
            color: Theme.text3
        }
        TextLink {
            text: foot.isChinese ? "English" : "中文"
            onClicked: foot.app.preferences.language = foot.isChinese ? "en" : "zh"
        }
    }
}
