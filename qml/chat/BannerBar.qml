// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui as Ui

/// The quiet bar over the page: something is not as it should be, and the program works all the same.
Item {
    id: bar

    required property Ui.Banner banner

    height: banner.isShown ? strip.implicitHeight + 16 : 0
    visible: banner.isShown

    Banner {
        id: strip

        x: 12
        y: 12
        width: parent.width - 24
        tone: bar.banner.tone === Ui.Banner.Danger ? Banner.Tone.Danger : bar.banner.tone === Ui.Banner.Warn ? Banner.Tone.Warn : Banner.Tone.Quiet
        text: bar.banner.text
        actionText: bar.banner.actionText
        secondText: qsTr("Dismiss")
        onActed: bar.banner.act()
        onSecondActed: bar.banner.dismiss()
    }
}
