// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda
import Qwenda.Ui

/// The settings: their own list at the left, the chosen part at the right.
FocusScope {
    id: page

    enum Part { General, Keys, Network, Data, Diagnostics, Shortcuts, About }

    required property App app
    required property bool isSidebarShown
    property int part: SettingsPage.Part.General

    onPartChanged: scroller.contentY = 0

    signal sidebarToggled

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Settings")

    Connections {
        target: page.app

        function onSettingsPartWanted(part: string) : void {
            page.part = part === "keys" ? SettingsPage.Part.Keys : part === "network" ? SettingsPage.Part.Network : SettingsPage.Part.General;
        }
    }

    IconButton {
        id: unfold

        x: 16
        y: 14
        visible: !page.isSidebarShown
        symbol: "sidebar"
        text: qsTr("Show the sidebar")
        shortcutText: qsTr("Ctrl B")
        onClicked: page.sidebarToggled()
    }
    Label {
        x: page.isSidebarShown ? 16 : 56
        y: 16
        text: qsTr("Settings")
        role: Theme.title
    }

    SettingsParts {
        id: parts

        x: 8
        y: 56
        width: 184
        height: parent.height - y
        part: page.part
        focus: true
        onChosen: part => page.part = part
    }

    Flickable {
        id: scroller

        anchors.left: parts.right
        anchors.leftMargin: 8
        anchors.right: parent.right
        height: parent.height
        contentWidth: width
        contentHeight: body.y + body.height + 32
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        T.ScrollBar.vertical: ScrollBar {}

        Column {
            id: body

            x: 24
            y: 24
            width: Math.min(720, scroller.width - 48)

            Maybe {
                active: page.part === SettingsPage.Part.General

                GeneralSettings {
                    width: body.width
                    app: page.app
                }
            }
            Maybe {
                active: page.part === SettingsPage.Part.Keys

                KeySettings {
                    width: body.width
                    app: page.app
                }
            }
            Maybe {
                active: page.part === SettingsPage.Part.Network

                NetworkSettings {
                    width: body.width
                    app: page.app
                }
            }
            Maybe {
                active: page.part === SettingsPage.Part.Diagnostics

                DiagnosticsSettings {
                    width: body.width
                    app: page.app
                }
            }
            Maybe {
                active: page.part === SettingsPage.Part.Data

                DataSettings {
                    width: body.width
                    preferences: page.app.preferences
                    snapshots: page.app.snapshots
                    canMove: !page.app.isDemo
                    exchange: page.app.exchange
                }
            }
            Maybe {
                active: page.part === SettingsPage.Part.Shortcuts

                ShortcutSettings {
                    width: body.width
                }
            }
            Maybe {
                active: page.part === SettingsPage.Part.About

                AboutSettings {
                    width: body.width
                    app: page.app
                }
            }
        }
    }
}
