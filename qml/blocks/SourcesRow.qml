// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The pages an answer rests on, as numbered chips that open them.
RowOverlay {
    id: row

    required property list<string> sourceTitles
    required property list<string> sourceUrls
    required property list<string> sourceSites

    implicitHeight: chips.height

    Flow {
        id: chips

        width: row.width
        spacing: 6

        Repeater {
            model: row.sourceUrls.length

            Button {
                required property int index

                size: Button.Size.Small
                text: qsTr("%1 · %2").arg(index + 1).arg(row.sourceSites[index])
                spokenName: qsTr("Source %1: %2").arg(index + 1).arg(row.sourceTitles[index])
                onClicked: row.view.linkActivated(row.sourceUrls[index])
            }
        }
    }
}
