// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTimer>

#include <functional>

namespace qwenda {

/// One sentence at the bottom left for ten seconds, usually with "Undo". A new one replaces the old.
class Toast : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed) ///< empty: no button
    Q_PROPERTY(bool isShown READ isShown NOTIFY changed)

public:
    explicit Toast(QObject *parent = nullptr);

    QString text() const { return m_text; }
    QString actionText() const { return m_actionText; }
    bool isShown() const { return m_isShown; }

    /// `action` runs when the button is pressed, at most once.
    void show(const QString &text, const QString &actionText = {}, std::function<void()> action = {});

    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    QString m_text;
    QString m_actionText;
    bool m_isShown = false;
    std::function<void()> m_action;
    QTimer m_timer;
};

} // namespace qwenda
