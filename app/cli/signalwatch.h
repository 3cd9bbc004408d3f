// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QSocketNotifier;

namespace qwenda::cli {

/// Ctrl+C (SIGINT) and SIGTERM as a Qt signal. The first is told; the second ends the process at once with status 130,
/// for the day something hangs. One per process; GUI thread. The old behaviour returns when it dies.
class SignalWatch : public QObject
{
    Q_OBJECT
public:
    explicit SignalWatch(QObject *parent = nullptr);
    ~SignalWatch() override;

    /// Becomes readable with the first signal, for those who wait without an event loop.
    int descriptor() const;
    /// A signal came, whether told already or not. Never reset.
    bool isInterrupted() const;

Q_SIGNALS:
    void interrupted();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace qwenda::cli
