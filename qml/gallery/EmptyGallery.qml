// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// No pictures yet: three sets of words to begin with. Or none that were looked for.
Column {
    id: empty

    required property Atelier atelier

    signal filled

    function fill(words: string) : void {
        atelier.desk.prompt = words;
        filled();
    }

    spacing: 12

    Label {
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: empty.atelier.gallery.isFiltered ? qsTr("No picture matches.") : qsTr("Your pictures will be here. Begin with one of these, or drop a picture to change it.")
        color: Theme.text2
    }
    Button {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: empty.atelier.gallery.isFiltered
        text: qsTr("Show all")
        onClicked: empty.atelier.gallery.clearFilters()
    }
    Repeater {
        model: empty.atelier.gallery.isFiltered ? [] : [
            qsTr("A stoneware tea bowl on a walnut table, morning light, thin steam"),
            qsTr("A quiet {harbour|mountain village} at dusk, paper-cut style"),
            qsTr("A poster for a reading club: one fox, one lamp, warm colours")
        ]

        Chip {
            required property string modelData

            anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
            checkable: false
            text: modelData
            onClicked: empty.fill(modelData)
        }
    }
}
