// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// The steps of the way to a region as one bar: name, connection, TLS, first byte. Shorter is nearer.
Row {
    id: bar

    required property list<double> steps
    required property string words

    height: 4
    visible: steps.length > 0

    Accessible.role: Accessible.Chart
    Accessible.name: words

    Repeater {
        model: bar.steps

        Rectangle {
            required property int index
            required property double modelData

            width: modelData > 0 ? Math.max(2, modelData * bar.width) : 0
            height: bar.height
            color: index === 0 ? Theme.text3 : index === 1 ? Theme.codeFunction : index === 2 ? Theme.codeType : Theme.accent
        }
    }
}
