// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A menu of MenuItem, MenuSeparator and further Menu. As wide as its widest item.
T.Menu {
    id: control

    property real rise: 0
    property real widest: 0
    property int leastWidth: 180

    implicitWidth: Math.max(leastWidth, widest) + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: 6
    margins: 8
    overlap: 2
    delegate: MenuItem {}
    onAboutToShow: control.measure()

    function measure() : void {
        const lines = [];
        for (let i = 0; i < control.count; ++i) {
            const line = control.itemAt(i) as MenuItem;
            if (line)
                lines.push(line);
        }
        const haveIcons = lines.some(line => line.symbol.length > 0 && line.text.length > 0);
        let wide = 0;
        for (const line of lines) {
            line.isAwake = true;
            line.indented = haveIcons;
            wide = Math.max(wide, line.implicitWidth);
        }
        control.widest = wide;
    }

    enter: Transition {
        NumberAnimation { property: "rise"; from: 2; to: 0; duration: Theme.menuRise; easing.type: Easing.OutQuad }
    }
    contentItem: ListView {
        implicitHeight: contentHeight
        model: control.contentModel
        interactive: contentHeight > height
        clip: true
        currentIndex: control.currentIndex
        transform: Translate { y: control.rise }
        T.ScrollBar.vertical: ScrollBar {}
    }
    background: Raised {
        transform: Translate { y: control.rise }
    }
}
