// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Regions to choose from, each with the state of its key. Arrow keys walk, Enter takes.
Popup {
    id: popup

    required property RegionList regions
    required property string current

    signal chosen(string regionId)
    signal keysWanted

    function choose(regionId: string) : void {
        popup.close();
        chosen(regionId);
    }
    function showKeys() : void {
        popup.close();
        keysWanted();
    }

    width: 320
    padding: 8
    height: list.height + 66
    label: qsTr("Regions")
    onAboutToShow: wake()

    ListView {
        id: list

        width: parent.width
        height: contentHeight
        model: popup.isAwake ? popup.regions : null
        interactive: false
        keyNavigationEnabled: true
        focus: true
        highlightMoveDuration: 0

        Accessible.role: Accessible.List
        Accessible.name: qsTr("Regions")

        delegate: RegionRow {
            width: ListView.view.width
            isCurrent: popup.current === regionId
            onChosen: popup.choose(regionId)
        }
    }
    Divider {
        anchors.top: list.bottom
        anchors.topMargin: 8
        x: 4
        width: parent.width - 8
    }
    ListRow {
        anchors.top: list.bottom
        anchors.topMargin: 16
        width: parent.width
        symbol: "key"
        text: qsTr("Keys and regions…")
        Accessible.role: Accessible.Button
        onClicked: popup.showKeys()
    }
}
