// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Says that nothing here costs money or leaves the computer.
Badge {
    text: qsTr("Demo")
    implicitHeight: 20
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Demo: canned answers, nothing leaves this computer")
}
