// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transport/pathprobe.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>

namespace qwenda {

class Connections;
class HttpTransport;

/// How far away each region is, measured when asked: no key is sent, nothing is billed. GUI thread.
class Radar : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience{5000};

    Radar(HttpTransport &transport, const Connections &connections, QObject *parent = nullptr);

    /// Every region that has an address, all at once. While it runs, nothing new begins.
    void measure();
    void stop();
    bool isRunning() const { return !m_running.isEmpty(); }
    bool isRunning(const QString &regionId) const { return m_running.contains(regionId); }
    /// The last measurement, good or bad.
    std::optional<PathTimes> times(const QString &regionId) const;
    /// The nearest of these, empty without a good measurement.
    QString nearest(const QStringList &regionIds) const;

Q_SIGNALS:
    void changed(const QString &regionId);
    void finished();

private:
    HttpTransport &m_transport;
    const Connections &m_connections;
    QHash<QString, PathTimes> m_times;
    QHash<QString, PathProbe *> m_running;
};

} // namespace qwenda
