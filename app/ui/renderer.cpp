// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/renderer.h"

#include <QDir>
#include <QFileInfo>
#include <QQuickWindow>
#include <QStringList>

namespace qwenda {

namespace {

/// A render node whose driver is more than a frame buffer. A look at three files: asking OpenGL itself costs 100 ms.
bool hasGpu()
{
    const QDir cards(QStringLiteral("/sys/class/drm"));
    static const QStringList none{QStringLiteral("vgem"), QStringLiteral("vkms"), QStringLiteral("bochs-drm"),
                                  QStringLiteral("simple-framebuffer"), QStringLiteral("cirrus")};
    const QStringList nodes = cards.entryList({QStringLiteral("renderD*")}, QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &node : nodes) {
        const QString driver = QFileInfo(cards.filePath(node + QStringLiteral("/device/driver"))).symLinkTarget();
        const bool isOpen = QFileInfo(QStringLiteral("/dev/dri/") + node).isReadable();
        if (isOpen && !none.contains(QFileInfo(driver).fileName()))
            return true;
    }
    return false;
}

} // namespace

void chooseRenderer()
{
    // Letters as the font's own hints want them at every ratio, in OpenGL as in software; Qt's way is for letters that turn
    // and grow.
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
    if (qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        return;
    if (!hasGpu())
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
}

} // namespace qwenda
