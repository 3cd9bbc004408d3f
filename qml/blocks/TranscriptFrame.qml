// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The list under the transcript's rows, with what every row asks it for. The rows find it as `ListView.view`: in Qt 6.4
/// a DelegateChooser does not hand the ids around it to the delegates it makes.
ListView {
    id: frame

    required property App app
    required property Chat chat
    required property real columnWidth

    readonly property CodeColors codeColors: CodeColors {
        keyword: Theme.codeKeyword
        string: Theme.codeString
        number: Theme.codeNumber
        comment: Theme.codeComment
        functions: Theme.codeFunction
        type: Theme.codeType
        operators: Theme.codeOperator
        properties: Theme.codeProperty
    }

    clip: true
    cacheBuffer: 1200
    boundsBehavior: Flickable.StopAtBounds
    pixelAligned: true
    currentIndex: -1
    highlightFollowsCurrentItem: false
    keyNavigationEnabled: false
    topMargin: 20
    bottomMargin: 40
}
