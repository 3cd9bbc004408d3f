// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A word in a small pill: “Default”, “New”, a source's number (`square`).
Rectangle {
    id: badge

    enum Tone { Accent, Quiet, Ok, Warn, Danger }

    required property string text
    property int tone: Badge.Tone.Accent
    property bool square: false

    implicitWidth: Math.max(square ? 16 : 0, Math.ceil(label.implicitWidth) + (square ? 8 : 12))
    implicitHeight: square ? 20 : 18
    radius: square ? 5 : 9
    color: tone === Badge.Tone.Quiet ? Theme.hover : tone === Badge.Tone.Ok ? Theme.okSoft : tone === Badge.Tone.Warn ? Theme.warnSoft
         : tone === Badge.Tone.Danger ? Theme.dangerSoft : Theme.accentSoft

    Label {
        id: label

        anchors.centerIn: parent
        text: badge.text
        role: badge.square ? Theme.meta : Theme.group
        color: badge.tone === Badge.Tone.Quiet ? Theme.text2 : badge.tone === Badge.Tone.Ok ? Theme.ok : badge.tone === Badge.Tone.Warn ? Theme.warn
             : badge.tone === Badge.Tone.Danger ? Theme.danger : Theme.accentText
    }
}
