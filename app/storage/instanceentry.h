// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/instanceclient.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace qwenda {

class InstanceLock;

/// A window's way into a data folder that another process holds. A window that holds it answers and comes forward;
/// `ask --save` hears nobody but leaves after a moment: so the holder is spoken to and the lock is tried all the
/// while. GUI thread; one enter() per object.
class InstanceEntry : public QObject
{
    Q_OBJECT
public:
    enum class Outcome {
        Ours,     ///< the holder left: `lock` is held now
        Answered, ///< the holder comes forward
        Silent    ///< neither within the limit: it hangs
    };
    Q_ENUM(Outcome)

    /// `lock` must not be held, and outlive this. `socketPath` is DataPaths::socket. `limit`: for everything together.
    InstanceEntry(InstanceLock &lock, const QString &socketPath,
                  std::chrono::milliseconds limit = std::chrono::seconds(5), QObject *parent = nullptr);

    /// `arguments`: this start's own, for the holder. Ends with exactly one settled(), never from inside this call.
    void enter(const QStringList &arguments);

Q_SIGNALS:
    void settled(qwenda::InstanceEntry::Outcome outcome);

private:
    void tryLock();
    void hearAnswer();
    void settle(Outcome outcome);

    InstanceLock &m_lock;
    InstanceClient m_client;
    QFutureWatcher<Result<void>> m_answer;
    QTimer m_again;
    bool m_isSettled = false;
};

} // namespace qwenda
