// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What this is, whose it is, and what it stands on.
SettingsBody {
    id: body

    required property App app

    title: qsTr("About")

    SettingsCard {
        Item {
            width: parent.width
            height: 88

            Mark {
                id: mark

                x: 16
                anchors.verticalCenter: parent.verticalCenter
                size: 48
            }
            Column {
                anchors.left: mark.right
                anchors.leftMargin: 16
                anchors.right: parent.right
                anchors.rightMargin: 16
                anchors.verticalCenter: parent.verticalCenter

                Label {
                    text: qsTr("Qwenda %1").arg(body.app.version)
                    role: Theme.section
                }
                Label {
                    width: parent.width
                    text: qsTr("A native client for Alibaba’s Qwen models.")
                    color: Theme.text2
                }
            }
        }
        SettingRow {
            title: qsTr("An independent project")
            note: qsTr("Not made, endorsed or supported by Alibaba. Qwen, DashScope, Wan and 百炼 are marks of Alibaba. You use your own account, and pay Alibaba alone.")
        }
        SettingRow {
            title: qsTr("Free software")
            note: qsTr("GNU General Public License, version 3 or later. You may use, study, share and change it.")
        }
        SettingRow {
            title: qsTr("Built on")
            note: qsTr("Qt, QtKeychain, cmark-gfm and SQLite; set in Inter and Noto. Thank you to the people who make them.")
        }
    }
}
