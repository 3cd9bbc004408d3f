// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Which places count: whose words, how old, which model's.
Flow {
    id: filters

    required property SearchList search

    spacing: 7

    component PartChip: Chip {
        required property int part

        filter: true
        autoExclusive: true
        checked: filters.search.part === part
        onClicked: filters.search.part = part
    }

    PartChip {
        part: SearchList.Everything
        text: qsTr("Everything")
    }
    PartChip {
        part: SearchList.Questions
        text: qsTr("Questions")
    }
    PartChip {
        part: SearchList.Answers
        text: qsTr("Answers")
    }
    PartChip {
        part: SearchList.Attachments
        text: qsTr("Attachments")
    }
    PartChip {
        part: SearchList.Pictures
        text: qsTr("Pictures")
    }
    Chip {
        id: timeChip

        filter: true
        checkable: false
        text: filters.search.timeNames[filters.search.time]
        trailing: "chevron-down"
        onClicked: times.popup(timeChip, 0, timeChip.height + 4)
    }
    Chip {
        id: modelChip

        filter: true
        checkable: false
        text: filters.search.model.length > 0 ? filters.search.model : qsTr("Any model")
        trailing: "chevron-down"
        onClicked: models.popup(modelChip, 0, modelChip.height + 4)
    }

    Menu {
        id: times

        Repeater {
            model: filters.search.timeNames

            MenuItem {
                required property int index
                required property string modelData

                text: modelData
                onTriggered: filters.search.time = index
            }
        }
    }
    Menu {
        id: models

        MenuItem {
            text: qsTr("Any model")
            onTriggered: filters.search.model = ""
        }
        Repeater {
            model: filters.search.models

            MenuItem {
                required property string modelData

                text: modelData
                onTriggered: filters.search.model = modelData
            }
        }
    }
}
