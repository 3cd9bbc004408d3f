// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The words of a transcript row: selectable, with links to follow, written by BlockText with fixed line heights.
TextEdit {
    id: edit

    required property TranscriptRow host
    property TypeRole role: Theme.reading
    property color ink: Theme.text
    readonly property alias rowEdges: filler.rowEdges

    font: role.font
    color: ink
    // Not RichText: with it the field writes its own, empty text over the document once it is complete.
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    readOnly: true
    selectByMouse: true
    selectionColor: Theme.selection
    selectedTextColor: Theme.text
    topPadding: role.editLead
    bottomPadding: -role.editLead
    Accessible.ignored: true
    onLinkActivated: link => host.app.openUrl(link)
    onActiveFocusChanged: activeFocus || deselect()

    HoverHandler {
        cursorShape: edit.hoveredLink.length > 0 ? Qt.PointingHandCursor : Qt.IBeamCursor
    }

    BlockText {
        id: filler

        document: edit.textDocument
        transcript: edit.host.transcript
        row: edit.host.index
        pixelSize: edit.role.size
        lineHeight: edit.role.line
        weight: edit.role.weight
        textColor: edit.ink
        linkColor: Theme.accentText
        codeBackground: Theme.codeHead
        lineColor: Theme.line
        headBackground: Theme.window
        cursorColor: Theme.accent
        codeColors: edit.host.codeColors
        codeFamily: Theme.codeFamily
    }
}
