// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What can be done with one picture.
Menu {
    id: menu

    required property Atelier atelier
    property string pictureId

    signal saveWanted(string pictureId)

    function showFor(id: string, anchor: Item) : void {
        pictureId = id;
        popup(anchor, 0, anchor.height + 4);
    }

    /// No price: none is known, or no model here can.
    function priced(words: string, edit: int) : string {
        const price = atelier.desk.editPrice(edit);
        return price.length > 0 ? qsTr("%1 · %2").arg(words).arg(price) : words;
    }

    leastWidth: 240

    MenuItem {
        symbol: "star"
        text: menu.atelier.gallery.isStarred(menu.pictureId) ? qsTr("Remove the star") : qsTr("Star")
        onTriggered: menu.atelier.gallery.star(menu.pictureId, !menu.atelier.gallery.isStarred(menu.pictureId))
    }
    MenuItem {
        symbol: "again"
        text: qsTr("Use settings again")
        onTriggered: menu.atelier.desk.useSettings(menu.pictureId, false)
    }
    MenuItem {
        symbol: "branch"
        text: qsTr("Vary")
        onTriggered: menu.atelier.desk.useSettings(menu.pictureId, true)
    }
    MenuItem {
        symbol: "image"
        text: qsTr("Use as reference")
        onTriggered: menu.atelier.desk.addReference(menu.pictureId)
    }
    MenuSeparator {}
    MenuItem {
        symbol: "edit"
        text: qsTr("Edit by words")
        enabled: menu.atelier.desk.canEdit(StudioDesk.Words)
        onTriggered: menu.atelier.desk.edit(menu.pictureId, StudioDesk.Words, "")
    }
    MenuItem {
        symbol: "fit"
        text: menu.priced(qsTr("Enlarge twice"), StudioDesk.Upscale)
        enabled: menu.atelier.desk.canEdit(StudioDesk.Upscale)
        onTriggered: menu.atelier.desk.edit(menu.pictureId, StudioDesk.Upscale, "")
    }
    MenuItem {
        symbol: "palette"
        text: menu.priced(qsTr("Colourise"), StudioDesk.Colourise)
        enabled: menu.atelier.desk.canEdit(StudioDesk.Colourise)
        onTriggered: menu.atelier.desk.edit(menu.pictureId, StudioDesk.Colourise, "")
    }
    MenuItem {
        symbol: "sparkle"
        text: menu.priced(qsTr("As a watercolour"), StudioDesk.Restyle)
        enabled: menu.atelier.desk.canEdit(StudioDesk.Restyle)
        onTriggered: menu.atelier.desk.edit(menu.pictureId, StudioDesk.Restyle, qsTr("a watercolour painting"))
    }
    MenuSeparator {}
    MenuItem {
        symbol: "chat"
        text: qsTr("Send to chat")
        onTriggered: menu.atelier.sendToChat(menu.pictureId)
    }
    MenuItem {
        symbol: "save"
        text: qsTr("Save as…")
        onTriggered: menu.saveWanted(menu.pictureId)
    }
    MenuItem {
        symbol: "trash"
        text: qsTr("Delete")
        danger: true
        onTriggered: menu.atelier.gallery.remove([menu.pictureId])
    }
}
