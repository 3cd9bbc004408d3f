// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The soft shadow of a raised thing, behind its parent. Nine-patch pictures made by scripts/shadows.py; `kind` is
/// the name of one of them.
BorderImage {
    id: shadow

    enum Kind { Popup, Toast, Composer, Round }

    property int kind: Shadow.Kind.Popup

    /// How far the picture reaches out, and how far its corners reach in: the numbers of scripts/shadows.py.
    readonly property int reach: kind === Shadow.Kind.Composer ? 20 : 52
    readonly property int corner: kind === Shadow.Kind.Popup ? 40 : kind === Shadow.Kind.Composer ? 40 : kind === Shadow.Kind.Toast ? 22 : 18
    readonly property string file: kind === Shadow.Kind.Composer ? "composer" : kind === Shadow.Kind.Toast ? "toast"
                                 : kind === Shadow.Kind.Round ? "round" : "popup"

    anchors.fill: parent
    anchors.margins: -reach
    z: -1
    source: "qrc:/qwenda/shadows/" + file + (Theme.dark ? "-dark" : "-light") + ".png"
    border.left: reach + corner
    border.right: reach + corner
    border.top: reach + corner
    border.bottom: reach + corner
}
