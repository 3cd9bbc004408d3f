// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the tst_*.qml files beside it. They use `assistive` to act as a screen reader does: through QAccessible, not
// through the control's own signals.

#include <QAccessible>
#include <QFont>
#include <QGuiApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QtQuickTest>

using namespace Qt::StringLiterals;

class Assistive : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    Q_INVOKABLE QString nameOf(QObject *item) const
    {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
        return face ? face->text(QAccessible::Name) : QString();
    }

    Q_INVOKABLE int roleOf(QObject *item) const
    {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
        return face ? int(face->role()) : -1;
    }

    /// False when the item offers no such action.
    Q_INVOKABLE bool press(QObject *item) const
    {
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(item);
        QAccessibleActionInterface *actions = face ? face->actionInterface() : nullptr;
        if (!actions || !actions->actionNames().contains(QAccessibleActionInterface::pressAction()))
            return false;
        actions->doAction(QAccessibleActionInterface::pressAction());
        return true;
    }
};

class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable()
    {
        QFont font;
        font.setFamilies({u"Inter"_s, u"Noto Sans CJK SC"_s, u"Noto Color Emoji"_s});
        QGuiApplication::setFont(font);
        QFont::insertSubstitutions(u"Inter"_s, {u"Noto Sans CJK SC"_s, u"Noto Color Emoji"_s});
    }

    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(u"qrc:/qt/qml"_s);
        engine->rootContext()->setContextProperty(u"assistive"_s, &m_assistive);
    }

private:
    Assistive m_assistive;
};

QUICK_TEST_MAIN_WITH_SETUP(qml_controls, Setup)

#include "controls_test.moc"
