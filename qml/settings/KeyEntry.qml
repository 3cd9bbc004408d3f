// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Takes a key, and a workspace where one is needed. The field is emptied the moment the key is handed over.
FocusScope {
    id: entry

    required property string regionName
    required property bool needsWorkspace
    required property string workspace

    signal given(string keyText, string workspaceText)
    signal cancelled

    function give() : void {
        const keyText = keyField.text.trim();
        keyField.clear();
        given(keyText, workspaceField.text.trim());
    }
    function leave() : void {
        keyField.clear();
        cancelled();
    }
    function start() : void {
        workspaceField.text = workspace;
        keyField.forceActiveFocus(Qt.TabFocusReason);
    }

    height: needsWorkspace ? 84 : 40
    onVisibleChanged: visible && start()
    Keys.onEscapePressed: leave()
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Escape

    TextField {
        id: keyField

        width: parent.width - buttons.width - 12
        symbol: "key"
        secret: true
        label: qsTr("API key for %1").arg(entry.regionName)
        placeholderText: qsTr("Paste the API key, it begins with sk-")
        onAccepted: entry.give()
    }
    TextField {
        id: workspaceField

        y: 44
        width: keyField.width
        visible: entry.needsWorkspace
        symbol: "cube"
        label: qsTr("Workspace of %1").arg(entry.regionName)
        placeholderText: qsTr("Workspace id, from the console")
        onAccepted: entry.give()
    }
    Row {
        id: buttons

        anchors.right: parent.right
        y: 1
        spacing: 8

        Button {
            kind: Button.Kind.Flat
            text: qsTr("Cancel")
            onClicked: entry.leave()
        }
        Button {
            kind: Button.Kind.Primary
            text: qsTr("Save and test")
            enabled: keyField.length > 0 || workspaceField.text.trim() !== entry.workspace
            onClicked: entry.give()
        }
    }
}
