// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Both dialogs, open as the desk says.
Item {
    id: dialogs

    required property ExchangeDesk desk

    ExportDialog {
        desk: dialogs.desk
        visible: desk.dialog === ExchangeDesk.Export
    }
    ImportDialog {
        desk: dialogs.desk
        visible: desk.dialog === ExchangeDesk.Import
    }
}
