// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// The whole window as a place for exports of other programs: what is no export falls through to what lies below.
DropArea {
    id: area

    required property ExchangeDesk desk

    keys: ["text/uri-list"]
    onEntered: drag => drag.accepted = area.desk.takes(drag.urls)
    onDropped: event => area.desk.openWith(event.urls)

    DropHint {
        anchors.fill: parent
        visible: area.containsDrag
        text: qsTr("Drop to import conversations")
    }
}
