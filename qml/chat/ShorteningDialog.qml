// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What the model would not be told any more, before it is left out.
Dialog {
    id: dialog

    required property Shortening shortening
    required property real mostHeight

    implicitWidth: 520
    title: shortening.title
    message: shortening.text
    acceptText: shortening.actionText
    canAccept: shortening.isPossible
    onAccepted: shortening.accept()

    contentItem: ShorteningList {
        shortening: dialog.shortening
        mostHeight: dialog.mostHeight
    }
}
