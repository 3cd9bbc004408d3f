// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The menu of a right click in the conversation: what can be done with the words, the block, the chat.
Menu {
    id: menu

    required property TranscriptView view
    required property FormulaDesk formulas
    property int row: -1
    property string tex
    property bool isDisplay

    signal quoteChosen(words: string)
    signal findChosen

    function showAt(at: point, where: int) : void {
        if (view.count === 0) // nothing that could be copied or found
            return;
        row = where;
        tex = view.texAt(at);
        isDisplay = view.isDisplayTexAt(at);
        popup(view, at.x, at.y);
    }

    MenuItem {
        symbol: "copy"
        text: qsTr("Copy")
        shortcutText: qsTr("Ctrl C")
        enabled: menu.view.hasSelection
        onTriggered: menu.view.copySelection()
    }
    MenuItem {
        symbol: "code"
        text: qsTr("Copy as Markdown")
        enabled: menu.view.hasSelection
        onTriggered: menu.view.copySelectionAsMarkdown()
    }
    MenuItem {
        symbol: "quote"
        text: qsTr("Quote in the message")
        enabled: menu.view.hasSelection
        onTriggered: menu.quoteChosen(menu.view.selectedQuote())
    }
    MenuSeparator {}
    MenuItem {
        visible: menu.tex.length > 0
        height: visible ? implicitHeight : 0
        symbol: "copy"
        text: qsTr("Copy formula as TeX")
        onTriggered: menu.formulas.copyTex(menu.tex, menu.isDisplay)
    }
    MenuItem {
        visible: menu.tex.length > 0
        height: visible ? implicitHeight : 0
        symbol: "image"
        text: qsTr("Copy formula as picture")
        onTriggered: menu.formulas.copyPicture(menu.tex, menu.isDisplay)
    }
    MenuItem {
        visible: menu.tex.length > 0
        height: visible ? implicitHeight : 0
        symbol: "code"
        text: qsTr("Copy formula as MathML")
        onTriggered: menu.formulas.copyMathml(menu.tex, menu.isDisplay)
    }
    MenuItem {
        visible: menu.view.isTable(menu.row)
        height: visible ? implicitHeight : 0
        symbol: "copy"
        text: qsTr("Copy table as Markdown")
        onTriggered: menu.view.copyTable(menu.row, TranscriptView.MarkdownTable)
    }
    MenuItem {
        visible: menu.view.isTable(menu.row)
        height: visible ? implicitHeight : 0
        symbol: "copy"
        text: qsTr("Copy table as CSV")
        onTriggered: menu.view.copyTable(menu.row, TranscriptView.CsvTable)
    }
    MenuItem {
        visible: menu.view.isTable(menu.row)
        height: visible ? implicitHeight : 0
        symbol: "copy"
        text: qsTr("Copy table for a spreadsheet")
        onTriggered: menu.view.copyTable(menu.row, TranscriptView.TsvTable)
    }
    MenuItem {
        visible: menu.view.isCode(menu.row)
        height: visible ? implicitHeight : 0
        symbol: "copy"
        text: qsTr("Copy the code")
        onTriggered: menu.view.transcript.copyCode(menu.row)
    }
    MenuItem {
        visible: menu.view.isCode(menu.row)
        height: visible ? implicitHeight : 0
        symbol: "keyboard"
        text: qsTr("Line numbers")
        onTriggered: menu.view.transcript.toggleNumbers(menu.row)
    }
    MenuItem {
        symbol: "copy"
        text: qsTr("Copy the whole chat")
        onTriggered: menu.view.copyAll()
    }
    MenuItem {
        text: qsTr("Select all")
        shortcutText: qsTr("Ctrl A")
        onTriggered: menu.view.selectAll()
    }
    MenuItem {
        symbol: "search"
        text: qsTr("Find in this chat")
        shortcutText: qsTr("Ctrl F")
        onTriggered: menu.findChosen()
    }
}
