// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// How far the work is, and what came of it.
Column {
    id: outcome

    required property ExchangeDesk desk

    spacing: 8

    ProgressBar {
        width: parent.width
        visible: outcome.desk.isWorking
        value: outcome.desk.share
        indeterminate: outcome.desk.share === 0
        label: qsTr("Progress")
    }
    Label {
        width: parent.width
        visible: text.length > 0
        text: outcome.desk.outcome
        wrapMode: Text.Wrap
        color: outcome.desk.isTrouble ? Theme.danger : Theme.text
    }
}
