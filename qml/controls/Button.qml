// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Qwenda

/// A button with words. `kind` is how loud it is, `size` how big; `symbol` and `trailing` are icons before and after.
T.Button {
    id: control

    enum Kind { Primary, Secondary, Flat, Danger, DangerPrimary, Link }
    enum Size { Normal, Small, Large }

    property int kind: Button.Kind.Secondary
    property int size: Button.Size.Normal
    property string symbol
    property string trailing
    /// Drawn as under the pointer.
    property bool hot: hovered
    /// Said to screen readers instead of the text.
    property string spokenName: text

    readonly property bool filled: kind === Button.Kind.Primary || kind === Button.Kind.DangerPrimary
    readonly property bool outlined: kind === Button.Kind.Secondary || kind === Button.Kind.Danger
    readonly property color ink: kind === Button.Kind.Primary ? Theme.accentInk
                               : kind === Button.Kind.DangerPrimary ? Theme.dangerInk
                               : kind === Button.Kind.Danger ? Theme.danger
                               : kind === Button.Kind.Link ? Theme.accentText
                               : kind === Button.Kind.Flat ? Theme.text2 : Theme.text
    readonly property color fill: kind === Button.Kind.Primary ? (down ? Theme.accentPressed : hot ? Theme.accentHover : Theme.accent)
                                : kind === Button.Kind.DangerPrimary ? (down ? Theme.dangerPressed : hot ? Theme.dangerHover : Theme.danger)
                                : down ? Theme.pressed : hot ? Theme.hover
                                : outlined ? Theme.field : Theme.clear

    property int iconSize: 18

    implicitWidth: Math.max(implicitHeight, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: size === Button.Size.Large ? Theme.buttonLarge : size === Button.Size.Small ? Theme.buttonSmall : Theme.buttonHeight
    leftPadding: size === Button.Size.Small ? 11 : size === Button.Size.Large ? 20 : 15
    rightPadding: leftPadding
    spacing: 8
    font: Theme.name.font
    hoverEnabled: true

    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    Accessible.role: Accessible.Button
    Accessible.name: spokenName
    Accessible.onPressAction: control.clicked()

    contentItem: Face {
        opacity: control.enabled || control.filled ? 1 : Theme.disabledOpacity
        text: control.text
        role: Theme.name
        ink: control.ink
        symbol: control.symbol
        trailing: control.trailing
        iconSize: control.iconSize
        spacing: control.spacing
    }

    background: Rectangle {
        opacity: control.enabled ? 1 : Theme.disabledOpacity
        radius: Theme.radius
        color: control.fill
        border.width: control.outlined ? 1 : 0
        border.color: Theme.lineStrong

        Behavior on color {
            enabled: !Theme.reduceMotion
            ColorAnimation { duration: Theme.quick; easing.type: Easing.OutQuad }
        }
        FocusRing { shown: control.visualFocus }
    }
}
