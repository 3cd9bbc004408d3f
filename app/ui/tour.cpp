// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tour.h"

#include "ui/app.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QDir>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QQuickItem>
#include <QQuickWindow>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr std::chrono::milliseconds lookEvery{50};
constexpr int looksAtMost = 600; ///< 30 s: a slow machine, not a slow program

QQuickItem *search(QQuickItem *from, const QString &name)
{
    if (!from->isVisible())
        return nullptr;
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(from);
    if (face && face->text(QAccessible::Name) == name)
        return from;
    const QList<QQuickItem *> children = from->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = search(child, name))
            return found;
    }
    return nullptr;
}

} // namespace

Tour::Tour(QQuickWindow &window, App &app, const QString &folder, QObject *parent)
    : QObject(parent), m_window(window), m_app(app), m_folder(folder)
{
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
    plan();
}

void Tour::plan()
{
    const auto isIdle = [this] { return !m_app.chat()->isStreaming() && m_app.chat()->transcript()->count() > 0; };
    const auto hasRows = [this](int rows) { return m_app.chat()->transcript()->count() >= rows; };
    m_steps = {
        {u"empty"_s, {}, {}},
        {{}, [this] { click(u"Message"_s); }, {}},
        {u"typed"_s, [this] { type(u"Explain full jitter, with a short Python example and a table."_s); },
         [this] { return m_app.chat()->canSend(); }},
        {u"streaming"_s, [this] { press(Qt::Key_Return); },
         [this, hasRows] { return m_app.chat()->isStreaming() && !m_app.chat()->isWaiting() && hasRows(4); }},
        {u"answered"_s, {}, isIdle},
        {{}, [this] { type(u"And now a long story about retries, please."_s); },
         [this] { return m_app.chat()->canSend(); }},
        {{}, [this] { press(Qt::Key_Return); },
         [this] { return m_app.chat()->isStreaming() && !m_app.chat()->isWaiting(); }},
        {u"stopped"_s, [this] { click(u"Stop"_s); }, isIdle},
        {{}, [this] { click(u"Message"_s); type(u"谢谢！请用中文总结一下。"_s); },
         [this] { return m_app.chat()->canSend(); }},
        {u"second-turn"_s, [this] { click(u"Send"_s); }, [this, isIdle, hasRows] { return isIdle() && hasRows(9); }},
        {u"settings"_s, [this] { m_app.openSettings(); }, [this] { return m_app.page() == App::Settings; }},
        {u"settings-dark"_s, [this] { m_app.preferences()->setTheme(Preferences::Dark); }, [this] { return m_app.dark(); }},
        {u"dark"_s, [this] { m_app.openChat(m_app.chat()->chatId()); }, [this] { return m_app.page() == App::Chat; }},
        {u"dark-chinese"_s, [this] { m_app.preferences()->setLanguage(u"zh"_s); },
         [this] { return m_app.language() == u"zh"; }},
        {u"chinese"_s, [this] { m_app.preferences()->setTheme(Preferences::Light); }, [this] { return !m_app.dark(); }},
        {u"new-chat"_s, [this] { m_app.newChat(); }, [this] { return m_app.chat()->isEmpty(); }},
    };
}

void Tour::start()
{
    if (m_at >= 0)
        return;
    if (!QDir().mkpath(m_folder)) {
        end(false, u"the folder cannot be made"_s);
        return;
    }
    next();
}

void Tour::next()
{
    ++m_at;
    if (m_at >= m_steps.size()) {
        end(true);
        return;
    }
    if (m_steps.at(m_at).act)
        m_steps.at(m_at).act();
    m_looks = 0;
    m_look.start();
}

void Tour::look()
{
    const Step &step = m_steps.at(m_at);
    ++m_looks;
    if (step.isDone && !step.isDone()) {
        if (m_looks > looksAtMost)
            end(false, u"step %1 (%2) did not come about"_s.arg(m_at).arg(step.name));
        return;
    }
    // One more look for the frame and the 120 ms of a transition.
    if (m_looks < 6 && step.name != u"streaming")
        return;
    m_look.stop();
    if (!step.name.isEmpty())
        picture(step.name);
    next();
}

void Tour::picture(const QString &name)
{
    const QString file = u"%1/%2-%3.png"_s.arg(m_folder).arg(++m_pictures, 2, 10, QChar(u'0')).arg(name);
    if (!m_window.grabWindow().save(file))
        end(false, u"no picture could be saved as "_s + file);
}

void Tour::type(const QString &text)
{
    for (const QChar c : text) {
        for (const QEvent::Type kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(kind, 0, Qt::NoModifier, QString(c));
            QCoreApplication::sendEvent(&m_window, &event);
        }
    }
}

void Tour::press(int key)
{
    for (const QEvent::Type kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(kind, key, Qt::NoModifier, key == Qt::Key_Return ? u"\r"_s : QString());
        QCoreApplication::sendEvent(&m_window, &event);
    }
}

QQuickItem *Tour::itemNamed(const QString &accessibleName) const
{
    return search(m_window.contentItem(), accessibleName);
}

void Tour::click(const QString &accessibleName)
{
    QQuickItem *item = itemNamed(accessibleName);
    if (!item) {
        end(false, u"there is nothing called "_s + accessibleName);
        return;
    }
    const QPointF place = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    const QPointF global = m_window.mapToGlobal(place);
    QMouseEvent down(QEvent::MouseButtonPress, place, place, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &down);
    QMouseEvent up(QEvent::MouseButtonRelease, place, place, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &up);
}

void Tour::end(bool isGood, const QString &why)
{
    m_look.stop();
    if (!isGood)
        qCritical("The tour failed: %s", qUtf8Printable(why));
    m_at = m_steps.size();
    Q_EMIT finished(isGood);
}

} // namespace qwenda
