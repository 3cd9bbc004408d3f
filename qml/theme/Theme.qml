// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// Every colour, size, measure and duration of the program, light and dark. The only singleton and the only file with
/// colour values in it; a test computes the contrast of each text on each surface again from here.
///
/// The window sets `dark`, `reduceMotion` and `codeFamily` once from C++; all else follows by binding.
QtObject {
    id: theme

    property bool dark: false
    /// No movement and no fading at all: the user's wish or the system's.
    property bool reduceMotion: false
    /// Quiet words become full words, faint lines strong lines.
    property bool highContrast: false
    /// Of what is read and written, the transcript and the composer: 1 as designed, 2 twice as large. Everything else is as
    /// large as the desktop wants it.
    property real zoom: 1

    function px(designed: int) : int {
        return Math.round(designed * zoom);
    }

    // Surfaces
    readonly property color window: dark ? "#141416" : "#f7f7f8"
    readonly property color page: dark ? "#1b1b1d" : "#ffffff"
    /// The page fading out: the other end of a gradient over text.
    readonly property color pageClear: dark ? "#001b1b1d" : "#00ffffff"
    readonly property color raised: dark ? "#26262a" : "#ffffff"
    readonly property color field: dark ? "#212124" : "#ffffff"
    readonly property color hover: dark ? "#26262a" : "#eeeef1"
    /// `hover` on a raised surface: a menu's current item.
    readonly property color hoverRaised: dark ? "#34343a" : "#f1f1f4"
    readonly property color pressed: dark ? "#323238" : "#e3e3e8"
    readonly property color selected: dark ? "#2b2942" : "#e8e7f7"
    readonly property color bubble: dark ? "#2a2a2f" : "#f0f0f4"
    readonly property color code: dark ? "#161618" : "#f7f7f9"
    readonly property color codeHead: dark ? "#212124" : "#f0f0f3"
    readonly property color tip: "#2a2a2f"
    /// Lies over a picture, under words: the same in both themes, because pictures have none.
    readonly property color veil: "#a6141416"
    readonly property color veilInk: "#ffffff"
    readonly property color veilHover: "#40ffffff"
    /// Around a picture that is looked at closely.
    readonly property color stage: dark ? "#0f0f11" : "#f0f0f3"
    /// Lies over the window while a dialog waits.
    readonly property color scrim: dark ? "#80000000" : "#4d1c1c1f"

    // Lines
    readonly property color line: highContrast ? text3 : dark ? "#2e2e32" : "#e6e7ea"
    readonly property color lineStrong: highContrast ? text2 : dark ? "#46464d" : "#cfd1d7"
    /// One pixel around a popup. Light needs none: its shadow is enough.
    readonly property color ring: dark ? "#38383d" : "#00ffffff"
    readonly property color scroll: dark ? "#4a4a51" : "#c9cad0"

    // Words
    readonly property color text: dark ? "#ececf0" : "#1c1c1f"
    readonly property color text2: highContrast ? text : dark ? "#b0b2ba" : "#565960"
    readonly property color text3: highContrast ? text : dark ? "#92949d" : "#63666f"
    readonly property color tipText: dark ? "#ececf0" : "#ffffff"
    readonly property color selection: dark ? "#454078" : "#d6d4fb"
    readonly property color mark: dark ? "#5a4a1c" : "#fde9a9"

    // Accent
    readonly property color accent: dark ? "#9A8CFF" : "#615CED"
    readonly property color accentHover: dark ? "#a99dff" : "#544eda"
    readonly property color accentPressed: dark ? "#887af0" : "#4741c2"
    /// Words on accent. (A name that begins with "on" would read as a signal handler.)
    readonly property color accentInk: dark ? "#17142b" : "#ffffff"
    readonly property color accentText: dark ? "#aca1ff" : "#4f49d6"
    readonly property color accentSoft: dark ? "#28253d" : "#efeefd"

    // States
    readonly property color danger: dark ? "#ff8f8f" : "#c0303c"
    readonly property color dangerHover: dark ? "#ffa1a1" : "#ab2833"
    readonly property color dangerPressed: dark ? "#ef7f7f" : "#93212b"
    readonly property color dangerInk: dark ? "#17142b" : "#ffffff"
    readonly property color dangerSoft: dark ? "#2e1f21" : "#fdf1f1"
    readonly property color dangerLine: dark ? "#573236" : "#f0cccf"
    readonly property color warn: dark ? "#f0b860" : "#8a5300"
    readonly property color warnSoft: dark ? "#2c251a" : "#fdf5e6"
    readonly property color warnLine: dark ? "#54452a" : "#efd9ac"
    readonly property color warnFill: dark ? "#e0a53f" : "#dd9a2b"
    readonly property color ok: dark ? "#6cd09a" : "#1b7a4a"
    readonly property color okSoft: dark ? "#1a2a22" : "#eaf6ef"
    readonly property color okLine: dark ? "#2b5240" : "#bfe3cf"
    /// The knob of a switch, in both themes and both states.
    readonly property color knob: "#ffffff"
    readonly property color clear: "#00ffffff"

    // Program code
    readonly property color codeKeyword: dark ? "#d29cf2" : "#a626a4"
    readonly property color codeString: dark ? "#9ccf8e" : "#2f7d32"
    readonly property color codeNumber: dark ? "#e6b673" : "#9a5500"
    readonly property color codeComment: dark ? "#8b8f9a" : "#6b7280"
    readonly property color codeFunction: dark ? "#82b1ff" : "#2b5fd9"
    readonly property color codeType: dark ? "#6cc7d8" : "#0f7286"
    readonly property color codeOperator: dark ? "#d6d7dd" : "#1c1c1f"
    readonly property color codeProperty: dark ? "#f0919f" : "#b5324a"

    // Type. Families come from the application's font (Inter, Noto Sans CJK SC, Noto Color Emoji).
    property string codeFamily: "Noto Sans Mono"
    readonly property TypeRole meta: TypeRole { size: 12; line: 16 }
    readonly property TypeRole group: TypeRole { size: 12; line: 16; weight: Font.Medium }
    readonly property TypeRole plain: TypeRole { size: 13; line: 20 }
    readonly property TypeRole name: TypeRole { size: 13; line: 20; weight: Font.Medium }
    readonly property TypeRole codeText: TypeRole { size: 13; line: 21; family: theme.codeFamily }
    readonly property TypeRole table: TypeRole { size: 14; line: 22 }
    readonly property TypeRole reading: TypeRole { size: 15; line: 25 }
    readonly property TypeRole composer: TypeRole { size: theme.px(15); line: theme.px(24) }
    readonly property TypeRole cardTitle: TypeRole { size: 15; line: 24; weight: Font.Medium }
    readonly property TypeRole section: TypeRole { size: 15; line: 25; weight: Font.DemiBold }
    readonly property TypeRole title: TypeRole { size: 18; line: 28; weight: Font.DemiBold }
    readonly property TypeRole figure: TypeRole { size: 24; line: 32; weight: Font.DemiBold }

    // Measures, on a grid of 4
    readonly property int sidebarWidth: 260
    readonly property int headHeight: 52
    /// Up to this width the sidebar lies over the page instead of beside it.
    readonly property int narrowWidth: 900
    readonly property int columnWidth: px(760)
    readonly property int columnEdge: 32
    readonly property int bubbleWidth: 600
    readonly property int rowHeight: 34
    readonly property int inset: 8
    readonly property int iconButtonSize: 32
    readonly property int iconButtonSmall: 28
    readonly property int buttonHeight: 34
    readonly property int buttonSmall: 28
    readonly property int buttonLarge: 42
    readonly property int fieldHeight: 36
    readonly property int chipHeight: 32
    readonly property int filterHeight: 28
    readonly property int roundSize: 36
    readonly property int menuItemHeight: 32
    readonly property int dialogPadding: 20
    readonly property int radius: 8
    readonly property int radiusTip: 6
    readonly property int radiusMenuItem: 7
    readonly property int radiusCode: 10
    readonly property int radiusPopup: 12
    readonly property int radiusBubble: 18
    readonly property int radiusComposer: 22
    readonly property int bubbleToAnswer: 24
    readonly property int answerToNext: 28
    readonly property int paragraphGap: 12
    readonly property int blockGap: 16
    readonly property int scrollBarWidth: 6
    readonly property int scrollBarWide: 10
    readonly property int scrollBarEdge: 3
    readonly property int focusWidth: 2
    readonly property int focusGap: 2
    readonly property real disabledOpacity: 0.45

    // Motion, milliseconds
    readonly property int quick: reduceMotion ? 0 : 80
    readonly property int calm: reduceMotion ? 0 : 120
    readonly property int menuRise: reduceMotion ? 0 : 90
    readonly property int tipDelay: 600
    readonly property int undoTime: 10000
}
