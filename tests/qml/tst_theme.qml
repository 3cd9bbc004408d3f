// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Qwenda

TestCase {
    name: "Theme"

    /// Relative luminance and contrast ratio as WCAG 2.1 defines them.
    function luminance(c: color) : real {
        const linear = v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
    }
    function ratio(a: color, b: color) : real {
        const x = luminance(a), y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    /// Each text with every surface it stands on.
    readonly property var pairs: ({
        text: ["window", "page", "raised", "field", "hover", "hoverRaised", "pressed", "selected", "bubble", "code", "codeHead",
               "selection", "mark", "dangerSoft", "warnSoft", "okSoft", "accentSoft"],
        text2: ["window", "page", "raised", "field", "hover", "hoverRaised", "pressed", "codeHead", "code", "selected"],
        text3: ["window", "page", "raised", "field", "hover", "codeHead"],
        accentText: ["window", "page", "raised", "field", "accentSoft", "bubble", "hover"],
        accentInk: ["accent", "accentHover", "accentPressed"],
        dangerInk: ["danger", "dangerHover", "dangerPressed"],
        tipText: ["tip"],
        danger: ["window", "page", "raised", "field", "dangerSoft", "hoverRaised", "hover"],
        warn: ["window", "page", "raised", "warnSoft"],
        ok: ["window", "page", "raised", "okSoft"],
        codeKeyword: ["code"], codeString: ["code"], codeNumber: ["code"], codeComment: ["code"], codeFunction: ["code"],
        codeType: ["code"], codeOperator: ["code"], codeProperty: ["code"]
    })

    function init() {
        failOnWarning(/.*/);
    }
    function cleanup() {
        Theme.dark = false;
    }

    function test_theRatioOfBlackAndWhiteIs21() {
        fuzzyCompare(ratio(Qt.rgba(0, 0, 0, 1), Qt.rgba(1, 1, 1, 1)), 21, 0.001);
        fuzzyCompare(ratio(Qt.rgba(119 / 255, 119 / 255, 119 / 255, 1), Qt.rgba(1, 1, 1, 1)), 4.48, 0.005);
    }

    function test_everyTextIsReadableOnEverySurfaceItStandsOn_data() {
        const rows = [];
        for (const dark of [false, true])
            for (const ink in pairs)
                for (const ground of pairs[ink])
                    rows.push({ tag: (dark ? "dark " : "light ") + ink + " on " + ground, dark: dark, ink: ink, ground: ground });
        return rows;
    }
    function test_everyTextIsReadableOnEverySurfaceItStandsOn(row) {
        Theme.dark = row.dark;
        verify(Theme[row.ink] !== undefined && Theme[row.ground] !== undefined, "no such token");
        const value = ratio(Theme[row.ink], Theme[row.ground]);
        verify(value >= 4.5, row.tag + " is " + value.toFixed(2));
    }

    function test_bothThemesAreOpaqueAndDifferent() {
        Theme.dark = false;
        const light = String(Theme.page);
        Theme.dark = true;
        verify(light !== String(Theme.page));
        compare(Theme.page.a, 1);
    }

    function test_nothingMovesWhenMovementIsNotWanted() {
        Theme.reduceMotion = true;
        compare([Theme.quick, Theme.calm, Theme.menuRise], [0, 0, 0]);
        Theme.reduceMotion = false;
        verify(Theme.quick >= 80 && Theme.calm <= 120);
    }

    function test_lettersStandOnOneLineWithAndWithoutChinese_data() {
        return [{ tag: "meta", role: Theme.meta }, { tag: "plain", role: Theme.plain }, { tag: "table", role: Theme.table },
                { tag: "reading", role: Theme.reading }, { tag: "title", role: Theme.title }, { tag: "figure", role: Theme.figure }];
    }
    function test_lettersStandOnOneLineWithAndWithoutChinese(row) {
        const latin = createTemporaryObject(words, this, { role: row.role, text: "Rename 4,000 photos" });
        const mixed = createTemporaryObject(words, this, { role: row.role, text: "春节行程 trip" });
        fuzzyCompare(latin.baselineOffset, mixed.baselineOffset, 0.15);
        fuzzyCompare(latin.implicitHeight, row.role.line, 0.01);
        fuzzyCompare(mixed.implicitHeight, row.role.line, 0.01);
    }

    Component {
        id: words

        Label {}
    }
}
