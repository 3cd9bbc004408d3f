// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.impl
import Qwenda

/// One of our line icons by its file name, tinted. Decoration: the control around it carries the name.
IconImage {
    property string symbol
    property int size: 20

    source: symbol.length > 0 ? "qrc:/qwenda/icons/" + symbol + ".svg" : ""
    // Rows of the transcript are drawn larger by the zoom; a whole factor, so that the others stay as sharp.
    sourceSize.width: size * Math.ceil(Theme.zoom)
    sourceSize.height: size * Math.ceil(Theme.zoom)
    width: size
    height: size
    color: Theme.text2
    Accessible.ignored: true
}
