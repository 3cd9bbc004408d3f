// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// What can be done with a code block, in its head; the head itself is drawn with the code.
RowOverlay {
    id: row

    required property string language
    required property bool wraps
    required property bool isCollapsed
    required property int lineCount
    /// Where the block begins, in a list or quote.
    property real bodyLeft: 0

    readonly property bool isRoomy: width - bodyLeft > 460

    signal saveChosen(row: int)

    Label {
        x: row.bodyLeft + 14
        y: 8
        width: Math.max(0, tools.x - x - 8)
        text: row.language.length > 0 ? row.language : qsTr("Code")
        color: Theme.text2
        Accessible.ignored: true
    }
    Row {
        id: tools

        anchors.right: parent.right
        anchors.rightMargin: 3
        y: 4

        Button {
            visible: row.lineCount > 30
            kind: Button.Kind.Flat
            size: Button.Size.Small
            symbol: row.isCollapsed ? "chevron-down" : "chevron-up"
            text: !row.isRoomy ? "" : row.isCollapsed ? qsTr("Show all %n lines", "", row.lineCount) : qsTr("Fold")
            spokenName: row.isCollapsed ? qsTr("Show all %n lines", "", row.lineCount) : qsTr("Fold the code")
            onClicked: row.transcript.toggleCollapsed(row.index)
        }
        Button {
            kind: Button.Kind.Flat
            size: Button.Size.Small
            symbol: "wrap"
            text: row.isRoomy ? qsTr("Wrap") : ""
            spokenName: row.wraps ? qsTr("Do not wrap long lines") : qsTr("Wrap long lines")
            onClicked: row.transcript.toggleWrap(row.index)
        }
        Button {
            kind: Button.Kind.Flat
            size: Button.Size.Small
            symbol: "save"
            text: row.isRoomy ? qsTr("Save") : ""
            spokenName: qsTr("Save the code as a file")
            onClicked: row.saveChosen(row.index)
        }
        Button {
            kind: Button.Kind.Flat
            size: Button.Size.Small
            symbol: "copy"
            text: qsTr("Copy")
            spokenName: qsTr("Copy the code")
            onClicked: row.transcript.copyCode(row.index)
        }
    }
}
