// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transport/traffic.h"

#include <QList>
#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace qwenda {

struct Workshop;

/// What went over the wire for one answer: sent, received, when. Only answers of this run are known, and not all of them:
/// the record is bounded. The key is in none of it.
class Inspector : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed) ///< open, and nothing is known of that answer
    Q_PROPERTY(int count READ count NOTIFY changed)      ///< requests of this answer: repeats are more than one
    Q_PROPERTY(int current READ current WRITE setCurrent NOTIFY changed) ///< 0 … count − 1
    Q_PROPERTY(QString title READ title NOTIFY changed)   ///< "POST dashscope-intl.aliyuncs.com"
    Q_PROPERTY(QString summary READ summary NOTIFY changed) ///< "200 · 1.2 kB sent · 34 kB received"
    Q_PROPERTY(QString timing READ timing NOTIFY changed) ///< "sent after 40 ms · first byte after 380 ms · 2,140 ms in all"
    Q_PROPERTY(QString sent READ sent NOTIFY changed)     ///< head and body; JSON is indented
    Q_PROPERTY(QString received READ received NOTIFY changed)

public:
    explicit Inspector(Workshop &workshop, QObject *parent = nullptr);

    bool isOpen() const { return m_isOpen; }
    bool isEmpty() const { return m_records.isEmpty(); }
    int count() const { return static_cast<int>(m_records.size()); }
    int current() const { return m_current; }
    void setCurrent(int current);
    QString title() const;
    QString summary() const;
    QString timing() const;
    QString sent() const;
    QString received() const;

    /// The request that made this answer; the latest one if it was repeated.
    Q_INVOKABLE void show(const QString &messageId);
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();

private:
    Workshop &m_workshop;
    QList<TrafficRecord> m_records;
    int m_current = 0;
    bool m_isOpen = false;
};

} // namespace qwenda
