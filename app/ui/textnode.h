// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPointF>

class QQuickItem;
class QSGTransformNode;
class QTextLayout;

namespace qwenda {

/// Text in the scene graph: Qt's own node for it, which is private up to Qt 6.6 and public from 6.7 on. Render thread
/// only, while the GUI thread waits. A node is written once and thrown away when the text changes.
QSGTransformNode *makeTextNode(QQuickItem &owner);
/// Lines [line, line + count) of a finished layout; all of them when count < 0. Position is the layout's origin.
void addText(QSGTransformNode &node, QPointF at, QTextLayout &layout, const QColor &color, int line = 0, int count = -1);

} // namespace qwenda
