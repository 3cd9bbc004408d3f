// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// One key for each region: set, test, replace, forget. A key goes in here and is never shown again.
SettingsBody {
    id: body

    required property App app

    readonly property Preferences preferences: app.preferences
    readonly property RegionList regions: app.regions

    title: qsTr("Keys and regions")
    note: preferences.keychainText

    Label {
        width: parent.width
        bottomPadding: 12
        visible: text.length > 0
        text: body.preferences.environmentText
        color: Theme.text2
        wrapMode: Text.Wrap
    }
    SettingsCard {
        Repeater {
            model: body.regions

            RegionKeyRow {
                regions: body.regions
                onForgetWanted: forgetQuestion.ask(regionId, name)
            }
        }
        RadarRow {
            regions: body.regions
        }
        AddressRow {
            preferences: body.preferences
        }
        PlacesRow {
            regions: body.regions
        }
    }
    SectionTitle {
        text: qsTr("When a region fails")
    }
    FailureCard {
        network: body.app.network
    }

    Dialog {
        id: forgetQuestion

        property string regionId
        property string regionName

        function ask(id: string, name: string) : void {
            regionId = id;
            regionName = name;
            open();
        }

        title: qsTr("Forget the key for %1?").arg(regionName)
        message: qsTr("It is removed from this computer. The key itself stays valid: revoke it in the console if nobody should use it any more.")
        acceptText: qsTr("Forget")
        danger: true
        onAccepted: body.regions.forget(regionId)
    }
}
