// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// A picture of an answer, no wider than its room and no higher than a screen is good for. A click shows it large.
T.AbstractButton {
    id: control

    required property AnswerPicture picture
    required property real room

    readonly property real shrink: picture.pixelWidth > 0 ? Math.min(1, room / picture.pixelWidth, 480 / picture.pixelHeight) : 0
    readonly property real shownWidth: Math.max(1, Math.round(picture.pixelWidth * shrink))
    readonly property real shownHeight: Math.max(1, Math.round(picture.pixelHeight * shrink))

    width: shownWidth
    height: shownHeight
    padding: 0
    hoverEnabled: true

    Accessible.role: Accessible.Graphic
    Accessible.name: text.length > 0 ? text : qsTr("Picture")
    Accessible.description: qsTr("Press to see it large")
    Accessible.onPressAction: control.clicked()
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: PictureFace {
        url: control.visible ? control.picture.url : ""
        shownWidth: control.shownWidth
        shownHeight: control.shownHeight
    }
    background: Item {
        FocusRing {
            shown: control.visualFocus
        }
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
