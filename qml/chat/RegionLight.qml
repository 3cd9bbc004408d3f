// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The light of a region as `ui` numbers it (App.Ok …), drawn as the design system numbers it.
StatusLight {
    required property int ofRegion

    light: ofRegion === App.Ok ? StatusLight.State.Ok : ofRegion === App.Warn ? StatusLight.State.Warn
         : ofRegion === App.Danger ? StatusLight.State.Danger : StatusLight.State.Off
}
