// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/textnode.h"

#include <QQuickItem>
#include <QQuickWindow>
#include <QTextLayout>

#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
#include <QSGTextNode>
#else
#include <private/qquicktextnode_p.h>
#endif

namespace qwenda {

#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)

QSGTransformNode *makeTextNode(QQuickItem &owner)
{
    QSGTextNode *node = owner.window()->createTextNode();
    node->setRenderType(QSGTextNode::NativeRendering);
    return node;
}

void addText(QSGTransformNode &node, QPointF at, QTextLayout &layout, const QColor &color, int line, int count)
{
    auto &text = static_cast<QSGTextNode &>(node);
    text.setColor(color);
    text.addTextLayout(at, &layout, -1, 0, line, count);
}

#else

QSGTransformNode *makeTextNode(QQuickItem &owner)
{
    auto *node = new QQuickTextNode(&owner);
    node->setUseNativeRenderer(true);
    return node;
}

void addText(QSGTransformNode &node, QPointF at, QTextLayout &layout, const QColor &color, int line, int count)
{
    static_cast<QQuickTextNode &>(node).addTextLayout(at, &layout, color, QQuickText::Normal, QColor(), color, QColor(),
                                                      QColor(), -1, -1, line, count);
}

#endif

} // namespace qwenda
