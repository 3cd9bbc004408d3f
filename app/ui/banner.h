// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <functional>

namespace qwenda {

/// The quiet bar over the page: something is not as it should be, and the program works all the same.
class Banner : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed) ///< empty: no button
    Q_PROPERTY(bool isShown READ isShown NOTIFY changed)
    Q_PROPERTY(Tone tone READ tone NOTIFY changed)

public:
    enum Tone { Plain, Warn, Danger };
    Q_ENUM(Tone)

    using QObject::QObject;

    QString text() const { return m_text; }
    QString actionText() const { return m_actionText; }
    bool isShown() const { return !m_text.isEmpty(); }
    Tone tone() const { return m_tone; }

    /// Replaces what is shown, unless that is worse.
    void show(Tone tone, const QString &text, const QString &actionText = {}, std::function<void()> action = {});

    Q_INVOKABLE void act();
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    QString m_text;
    QString m_actionText;
    Tone m_tone = Plain;
    std::function<void()> m_action;
};

} // namespace qwenda
