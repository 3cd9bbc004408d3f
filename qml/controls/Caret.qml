// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The caret of text fields: two pixels of accent. It blinks for ten seconds after the last key and then stands, so
/// an idle window draws nothing.
Rectangle {
    id: caret

    required property bool shown
    /// The cursor's position; a change lights the caret again.
    required property int place

    property bool lit: true
    property int beats: 0

    // An even number of beats, so that it stops lit.
    readonly property bool beating: shown && beats < 20 && !Theme.reduceMotion

    function wake() : void {
        lit = true;
        beats = 0;
    }

    function beat() : void {
        lit = !lit;
        beats += 1;
    }

    width: 2
    radius: 1
    color: Theme.accent
    visible: shown && lit
    onPlaceChanged: wake()
    onShownChanged: wake()

    Timer {
        interval: 530
        repeat: true
        running: caret.beating
        onTriggered: caret.beat()
    }
}
