// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// Safe copies of the history, and the way back to one: first what would differ, then the button.
Column {
    id: body

    required property SnapshotList snapshots

    Component.onCompleted: snapshots.load()

    SectionTitle {
        text: qsTr("Snapshots")
        note: qsTr("A checked copy of the whole history every day and before each update; the last seven are kept.")
    }
    Label {
        width: parent.width
        bottomPadding: 8
        visible: text.length > 0
        text: body.snapshots.problem
        color: Theme.danger
        wrapMode: Text.Wrap
    }

    SettingsCard {
        SettingRow {
            isFirst: true
            title: qsTr("Make one now")
            note: body.snapshots.count === 0 ? qsTr("There is none yet.") : ""

            Button {
                size: Button.Size.Small
                text: qsTr("Make a snapshot")
                enabled: !body.snapshots.isBusy
                onClicked: body.snapshots.take()
            }
        }
        Repeater {
            model: body.snapshots

            SettingRow {
                id: row

                required property string name
                required property string time
                required note

                title: row.time

                Button {
                    size: Button.Size.Small
                    text: qsTr("Restore…")
                    spokenName: qsTr("Restore the snapshot of %1").arg(row.time)
                    enabled: !body.snapshots.isBusy
                    onClicked: body.snapshots.compare(row.name)
                }
            }
        }
    }

    Dialog {
        id: preview

        visible: body.snapshots.chosen.length > 0
        implicitWidth: 460
        title: qsTr("Restore the snapshot of %1?").arg(body.snapshots.chosenTime)
        message: body.snapshots.comparison.length > 0
            ? body.snapshots.comparison + " " + qsTr("What is there now becomes a snapshot itself.")
            : qsTr("Looking at what differs…")
        acceptText: qsTr("Restore")
        canAccept: body.snapshots.comparison.length > 0 && !body.snapshots.isBusy
        onAccepted: body.snapshots.restore(body.snapshots.chosen, differences.keepsLater)
        onRejected: body.snapshots.compare("")

        SnapshotDifferences {
            id: differences

            anchors.fill: parent
            snapshots: body.snapshots
        }
    }
}
