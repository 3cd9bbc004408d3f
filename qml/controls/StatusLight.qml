// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The small light beside a region or a key. `text` says the same to those who do not see colours.
Rectangle {
    enum State { Off, Ok, Warn, Danger, Accent }

    property int light: StatusLight.State.Off
    property string text

    implicitWidth: 7
    implicitHeight: 7
    radius: 3.5
    color: light === StatusLight.State.Ok ? Theme.ok : light === StatusLight.State.Warn ? Theme.warnFill
         : light === StatusLight.State.Danger ? Theme.danger : light === StatusLight.State.Accent ? Theme.accent : Theme.lineStrong

    Accessible.role: Accessible.Indicator
    Accessible.name: text
    Accessible.ignored: text.length === 0
}
