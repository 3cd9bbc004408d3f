// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda
import Qwenda.Ui

/// What works here and what does not, and the log. The report holds no key and can be passed on.
SettingsBody {
    id: body

    required property App app

    readonly property Diagnostics diagnostics: app.diagnostics
    readonly property NetworkPreferences network: app.network

    title: qsTr("Diagnostics")
    note: qsTr("Looks at data, keychain, proxy and every region. It changes nothing and costs nothing, unless you let it ask a question.")

    Row {
        spacing: 8

        Button {
            kind: Button.Kind.Primary
            text: body.diagnostics.isRunning ? qsTr("Stop") : qsTr("Look")
            spokenName: body.diagnostics.isRunning ? qsTr("Stop looking") : qsTr("Look at everything")
            onClicked: body.diagnostics.isRunning ? body.diagnostics.stop() : body.diagnostics.run(question.checked)
        }
        Button {
            text: qsTr("Copy report")
            symbol: "copy"
            enabled: body.diagnostics.hasRun && !body.diagnostics.isRunning
            onClicked: body.app.copy(body.diagnostics.report())
        }
        CheckBox {
            id: question

            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Ask one question, for one token")
        }
    }
    Item {
        width: 1
        height: 12
    }
    Label {
        width: parent.width
        bottomPadding: 12
        visible: text.length > 0
        text: body.diagnostics.verdict
        role: Theme.name
        color: body.diagnostics.tone === Diagnostics.Bad && !body.diagnostics.isRunning ? Theme.danger : Theme.text
        Accessible.role: Accessible.AlertMessage
    }
    SettingsCard {
        visible: body.diagnostics.hasRun

        Repeater {
            model: body.diagnostics

            DiagnosticRow {}
        }
    }
    SectionTitle {
        text: qsTr("Log")
    }
    SettingsCard {
        SettingRow {
            isFirst: true
            title: qsTr("Log folder")
            note: body.network.logFolder

            Button {
                size: Button.Size.Small
                text: qsTr("Open")
                spokenName: qsTr("Open the log folder")
                onClicked: body.network.openLogFolder()
            }
        }
        SettingRow {
            title: qsTr("Record traffic")
            note: qsTr("The log itself holds no questions, answers or keys. While this is on, questions and answers are written to files beside it, without the key: for a bug report.")

            Switch {
                text: qsTr("Record traffic")
                checked: body.network.recordsTraffic
                onToggled: body.network.recordsTraffic = checked
            }
        }
    }
}
