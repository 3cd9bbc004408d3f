// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Under the key: where it is kept, and where one comes from.
Item {
    id: hint

    required property App app

    implicitHeight: 46

    Icon {
        y: 8
        symbol: "lock"
        size: 16
        color: Theme.text3
    }
    Label {
        x: 22
        y: 8
        width: parent.width - link.width - 34
        text: hint.app.firstRun.keyNote
        role: Theme.meta
        color: Theme.text3
    }
    TextLink {
        id: link

        anchors.right: parent.right
        y: 8
        text: qsTr("Where do I get one?")
        onClicked: hint.app.openUrl(hint.app.language === "zh" ? "https://help.aliyun.com/zh/model-studio/get-api-key"
                                                               : "https://www.alibabacloud.com/help/en/model-studio/get-api-key")
    }
}
