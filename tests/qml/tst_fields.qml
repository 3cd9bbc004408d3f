// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Qwenda

/// What is typed in, and rows whose name is typed anew.
Item {
    id: stage

    width: 600
    height: 300

    Component { id: field; TextField { label: "Name" } }
    Component { id: secret; TextField { label: "API key"; secret: true; text: "abc" } }
    Component { id: emptySecret; TextField { label: "API key"; secret: true } }
    Component { id: area; TextArea { label: "Message" } }
    Component { id: row; ListRow { width: 244; text: "Poster ideas" } }
    SignalSpy { id: renamed; signalName: "renamed" }
    SignalSpy { id: cancelled; signalName: "renameCancelled" }
    SignalSpy { id: more; signalName: "moreClicked" }

    TestCase {
        name: "Fields"
        when: windowShown

        function init() {
            failOnWarning(/.*/);
        }

        function test_typedWordsArriveInLatinAndChinese() {
            const item = createTemporaryObject(field, stage);
            item.forceActiveFocus();
            keyClick("a");
            item.insert(1, "昆明");
            compare(item.text, "a昆明");
            compare(assistive.nameOf(item), "Name");
        }

        function menuOf(item) {
            for (let i = 0; i < item.children.length; ++i) {
                if (item.children[i].isWanted !== undefined)
                    return item.children[i].menu;
            }
            return null;
        }
        function openMenu(item) {
            compare(menuOf(item), null); // made when it is first wanted
            mouseClick(item, 20, 10, Qt.RightButton);
            tryCompare(menuOf(item), "opened", true);
        }

        function test_aRightClickPastes_data() {
            return [{ tag: "one line", kind: field }, { tag: "several lines", kind: area }, { tag: "a key", kind: emptySecret }];
        }
        function test_aRightClickPastes(data) {
            const source = createTemporaryObject(field, stage, { text: "昆明" });
            source.selectAll();
            source.copy();
            const item = createTemporaryObject(data.kind, stage);
            openMenu(item);
            keyClick(Qt.Key_Down); // nothing to be cut or copied
            keyClick(Qt.Key_Return);
            compare(item.text, "昆明");
            tryCompare(item, "activeFocus", true);
        }

        function test_whatIsSelectedIsCut_data() {
            return [{ tag: "one line", kind: field }, { tag: "several lines", kind: area }];
        }
        function test_whatIsSelectedIsCut(data) {
            const item = createTemporaryObject(data.kind, stage, { text: "昆明" });
            item.forceActiveFocus();
            item.selectAll();
            openMenu(item);
            compare(item.selectedText, "昆明");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(item.text, "");
        }

        function test_aHiddenKeyIsNotCopied() {
            const item = createTemporaryObject(secret, stage);
            item.forceActiveFocus();
            item.selectAll();
            openMenu(item);
            compare(menuOf(item).itemAt(0).enabled, false);
            compare(menuOf(item).itemAt(1).enabled, false);
            menuOf(item).close();
            tryCompare(menuOf(item), "visible", false);
        }

        function test_anErrorIsSaidAndNothingInsideMoves() {
            const item = createTemporaryObject(field, stage);
            const before = item.height;
            item.errorText = "Between 0 and 10";
            compare(item.height, before);
            compare(item.Accessible.description, "Between 0 and 10");
        }

        function test_aSecretIsHiddenUntilTheEyeIsPressed() {
            const item = createTemporaryObject(secret, stage);
            compare(item.echoMode, TextInput.Password);
            mouseClick(item, item.width - 18, item.height / 2);
            compare(item.echoMode, TextInput.Normal);
            mouseClick(item, item.width - 18, item.height / 2);
            compare(item.echoMode, TextInput.Password);
        }

        function test_aSecretIsNeverReadAloud() {
            const item = createTemporaryObject(secret, stage);
            verify(assistive.nameOf(item).indexOf("abc") < 0);
            verify(item.Accessible.passwordEdit);
        }

        function test_tabLeavesATextArea() {
            const first = createTemporaryObject(area, stage);
            const second = createTemporaryObject(field, stage, { y: 100 });
            first.forceActiveFocus();
            keyClick(Qt.Key_Tab);
            verify(second.activeFocus);
            compare(first.text, "");
            keyClick(Qt.Key_Backtab, Qt.ShiftModifier);
            verify(first.activeFocus);
        }

        function test_aTextAreaGrowsWithItsLines() {
            const item = createTemporaryObject(area, stage, { width: 200 });
            const one = item.implicitHeight;
            item.text = "1\n2\n3\n4";
            verify(item.implicitHeight > one + 40);
        }

        function test_theCaretStandsStillTenSecondsAfterTheLastKey() {
            const caret = createTemporaryObject(caretComponent, stage);
            let beats = 0;
            while (caret.beats < 20 && beats < 50) {
                caret.beat();
                ++beats;
            }
            compare(caret.lit, true);
            compare(caret.beating, false);
            caret.place = 1;
            compare(caret.beating, true);
        }
        Component { id: caretComponent; Caret { shown: true; place: 0 } }

        function renaming() {
            const item = createTemporaryObject(row, stage, { renaming: true });
            renamed.clear();
            cancelled.clear();
            renamed.target = item;
            cancelled.target = item;
            return item;
        }

        function test_aNewNameIsTakenWithEnter() {
            renaming();
            keyClick("X");
            keyClick(Qt.Key_Return);
            compare(renamed.count, 1);
            compare(renamed.signalArguments[0][0], "X");
            compare(cancelled.count, 0);
        }

        function test_escapeKeepsTheOldName() {
            renaming();
            keyClick("X");
            keyClick(Qt.Key_Escape);
            compare(renamed.count, 0);
            compare(cancelled.count, 1);
        }

        function test_moreComesUnderThePointerAndTellsItsPlace() {
            const item = createTemporaryObject(row, stage, { hasMore: true, note: "12:04" });
            more.clear();
            more.target = item;
            compare(item.showsMore, false);
            mouseMove(item, 20, 10);
            tryCompare(item, "showsMore", true);
            mouseClick(item, item.width - 16, item.height / 2);
            compare(more.count, 1);
            verify(more.signalArguments[0][0].width > 0);
        }

        function test_aListIsOneStopForTab() {
            const list = createTemporaryObject(listComponent, stage, { width: 244, height: 200 });
            compare(list.itemAtIndex(1).focusPolicy, Qt.NoFocus);
            compare(createTemporaryObject(row, stage).focusPolicy, Qt.StrongFocus);
        }
        Component { id: listComponent; ListView { model: 3; delegate: ListRow { text: "Row" } } }

        function test_aRowTellsWhatItsDotMeans() {
            const item = createTemporaryObject(row, stage, { unread: true });
            compare(assistive.nameOf(item), "Poster ideas, new answer");
            item.streaming = true;
            compare(assistive.nameOf(item), "Poster ideas, answering");
        }
    }
}
