// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Where the answers come from, with the region's light, and under it the other regions.
HeadButton {
    id: picker

    required property App app
    required property Chat chat

    /// The list was closed: the words may have the focus again.
    signal focusReleased

    function show() : void {
        popup.open();
    }

    text: chat.regionName
    name: qsTr("Region")
    lit: true
    light: chat.regionLight === App.Ok ? StatusLight.State.Ok : chat.regionLight === App.Warn ? StatusLight.State.Warn
         : chat.regionLight === App.Danger ? StatusLight.State.Danger : StatusLight.State.Off
    open: popup.visible
    onClicked: show()

    RegionPopup {
        id: popup

        x: 3
        y: picker.height + 7
        regions: picker.app.regions
        current: picker.chat.region
        onClosed: picker.focusReleased()
        onChosen: regionId => picker.chat.region = regionId
        onKeysWanted: picker.app.openSettings()
    }
}
