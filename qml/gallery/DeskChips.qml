// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Model, size, number and the rest, as chips that wrap where the window is narrow.
Flow {
    id: chips

    required property StudioDesk desk

    function named(list: var, key: string) : var {
        return list.map(each => ({ id: each[key], name: each.name, note: "" }));
    }

    spacing: 6

    ChoiceChip {
        symbol: "cube"
        label: qsTr("Model")
        text: chips.desk.model
        choices: chips.desk.models
        current: chips.desk.model
        listWidth: 320
        onChosen: id => chips.desk.model = id
    }
    ChoiceChip {
        visible: chips.desk.sizeName.length > 0
        symbol: "ratio"
        label: qsTr("Size")
        text: chips.desk.shortSizeName
        choices: chips.named(chips.desk.sizes, "size")
        current: chips.desk.size
        listWidth: 220
        onChosen: id => chips.desk.size = id
    }
    ChoiceChip {
        visible: chips.desk.mostCount > 1
        symbol: "image"
        label: qsTr("How many")
        text: String(chips.desk.count)
        choices: Array.from({ length: chips.desk.mostCount }, (_, i) => ({ id: String(i + 1), name: String(i + 1), note: "" }))
        current: text
        listWidth: 120
        onChosen: id => chips.desk.count = Number(id)
    }
    ChoiceChip {
        visible: chips.desk.styles.length > 0
        symbol: "palette"
        label: qsTr("Style")
        text: chips.desk.styleName
        choices: chips.named(chips.desk.styles, "style")
        current: chips.desk.style
        listWidth: 220
        onChosen: id => chips.desk.style = id
    }
    Chip {
        visible: chips.desk.takesReference && chips.desk.references.length === 0
        checkable: false
        symbol: "plus"
        text: qsTr("Reference")
        tip: qsTr("Drop a picture here, or paste one")
        onClicked: chips.desk.pasteReference()
    }
    Chip {
        id: more

        checkable: false
        symbol: "seed"
        text: chips.desk.seedMode === StudioDesk.Random ? qsTr("More") : qsTr("Seed %1").arg(chips.desk.seed)
        tip: qsTr("Seed, what must not be in it, rewriting")
        onClicked: options.open()

        DeskOptions {
            id: options

            y: more.height + 4
            desk: chips.desk
        }
    }
    Repeater {
        model: chips.desk.references

        ReferenceThumb {
            required property var modelData

            pictureId: modelData.id
            url: modelData.url
            onRemoved: id => chips.desk.removeReference(id)
        }
    }
}
