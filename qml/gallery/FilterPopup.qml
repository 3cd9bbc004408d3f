// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Finer sieves: time, model, size, region, rating.
Popup {
    id: popup

    required property Gallery gallery

    function asChoices(list: var, any: string) : var {
        const choices = list.map(each => ({ id: each, name: each, note: "" }));
        choices.unshift({ id: "", name: any, note: "" });
        return choices;
    }

    function nameOf(list: var, id: string) : string {
        const found = list.find(each => each.id === id);
        return found ? found.name : "";
    }

    width: 260
    padding: 16
    label: qsTr("Filters")

    Column {
        width: parent.width
        spacing: 10

        ChoiceChip {
            label: qsTr("Made")
            text: popup.nameOf(popup.gallery.dates, popup.gallery.date)
            choices: popup.gallery.dates
            current: popup.gallery.date
            onChosen: id => popup.gallery.date = id
        }
        ChoiceChip {
            label: qsTr("Model")
            text: popup.gallery.model.length > 0 ? popup.gallery.model : qsTr("Any model")
            choices: popup.asChoices(popup.gallery.models, qsTr("Any model"))
            current: popup.gallery.model
            onChosen: id => popup.gallery.model = id
        }
        ChoiceChip {
            label: qsTr("Size")
            text: popup.gallery.size.length > 0 ? popup.gallery.size : qsTr("Any size")
            choices: popup.asChoices(popup.gallery.sizes, qsTr("Any size"))
            current: popup.gallery.size
            onChosen: id => popup.gallery.size = id
        }
        ChoiceChip {
            label: qsTr("Region")
            text: popup.gallery.region.length > 0 ? popup.gallery.region : qsTr("Any region")
            choices: popup.asChoices(popup.gallery.regions, qsTr("Any region"))
            current: popup.gallery.region
            onChosen: id => popup.gallery.region = id
        }
        Stars {
            rating: popup.gallery.leastRating
            label: qsTr("At least this rating")
            onRated: rating => popup.gallery.leastRating = rating
        }
        Button {
            kind: Button.Kind.Flat
            size: Button.Size.Small
            text: qsTr("Show all")
            enabled: popup.gallery.isFiltered
            onClicked: popup.gallery.clearFilters()
        }
    }
}
