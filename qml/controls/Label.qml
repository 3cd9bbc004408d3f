// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Words in one role of the type scale, one line unless `wrapMode` is set. The baseline stands still whether or not
/// Chinese is among the letters.
Text {
    id: label

    property TypeRole role: Theme.plain

    readonly property bool han: /[\u2e80-\uffef]/.test(text)

    font: role.font
    color: Theme.text
    textFormat: Text.PlainText
    lineHeight: role.line
    lineHeightMode: Text.FixedHeight
    topPadding: role.lead - (han ? role.hanShift : 0)
    bottomPadding: -topPadding
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    linkColor: Theme.accentText
    renderType: Text.QtRendering

    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
