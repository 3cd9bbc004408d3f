// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Puts the finance cloud or a plan on the list. Away when all of them are.
Item {
    id: row

    required property RegionList regions

    property var ids: regions.extraIds()

    width: parent ? parent.width : implicitWidth
    height: ids.length > 0 ? 48 : 0
    visible: ids.length > 0

    Connections {
        target: row.regions

        function onChanged() : void {
            row.ids = row.regions.extraIds();
        }
    }

    Divider {
        width: parent.width
    }
    ListRow {
        id: opener

        x: 8
        y: 7
        width: parent.width - 16
        symbol: "plus"
        quiet: true
        text: qsTr("Finance cloud or a plan…")
        Accessible.role: Accessible.Button
        onClicked: menu.popup(opener, 8, opener.height)
    }
    Menu {
        id: menu

        Instantiator {
            model: row.ids
            onObjectAdded: (index, object) => menu.insertItem(index, object)
            onObjectRemoved: (index, object) => menu.removeItem(object)

            delegate: MenuItem {
                required property string modelData

                symbol: "globe"
                text: row.regions.name(modelData)
                onTriggered: row.regions.addExtra(modelData)
            }
        }
    }
}
