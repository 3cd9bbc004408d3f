// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>

class QDBusMessage;

namespace qwenda {

/// Looks, without opening any prompt and without blocking, whether the keychain is there and holds an item.
/// GUI thread. Sources: Secret Service API 0.2 (freedesktop.org, read 2026-11-21): SearchItems answers with two
/// lists, unlocked and locked; org.kde.KWallet as introspected from kwalletd5.
class KeychainProbe : public QObject
{
    Q_OBJECT
public:
    enum class Finding {
        Unlocked,  ///< there, and can be read without a prompt
        Locked,    ///< there, behind a lock
        Absent,    ///< not there
        Open,      ///< an open KWallet, which has to be asked for the item itself
        Closed,    ///< a closed KWallet: whether the item is there cannot be told
        NoService, ///< no bus, or nobody on it keeps secrets
        TimedOut   ///< the service does not answer
    };
    Q_ENUM(Finding)
    using End = std::function<void(Finding)>;

    explicit KeychainProbe(QString service, QObject *parent = nullptr);

    /// `end` is called once, from the event loop; not at all if the probe is destroyed first.
    void look(const QString &name, std::chrono::milliseconds limit, End end);

private:
    void askSecretService(const QString &name, std::chrono::milliseconds limit, End end);
    void askKWallet(const QString &name, std::chrono::milliseconds limit, End end);
    void call(const QDBusMessage &message, std::chrono::milliseconds limit,
              std::function<void(const QDBusMessage &)> end);

    QString m_service;
};

} // namespace qwenda
