// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Asks for the name of a new folder or tag.
Dialog {
    id: dialog

    property bool isTag
    property string parentId
    property string chatId

    signal folderNamed(string name, string parentId, string chatId)
    signal tagNamed(string name, string chatId)

    function askForFolder(parentId: string, chatId: string) : void {
        dialog.isTag = false;
        dialog.parentId = parentId;
        dialog.chatId = chatId;
        field.clear();
        open();
    }
    function askForTag(chatId: string) : void {
        dialog.isTag = true;
        dialog.chatId = chatId;
        field.clear();
        open();
    }
    function tell() : void {
        if (isTag)
            tagNamed(field.text, chatId);
        else
            folderNamed(field.text, parentId, chatId);
    }

    title: isTag ? qsTr("New tag") : qsTr("New folder")
    acceptText: isTag ? qsTr("Add tag") : qsTr("Make folder")
    canAccept: field.text.trim().length > 0
    onAccepted: tell()
    onOpened: field.forceActiveFocus()

    Item {
        anchors.fill: parent
        implicitHeight: field.height + 14

        TextField {
            id: field

            y: 14
            width: parent.width
            label: dialog.title
            placeholderText: dialog.isTag ? qsTr("work") : qsTr("Contracts")
            maximumLength: 60
            onAccepted: dialog.canAccept ? dialog.accept() : undefined
        }
    }
}
