// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Makes its one child while `active`, beside itself in the parent: `Maybe { active: wanted; Icon {} }`.
/// Instead of a Loader with a component written in place, which Qt 6.4 refuses to create in files with bound
/// components ("Cannot instantiate bound component outside its creation context"). A Loader with a `source` is fine.
Repeater {
    property bool active: false

    model: active ? 1 : 0
}
