// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// One other spelling of the word under the menu; not there when there are fewer.
MenuItem {
    id: item

    required property SpellingLines spelling
    required property int place

    visible: text.length > 0
    height: visible ? implicitHeight : 0
    symbol: "edit"
    text: item.spelling.suggestions[item.place] ?? ""
    onTriggered: item.spelling.replace(text)
}
