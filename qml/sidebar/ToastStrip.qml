// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui as Ui

/// What was just done, with Undo, at the bottom left. `ui` says what and when; here it is only drawn.
Toast {
    id: strip

    required property Ui.Toast source

    text: source.text
    actionText: source.actionText
    onActed: source.undo()
    onExpired: source.dismiss()

    Connections {
        target: strip.source

        function onChanged() : void {
            strip.shown = strip.source.isShown;
        }
    }
}
