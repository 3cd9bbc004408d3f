// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// One line of the type scale: a font and its fixed line height, both in pixels.
QtObject {
    id: role

    required property int size
    required property int line
    property int weight: Font.Normal
    property string family: ""

    readonly property font font: family.length > 0 ? Qt.font({ family: family, pixelSize: size, weight: weight })
                                                   : Qt.font({ pixelSize: size, weight: weight })
    /// The same for a field one types in: Controls take their family from the desktop, not from the application.
    readonly property font inputFont: Qt.font({ family: font.family, pixelSize: size, weight: weight })
    /// Where the baseline stands in the line. Qt gives all the extra height of a fixed line to its foot; half of it
    /// belongs above the letters. Inter's ascent and descent are 0.969 and 0.241 of the size.
    readonly property int baseline: Math.floor((line - Math.round(0.241 * size) - Math.round(0.969 * size)) / 2)
                                    + Math.round(0.969 * size)
    readonly property real lead: baseline - metrics.ascent
    /// The same for a TextEdit whose blocks have a fixed line height: there the extra height stands above the letters.
    readonly property int editLead: Math.round(baseline - line + Math.ceil(metrics.ascent + metrics.descent) - metrics.ascent)
    /// How much lower Qt puts the baseline of a line as soon as one Han character is in it:
    /// the difference of the two fonts' ascents.
    readonly property real hanShift: (1.15983 - 0.96875) * size

    readonly property FontMetrics metrics: FontMetrics { font: role.font }
}
