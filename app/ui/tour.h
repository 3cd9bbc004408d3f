// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

class QQuickItem;
class QQuickWindow;

namespace qwenda {

class App;

/// Plays the main job in the real window, with key presses and clicks as a person would: ask, stream, stop, a second
/// turn, settings, dark. Leaves a picture of each step, numbered, in a folder. A step that does not come about within
/// its time fails the tour. GUI thread.
class Tour : public QObject
{
    Q_OBJECT

public:
    Tour(QQuickWindow &window, App &app, const QString &folder, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(bool isGood);

private:
    struct Step
    {
        QString name;                 ///< of the picture; empty: none
        std::function<void()> act;    ///< may be empty
        std::function<bool()> isDone; ///< asked until true; empty: at once
    };

    void plan();
    void next();
    void look();
    void picture(const QString &name);
    void type(const QString &text);
    void press(int key);
    QQuickItem *itemNamed(const QString &accessibleName) const;
    void click(const QString &accessibleName);
    void end(bool isGood, const QString &why = {});

    QQuickWindow &m_window;
    App &m_app;
    QString m_folder;
    QList<Step> m_steps;
    qsizetype m_at = -1;
    int m_pictures = 0;
    int m_looks = 0;
    QTimer m_look;
};

} // namespace qwenda
