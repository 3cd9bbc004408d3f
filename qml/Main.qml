// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Qwenda
import Qwenda.Ui

/// The one window: sidebar, page, and the two quiet strips. Up to 900 px the sidebar lies over the page.
Window {
    id: window

    required property App app

    readonly property bool isNarrow: width <= Theme.narrowWidth
    readonly property int page: app.page
    readonly property bool hasSidebar: page !== App.FirstRun
    readonly property bool isSidebarShown: hasSidebar && (isNarrow ? isSidebarOver : app.sidebarOpen)
    /// Only while narrow: the sidebar lies over the page.
    property bool isSidebarOver: false

    function toggleSidebar() : void {
        if (isNarrow)
            isSidebarOver = !isSidebarOver;
        else
            app.sidebarOpen = !app.sidebarOpen;
    }
    function showSidebar() : void {
        if (!isSidebarShown)
            toggleSidebar();
    }

    width: 1280
    height: 800
    minimumWidth: 720
    minimumHeight: 480
    visible: true
    color: Theme.page
    title: app.chat && app.chat.title.length > 0 ? qsTr("%1 – Qwenda").arg(app.chat.title) : qsTr("Qwenda")
    onIsNarrowChanged: isSidebarOver = false
    onPageChanged: isSidebarOver = false // whatever led there, by keyboard too

    Binding {
        target: Theme
        property: "dark"
        value: window.app.dark
    }

    Binding {
        target: Theme
        property: "reduceMotion"
        value: window.app.reduceMotion
    }
    Binding {
        target: Theme
        property: "highContrast"
        value: window.app.highContrast
    }
    Binding {
        target: Theme
        property: "zoom"
        value: window.app.zoom
    }

    Keyboard {
        app: window.app
        onSidebarToggled: window.toggleSidebar()
        onPaletteWanted: commands.open()
        onComposerWanted: chatPage.focusComposer()
        onFindWanted: chatPage.find()
        onRenameWanted: window.renameChat()
    }

    function renameChat() : void {
        showSidebar();
        sidebar.renameCurrent();
    }

    Item {
        id: pageArea

        anchors.left: parent.left
        anchors.leftMargin: window.hasSidebar && !window.isNarrow ? sidebar.x + sidebar.width : 0
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom

        BannerBar {
            id: bannerBar

            width: parent.width
            banner: window.app.banner
        }

        ChatPage {
            id: chatPage

            anchors.fill: parent
            anchors.topMargin: bannerBar.height
            visible: window.app.page === App.Chat
            focus: visible
            app: window.app
            isSidebarShown: window.isSidebarShown
            windowHeight: window.height
            onSidebarToggled: window.toggleSidebar()
        }

        Maybe {
            active: window.app.page === App.Pictures

            PicturesPage {
                anchors.fill: pageArea
                anchors.topMargin: bannerBar.height
                focus: true
                app: window.app
                isSidebarShown: window.isSidebarShown
                onSidebarToggled: window.toggleSidebar()
            }
        }
        Maybe {
            active: window.app.page === App.Settings

            SettingsPage {
                anchors.fill: pageArea
                anchors.topMargin: bannerBar.height
                focus: true
                app: window.app
                isSidebarShown: window.isSidebarShown
                onSidebarToggled: window.toggleSidebar()
            }
        }
        Maybe {
            active: window.app.page === App.Search

            SearchPage {
                anchors.fill: pageArea
                anchors.topMargin: bannerBar.height
                focus: true
                app: window.app
                isSidebarShown: window.isSidebarShown
                onSidebarToggled: window.toggleSidebar()
                Component.onCompleted: focusField()
            }
        }
        Maybe {
            active: window.app.page === App.Trash

            TrashPage {
                anchors.fill: pageArea
                anchors.topMargin: bannerBar.height
                focus: true
                app: window.app
                isSidebarShown: window.isSidebarShown
                onSidebarToggled: window.toggleSidebar()
            }
        }
        Maybe {
            active: window.app.page === App.FirstRun

            FirstRunPage {
                anchors.fill: pageArea
                anchors.topMargin: bannerBar.height
                focus: true
                app: window.app
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: window.isNarrow && window.isSidebarShown
        color: Theme.scrim

        TapHandler {
            onTapped: window.isSidebarOver = false
        }
    }

    Sidebar {
        id: sidebar

        x: window.isSidebarShown ? 0 : -width
        height: parent.height
        visible: x > -width
        app: window.app
        onFoldRequested: window.toggleSidebar()
        onChosen: window.isSidebarOver = false
        onExportChosen: chatId => window.app.exchange.openExport(chatId)

        Behavior on x {
            enabled: !Theme.reduceMotion
            NumberAnimation { duration: Theme.calm; easing.type: Easing.OutQuad }
        }
    }

    InspectorDialog { inspector: window.app.inspector; room: window.width }
    ImportDrop {
        anchors.fill: parent
        desk: window.app.exchange
    }
    ExchangeDialogs { desk: window.app.exchange }

    PalettePopup {
        id: commands

        source: window.app.palette
        roomWidth: window.width
        roomHeight: window.height
    }

    ToastStrip {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: 16
        source: window.app.toast
    }
}
