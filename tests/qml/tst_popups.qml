// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Qwenda

/// What comes over the window and goes again.
Item {
    id: stage

    width: 600
    height: 400

    Menu {
        id: menu

        MenuItem { text: "Hidden"; visible: false; height: 0 }
        MenuItem { text: "Not now"; enabled: false }
        MenuItem { id: edit; text: "Edit"; symbol: "edit"; shortcutText: "E" }
        MenuItem { id: wordy; text: "A line that is much longer than a menu would otherwise have been"; shortcutText: "Ctrl Shift L" }
        MenuSeparator {}
        MenuItem { id: remove; text: "Delete"; danger: true }
    }
    Dialog {
        id: dialog

        title: "Delete “Poster ideas”?"
        message: "It stays in the trash for 30 days."
        acceptText: "Delete"
        danger: true
    }
    Component {
        id: strip

        Toast { text: "Chat moved to the trash"; symbol: "trash"; lasts: 200 }
    }
    Component {
        id: banner

        Banner { text: "This key belongs to Beijing."; actionText: "Move to Beijing"; tone: Banner.Tone.Warn }
    }
    IconButton {
        id: tipped

        y: 350
        symbol: "copy"
        text: "Copy answer"
    }
    Flickable {
        x: 400
        width: 100
        height: 100
        contentHeight: 1000
        ScrollBar.vertical: ScrollBar { id: bar }
    }
    SignalSpy { id: spy }

    TestCase {
        name: "Popups"
        when: windowShown

        function init() {
            failOnWarning(/.*/);
            spy.clear();
        }
        function cleanup() {
            menu.close();
            dialog.close();
            tryCompare(menu, "visible", false);
            tryCompare(dialog, "visible", false);
        }
        function listen(target, name) {
            spy.target = null;
            spy.signalName = name;
            spy.target = target;
        }

        function test_aMenuIsAsWideAsItsWidestLine() {
            menu.open();
            tryCompare(menu, "opened", true);
            verify(wordy.width >= wordy.implicitWidth);
            compare(edit.width, wordy.width);
        }

        function test_wordsOfAMenuStandBelowEachOther() {
            menu.open();
            tryCompare(menu, "opened", true);
            const iconless = [wordy, remove];
            for (const line of iconless)
                verify(line.indented && line.implicitWidth > 0);
        }

        function test_arrowsAndEnterChoose() {
            listen(remove, "triggered");
            menu.open();
            tryCompare(menu, "opened", true);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            tryCompare(menu, "visible", false);
        }

        function test_aScreenReaderPressesALineOfAMenu() {
            listen(edit, "triggered");
            menu.open();
            tryCompare(menu, "opened", true);
            compare(assistive.nameOf(edit), "Edit");
            verify(assistive.press(edit));
            compare(spy.count, 1);
        }

        function test_escapeClosesMenuAndDialog() {
            menu.open();
            tryCompare(menu, "opened", true);
            keyClick(Qt.Key_Escape);
            tryCompare(menu, "visible", false);
            listen(dialog, "rejected");
            dialog.open();
            tryCompare(dialog, "opened", true);
            keyClick(Qt.Key_Escape);
            tryCompare(dialog, "visible", false);
            compare(spy.count, 1);
        }

        function test_enterAcceptsADialogOnce() {
            listen(dialog, "accepted");
            dialog.open();
            tryCompare(dialog, "opened", true);
            keyClick(Qt.Key_Return);
            tryCompare(dialog, "visible", false);
            compare(spy.count, 1);
        }

        function test_aStripOffersUndoAndGoesByItself() {
            const item = createTemporaryObject(strip, stage, { y: 300 });
            listen(item, "expired");
            item.show();
            tryCompare(item, "opacity", 1);
            tryCompare(spy, "count", 1);
            tryCompare(item, "visible", false);
        }

        function test_undoActsOnceAndHides() {
            const item = createTemporaryObject(strip, stage, { y: 300, lasts: 60000 });
            listen(item, "acted");
            item.show();
            tryCompare(item, "opacity", 1);
            mouseClick(item, item.width - 30, 22);
            compare(spy.count, 1);
            compare(item.shown, false);
        }

        function test_aBannerHasOneButton() {
            const item = createTemporaryObject(banner, stage, { y: 200, width: 480 });
            listen(item, "acted");
            mouseClick(item, item.width - 40, item.height / 2);
            compare(spy.count, 1);
            compare(assistive.nameOf(item), "This key belongs to Beijing.");
        }

        function test_aTooltipComesAndGoesWithThePointer() {
            mouseMove(tipped, 10, 10);
            wait(0);
            tryVerify(() => tipped.hovered);
            mouseMove(stage, 300, 200);
            tryVerify(() => !tipped.hovered);
        }

        function test_aScrollBarGrowsUnderThePointer() {
            compare(bar.thickness, Theme.scrollBarWidth);
            mouseMove(bar, bar.width / 2, 50);
            tryCompare(bar, "thickness", Theme.scrollBarWide);
            mouseMove(stage, 300, 200);
            tryCompare(bar, "thickness", Theme.scrollBarWidth);
        }
    }
}
