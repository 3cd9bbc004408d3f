// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// One of a short list. `label` names it for screen readers.
T.ComboBox {
    id: control

    property string label

    implicitWidth: Math.max(112, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: 32
    implicitContentWidthPolicy: T.ComboBox.WidestText
    padding: 0
    leftPadding: 11
    rightPadding: 34
    font: Theme.plain.font
    opacity: enabled ? 1 : Theme.disabledOpacity
    hoverEnabled: true

    // Enter opens; an open list takes Enter itself, when the key is let go, and chooses.
    property bool opening: false

    Keys.onReturnPressed: event => control.enter(event)
    Keys.onEnterPressed: event => control.enter(event)
    Keys.onReleased: event => {
        event.accepted = control.opening;
        control.opening = false;
    }

    function enter(event: var) : void {
        control.opening = !control.popup.visible;
        event.accepted = control.opening;
        if (control.opening)
            control.popup.open();
    }

    Accessible.role: Accessible.ComboBox
    Accessible.name: label.length > 0 ? label : displayText
    Accessible.description: displayText
    Accessible.onPressAction: control.popup.open()

    contentItem: LineFace {
        text: control.displayText
    }
    indicator: Icon {
        x: control.width - width - 9
        y: (control.height - height) / 2
        symbol: "chevron-down"
        size: 18
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.pressed : control.hovered ? Theme.hover : Theme.field
        border.width: 1
        border.color: Theme.lineStrong

        FocusRing { shown: control.visualFocus }
    }
    delegate: T.ItemDelegate {
        id: choice

        required property int index

        width: ListView.view ? ListView.view.width : 0
        implicitHeight: Theme.menuItemHeight
        leftPadding: 10
        rightPadding: 10
        highlighted: control.highlightedIndex === index
        Accessible.role: Accessible.ListItem
        Accessible.name: control.textAt(index)
        Accessible.onPressAction: choice.clicked()

        contentItem: LineFace {
            text: control.textAt(choice.index)
            trailing: control.currentIndex === choice.index ? "check" : ""
        }
        background: Rectangle {
            radius: Theme.radiusMenuItem
            color: choice.highlighted ? Theme.hoverRaised : Theme.clear
        }
    }
    popup: Popup {
        y: control.height + 4
        width: Math.max(control.width, 140)
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        label: control.label
        focus: false

        contentItem: ListView {
            implicitHeight: contentHeight
            clip: true
            model: control.delegateModel
            currentIndex: control.highlightedIndex
            highlightMoveDuration: 0
            interactive: contentHeight > height
            T.ScrollBar.vertical: ScrollBar {}
        }
    }
}
