// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// One region: its name and host, the state of its key, and what can be done with it.
Item {
    id: row

    required property int index
    required property string regionId
    required property string name
    required property string host
    required property string note
    required property int keyState
    required property string keyStateText
    required property string keyStateDetail
    required property bool isDefault
    required property int light
    required property string latencyText
    required property bool needsWorkspace
    required property string workspace
    required property string moveTo
    required property string moveText
    required property string wayText
    required property list<double> waySteps
    required property bool isExtra
    required property RegionList regions

    readonly property bool hasKey: keyState !== RegionList.None
    readonly property bool canChange: keyState !== RegionList.Environment
    readonly property bool isTesting: keyState === RegionList.Testing
    readonly property bool lacksWorkspace: needsWorkspace && workspace.length === 0
    property bool isEntering: false

    signal forgetWanted

    width: parent ? parent.width : implicitWidth
    implicitHeight: 65 + (isEntering ? entry.height + 8 : 0)
    height: implicitHeight

    Divider {
        width: parent.width
        visible: row.index > 0
    }
    RegionKeyWords {
        x: 16
        y: 15
        width: parent.width - actions.width - 40
        half: Math.round(Math.min(232, 0.33 * row.width))
        name: row.name
        host: row.latencyText.length > 0 ? row.host + " · " + row.latencyText : row.host
        isDefault: row.isDefault
        light: row.light
        stateText: row.keyStateText
        stateDetail: row.lacksWorkspace ? row.note : row.keyStateDetail
        isRefused: row.keyState === RegionList.Refused
    }
    RadarBar {
        x: 16
        y: 55
        width: Math.round(Math.min(232, 0.33 * row.width)) - 24
        steps: row.waySteps
        words: row.wayText

        HoverHandler {
            id: overBar

            margin: 4
        }
        Tooltip {
            visible: overBar.hovered && row.wayText.length > 0
            text: row.wayText
        }
    }
    Row {
        id: actions

        anchors.right: parent.right
        anchors.rightMargin: 12
        y: 18
        spacing: 8

        Button {
            visible: row.hasKey && row.moveTo.length === 0 && row.keyState !== RegionList.Locked && !row.lacksWorkspace
            enabled: !row.isTesting
            kind: Button.Kind.Flat
            size: Button.Size.Small
            text: qsTr("Test")
            spokenName: qsTr("Test the key for %1").arg(row.name)
            onClicked: row.regions.test(row.regionId)
        }
        Button {
            visible: row.keyState === RegionList.Locked
            size: Button.Size.Small
            text: qsTr("Unlock")
            onClicked: row.regions.unlock()
        }
        Button {
            visible: row.moveTo.length > 0
            kind: Button.Kind.Primary
            size: Button.Size.Small
            text: row.moveText
            onClicked: row.regions.moveKey(row.regionId, row.moveTo)
        }
        Button {
            visible: row.canChange && row.moveTo.length === 0 && !row.isEntering
            size: Button.Size.Small
            symbol: row.hasKey ? "" : "plus"
            text: row.hasKey ? qsTr("Replace…") : qsTr("Add key")
            spokenName: row.hasKey ? qsTr("Replace the key for %1").arg(row.name) : qsTr("Add a key for %1").arg(row.name)
            onClicked: row.isEntering = true
        }
        IconButton {
            id: more

            size: Theme.iconButtonSmall
            symbol: "more"
            text: qsTr("More for %1").arg(row.name)
            onClicked: menu.popup(more, 0, more.height + 4)
        }
    }
    KeyEntry {
        id: entry

        x: 16
        y: 60
        width: parent.width - 32
        visible: row.isEntering
        needsWorkspace: row.needsWorkspace
        workspace: row.workspace
        regionName: row.name
        onCancelled: row.isEntering = false
        onGiven: (keyText, workspaceText) => row.take(keyText, workspaceText)
    }

    function take(keyText: string, workspaceText: string) : void {
        isEntering = false;
        if (needsWorkspace || workspaceText !== workspace)
            regions.setWorkspace(regionId, workspaceText);
        if (keyText.length > 0)
            regions.setKey(regionId, keyText);
    }

    Menu {
        id: menu

        MenuItem {
            symbol: "check"
            text: qsTr("Use for new chats")
            enabled: !row.isDefault
            onTriggered: row.regions.makeDefault(row.regionId)
        }
        MenuItem {
            symbol: "edit"
            text: qsTr("Key and workspace…")
            enabled: row.canChange
            onTriggered: row.isEntering = true
        }
        MenuSeparator {}
        MenuItem {
            symbol: "trash"
            text: qsTr("Forget the key…")
            danger: true
            enabled: row.hasKey && row.canChange
            onTriggered: row.forgetWanted()
        }
        MenuItem {
            symbol: "close"
            text: qsTr("Take off the list")
            enabled: row.isExtra && !row.isDefault
            onTriggered: row.regions.removeExtra(row.regionId)
        }
    }
}
