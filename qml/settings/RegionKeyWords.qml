// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The words of a region's row: name and host at the left, the state of its key beside them.
Item {
    id: words

    required property string name
    required property string host
    required property bool isDefault
    required property int light
    required property string stateText
    required property string stateDetail
    required property bool isRefused

    /// Where the state begins: the same in every row.
    required property real half

    height: 36

    Label {
        id: nameLabel

        width: Math.min(Math.ceil(implicitWidth), words.half - (badge.visible ? badge.width + 16 : 8))
        text: words.name
        role: Theme.name
    }
    Badge {
        id: badge

        anchors.left: nameLabel.right
        anchors.leftMargin: 8
        y: 1
        visible: words.isDefault
        text: qsTr("Default")
    }
    Label {
        y: 20
        width: words.half - 12
        text: words.host
        role: Theme.meta
        color: Theme.text3
    }
    RegionLight {
        x: words.half
        y: (words.stateDetail.length > 0 ? 0 : 8) + 7
        ofRegion: words.light
    }
    Label {
        x: words.half + 15
        y: words.stateDetail.length > 0 ? 0 : 8
        width: words.width - x
        text: words.stateText
        color: words.isRefused ? Theme.danger : Theme.text
    }
    Label {
        x: words.half + 15
        y: 20
        width: words.width - x
        visible: text.length > 0
        text: words.stateDetail
        role: Theme.meta
        color: Theme.text3
    }
}
