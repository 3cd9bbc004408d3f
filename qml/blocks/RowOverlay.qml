// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What lies over a row of the transcript: the view makes it for rows in sight, gives it the row's place and size, and
/// keeps every property named like one of the model's roles up to date.
Item {
    required property int index
    required property string messageId
    required property TranscriptView view
    required property Chat chat
    /// The pointer or the focus is somewhere on this message.
    property bool isNear: false

    readonly property Transcript transcript: chat.transcript

    Accessible.ignored: true
}
