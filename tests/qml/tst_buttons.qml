// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Qwenda

/// What is pressed: by mouse, by key, by a screen reader.
Item {
    id: stage

    width: 600
    height: 300

    SignalSpy {
        id: spy
    }
    SignalSpy {
        id: toggles
        signalName: "toggled"
    }
    Component { id: button; Button { text: "Draw" } }
    Component { id: iconButton; IconButton { symbol: "copy"; text: "Copy" } }
    Component { id: roundButton; RoundButton { symbol: "send"; text: "Send" } }
    Component { id: row; ListRow { text: "Poster ideas" } }
    Component { id: attachment; AttachmentCard { text: "a.pdf"; note: "1 page" } }
    Component { id: source; SourceCard { text: "Timetable"; host: "12306.cn" } }
    Component { id: chip; Chip { text: "Thinking" } }
    Component { id: toggle; Switch { text: "Retry" } }
    Component { id: check; CheckBox { text: "Star" } }
    Component { id: radio; RadioButton { text: "PNG" } }
    Component { id: slider; Slider { label: "Temperature"; from: 0; to: 10; stepSize: 1; value: 5 } }
    Component { id: combo; ComboBox { label: "Tries"; model: ["Once", "3 times", "5 times"] } }

    TestCase {
        name: "Buttons"
        when: windowShown

        function init() {
            failOnWarning(/.*/);
        }

        function pressables() {
            return [{ tag: "Button", make: button, name: "Draw" }, { tag: "IconButton", make: iconButton, name: "Copy" },
                    { tag: "RoundButton", make: roundButton, name: "Send" }, { tag: "ListRow", make: row, name: "Poster ideas" },
                    { tag: "AttachmentCard", make: attachment, name: "a.pdf" }, { tag: "SourceCard", make: source, name: "Timetable" }];
        }
        function switches() {
            return [{ tag: "Chip", make: chip, name: "Thinking" }, { tag: "Switch", make: toggle, name: "Retry" },
                    { tag: "CheckBox", make: check, name: "Star" }, { tag: "RadioButton", make: radio, name: "PNG" }];
        }
        function made(row) {
            const item = createTemporaryObject(row.make, stage, { x: 100, y: 100 });
            verify(item);
            spy.clear();
            spy.target = row.name ? item : null;
            spy.signalName = "clicked";
            return item;
        }

        function test_oneClickIsOnePress_data() { return pressables(); }
        function test_oneClickIsOnePress(row) {
            mouseClick(made(row));
            compare(spy.count, 1);
        }

        function test_spaceEnterAndReturnPress_data() { return pressables(); }
        function test_spaceEnterAndReturnPress(row) {
            made(row).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Enter);
            compare(spy.count, 3);
        }

        function test_aScreenReaderHearsTheNameAndCanPress_data() { return pressables(); }
        function test_aScreenReaderHearsTheNameAndCanPress(row) {
            const item = made(row);
            compare(assistive.nameOf(item), row.name);
            verify(assistive.press(item));
            compare(spy.count, 1);
        }

        function test_offMeansOff_data() { return pressables(); }
        function test_offMeansOff(row) {
            const item = made(row);
            item.enabled = false;
            mouseClick(item);
            compare(spy.count, 0);
        }

        function test_aSwitchTurnsByMouseKeysAndScreenReader_data() { return switches(); }
        function test_aSwitchTurnsByMouseKeysAndScreenReader(row) {
            const once = row.tag === "RadioButton";
            const ways = [item => mouseClick(item), item => { item.forceActiveFocus(Qt.TabFocusReason); keyClick(Qt.Key_Space); },
                          item => { item.forceActiveFocus(Qt.TabFocusReason); keyClick(Qt.Key_Return); }, item => verify(assistive.press(item))];
            for (const way of ways) {
                const item = made(row);
                compare(assistive.nameOf(item), row.name);
                toggles.clear();
                toggles.target = item;
                way(item);
                compare(item.checked, true);
                compare(toggles.count, 1);
                compare(spy.count, 1);
                if (!once) {
                    way(item);
                    compare(item.checked, false);
                }
            }
        }

        function ringOf(item) {
            for (let i = 0; i < item.children.length; ++i) {
                const child = item.children[i];
                const ring = child.shown !== undefined && child.corner !== undefined ? child : ringOf(child);
                if (ring)
                    return ring;
            }
            return null;
        }
        function test_theFocusRingIsForKeysOnly_data() { return pressables().concat(switches()); }
        function test_theFocusRingIsForKeysOnly(row) {
            const clicked = made(row);
            mouseClick(clicked);
            verify(clicked.activeFocus);
            compare(ringOf(clicked.indicator || clicked.background).visible, false);
            const reached = made(row);
            reached.forceActiveFocus(Qt.TabFocusReason);
            compare(ringOf(reached.indicator || reached.background).visible, true);
        }

        function test_nothingIsSmallerThan28() {
            for (const row of pressables().concat(switches(), [{ make: slider }, { make: combo }])) {
                const item = made(row);
                verify(item.height >= 28, item + " is " + item.height + " high");
            }
        }

        function test_theSliderMovesByKeysWithinItsRange() {
            const item = made({ make: slider });
            item.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            compare(item.value, 6);
            for (let i = 0; i < 9; ++i)
                keyClick(Qt.Key_Left);
            compare(item.value, 0);
            compare(assistive.nameOf(item), "Temperature");
        }

        function test_aChoiceIsMadeByKeys() {
            const item = createTemporaryObject(combo, stage);
            compare(assistive.nameOf(item), "Tries");
            item.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryCompare(item.popup, "opened", true);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryCompare(item.popup, "opened", false);
            compare(item.currentIndex, 1);
            compare(item.displayText, "3 times");
        }

        function test_aChoiceIsMadeByMouse() {
            const item = createTemporaryObject(combo, stage);
            mouseClick(item);
            tryCompare(item.popup, "opened", true);
            mouseClick(item.popup.contentItem, 40, 32 * 2 + 10);
            compare(item.currentIndex, 2);
        }

        function test_anIdleSendKeepsItsNameAndPlace() {
            const item = made({ make: roundButton });
            const width = item.width;
            item.idle = true;
            compare(item.width, width);
            compare(assistive.nameOf(item), "Send");
        }
    }
}
