// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws one QML file light beside dark into one picture, for eyes:
//   qwenda_sheet <file.qml> <picture.png> [factor]
// The file's root item gives the size of one half; `factor` is the device pixel ratio (1).

#include <QFont>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

// A singleton written in QML has no type id before it is used, so a line of QML hands it over.
QObject *theme(QQmlEngine *engine)
{
    QQmlComponent component(engine);
    component.setData("import QtQml\nimport Qwenda\nQtObject { readonly property QtObject theme: Theme }", QUrl());
    const std::unique_ptr<QObject> holder(component.create());
    return holder ? holder->property("theme").value<QObject *>() : nullptr;
}

QImage half(QQuickView &view, QObject *tokens, bool dark)
{
    tokens->setProperty("dark", dark);
    view.setColor(tokens->property("page").value<QColor>());
    QTest::qWait(400);
    return view.grabWindow();
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc < 3) {
        std::fputs("qwenda_sheet <file.qml> <picture.png> [factor]\n", stderr);
        return 2;
    }
    qputenv("QT_QUICK_BACKEND", "software");
    if (argc > 3)
        qputenv("QT_SCALE_FACTOR", argv[3]);
    QGuiApplication application(argc, argv);
    QFont font;
    font.setFamilies({u"Inter"_s, u"Noto Sans CJK SC"_s, u"Noto Color Emoji"_s});
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
    QFont::insertSubstitutions(u"Inter"_s, {u"Noto Sans CJK SC"_s, u"Noto Color Emoji"_s});

    QQuickView view;
    view.engine()->addImportPath(u"qrc:/qt/qml"_s);
    QObject *tokens = theme(view.engine());
    if (!tokens)
        return 1;
    tokens->setProperty("reduceMotion", true);
    view.setSource(QUrl::fromLocalFile(QString::fromLocal8Bit(argv[1])));
    if (view.status() != QQuickView::Ready)
        return 1;
    view.show();
    view.requestActivate();

    const QImage light = half(view, tokens, false);
    const QImage dark = half(view, tokens, true);
    QImage both(light.width() + dark.width(), light.height(), QImage::Format_RGB32);
    QPainter painter(&both);
    QImage left = light;
    QImage right = dark;
    left.setDevicePixelRatio(1);
    right.setDevicePixelRatio(1);
    painter.drawImage(0, 0, left);
    painter.drawImage(left.width(), 0, right);
    painter.end();
    return both.save(QString::fromLocal8Bit(argv[2])) ? 0 : 1;
}
