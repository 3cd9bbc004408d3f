// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Both dialogs, open as the desk says. Each is made when it is first wanted.
Item {
    id: dialogs

    required property ExchangeDesk desk

    readonly property int shown: desk.dialog
    property bool hasExport: false
    property bool hasImport: false

    onShownChanged: {
        hasExport = hasExport || shown === ExchangeDesk.Export;
        hasImport = hasImport || shown === ExchangeDesk.Import;
    }

    Maybe {
        active: dialogs.hasExport

        Item {
            ExportDialog {
                desk: dialogs.desk
                visible: dialogs.shown === ExchangeDesk.Export
            }
        }
    }
    Maybe {
        active: dialogs.hasImport

        Item {
            ImportDialog {
                desk: dialogs.desk
                visible: dialogs.shown === ExchangeDesk.Import
            }
        }
    }
}
