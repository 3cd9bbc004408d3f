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

    function wake() : void {
        lit = true;
        beats = 0;
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
        // An even number of beats, so that it stops lit.
        running: caret.shown && caret.beats < 20 && !Theme.reduceMotion
        onTriggered: {
            caret.lit = !caret.lit;
            caret.beats += 1;
        }
    }
}
