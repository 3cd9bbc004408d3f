// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Qwenda

/// A picture that can be zoomed with the wheel and the pinch, and moved when it is larger than its room.
Item {
    id: stage

    required property string url
    required property int pixelWidth
    required property int pixelHeight
    property string title

    readonly property real fitting: pixelWidth > 0 ? Math.min(1, (width - 32) / pixelWidth, (height - 16) / pixelHeight) : 1
    /// 0: whatever fits.
    property real chosen: 0
    readonly property real zoom: chosen > 0 ? chosen : fitting

    function fit() : void {
        chosen = 0;
    }
    /// True when the key is one of the zoom's.
    function press(key: int) : bool {
        if (key === Qt.Key_Plus || key === Qt.Key_Equal)
            zoomBy(1.25);
        else if (key === Qt.Key_Minus)
            zoomBy(0.8);
        else if (key === Qt.Key_0)
            fit();
        else
            return false;
        return true;
    }
    function zoomBy(factor: real) : void {
        zoomAt(factor, width / 2, height / 2);
    }
    /// The point under the pointer stays where it is.
    function zoomAt(factor: real, x: real, y: real) : void {
        const wanted = Math.max(0.05, Math.min(8, zoom * factor));
        const centreX = (mover.contentX + x) / zoom;
        const centreY = (mover.contentY + y) / zoom;
        chosen = wanted;
        mover.contentX = Math.max(0, Math.min(mover.contentWidth - mover.width, centreX * wanted - x));
        mover.contentY = Math.max(0, Math.min(mover.contentHeight - mover.height, centreY * wanted - y));
    }

    clip: true
    onUrlChanged: fit()

    Flickable {
        id: mover

        anchors.fill: parent
        contentWidth: Math.max(width, picture.width)
        contentHeight: Math.max(height, picture.height)
        boundsBehavior: Flickable.StopAtBounds

        Image {
            id: picture

            x: Math.max(0, (mover.width - width) / 2)
            y: Math.max(0, (mover.height - height) / 2)
            width: stage.pixelWidth * stage.zoom
            height: stage.pixelHeight * stage.zoom
            source: stage.url
            asynchronous: true
            cache: false
            mipmap: stage.zoom < 0.5
            fillMode: Image.PreserveAspectFit
            Accessible.role: Accessible.Graphic
            Accessible.name: stage.title.length > 0 ? stage.title : qsTr("Picture")
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => stage.zoomAt(event.angleDelta.y > 0 ? 1.15 : 1 / 1.15, event.x, event.y)
    }
    TapHandler {
        onDoubleTapped: stage.chosen = stage.chosen > 0 ? 0 : 1
    }
    Label {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        visible: stage.title.length > 0
        text: stage.title
        role: Theme.meta
        color: Theme.text3
    }
}
