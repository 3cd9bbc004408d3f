// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.impl
import Qwenda

/// One of our line icons by its file name, tinted. Decoration: the control around it carries the name.
IconImage {
    property string symbol
    /// As designed; drawn larger where text is.
    property int size: 20
    readonly property int side: Theme.px(size)

    source: symbol.length > 0 ? "qrc:/qwenda/icons/" + symbol + ".svg" : ""
    sourceSize.width: side
    sourceSize.height: side
    width: side
    height: side
    color: Theme.text2
    Accessible.ignored: true
}
