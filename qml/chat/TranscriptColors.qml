// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The theme as the transcript's view wants it.
TranscriptStyle {
    text: Theme.text
    text2: Theme.text2
    text3: Theme.text3
    link: Theme.accentText
    page: Theme.page
    window: Theme.window
    line: Theme.line
    lineStrong: Theme.lineStrong
    accent: Theme.accent
    accentInk: Theme.accentInk
    selection: Theme.selection
    mark: Theme.mark
    markCurrent: Theme.warnFill
    bubble: Theme.bubble
    code: Theme.code
    codeHead: Theme.codeHead
    note: Theme.accentText
    tip: Theme.ok
    important: Theme.accent
    warning: Theme.warn
    caution: Theme.danger
    added: Theme.okSoft
    removed: Theme.dangerSoft
    chip: Theme.accentSoft
    scroll: Theme.scroll
    keyword: Theme.codeKeyword
    string: Theme.codeString
    number: Theme.codeNumber
    comment: Theme.codeComment
    functions: Theme.codeFunction
    type: Theme.codeType
    operators: Theme.codeOperator
    properties: Theme.codeProperty
    codeFamily: Theme.codeFamily
    zoom: Theme.zoom
}
