// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A chip that opens a list to choose one from. `choices` are {id, name, note}.
Chip {
    id: chip

    property var choices: []
    property string current
    property string label
    property int listWidth: 280

    signal chosen(string id)

    function take(id: string) : void {
        popup.close();
        chosen(id);
    }

    checkable: false
    rightPadding: 32
    tip: label
    Accessible.name: label.length > 0 ? qsTr("%1: %2").arg(label).arg(text) : text
    Keys.onDownPressed: popup.open()
    onClicked: popup.open()

    Icon {
        anchors.right: parent.right
        anchors.rightMargin: 11
        anchors.verticalCenter: parent.verticalCenter
        symbol: "chevron-down"
        size: 16
        color: chip.ink
    }

    Popup {
        id: popup

        y: chip.height + 4
        width: chip.listWidth
        height: Math.min(list.contentHeight + 12, 420)
        label: chip.label
        onOpened: list.forceActiveFocus(Qt.PopupFocusReason)

        ListView {
            id: list

            anchors.fill: parent
            model: chip.choices
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: chip.label

            delegate: ListRow {
                required property var modelData

                width: ListView.view.width
                text: modelData.name
                note: modelData.note ?? ""
                current: modelData.id === chip.current
                onClicked: chip.take(modelData.id)
            }

            T.ScrollBar.vertical: ScrollBar {}
        }
    }
}
