// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/keychainprobe.h"
#include "storage/secretstore.h"

#include <chrono>
#include <functional>

namespace QKeychain {
class Job;
}

namespace qwenda {

/// The system's keychain: the Secret Service (GNOME Keyring, KeePassXC, KWallet since 5.97) or KWallet 5, by
/// QtKeychain 0.13 and a look of our own over D-Bus (KeychainProbe), because that library alone takes a locked
/// keyring for an empty one and reports deletions that did not happen. There is no plain-text fallback, ever.
///
/// GUI thread; needs a QCoreApplication with GLib's event loop (the default on Linux); under `QT_NO_GLIB` libsecret
/// never answers, so every answer is NoService at once.
/// A job that does not answer in time is left to itself: deleting it crashes when the service wakes up.
class KeychainSecretStore : public SecretStore
{
    Q_OBJECT
public:
    struct Limits
    {
        std::chrono::milliseconds quick{5'000};    ///< nobody is asked anything
        std::chrono::milliseconds prompt{120'000}; ///< the user may be typing the keychain's password
    };

    /// `service` is the keychain's own name for us; tests use another.
    explicit KeychainSecretStore(QString service = QStringLiteral("Qwenda"), QObject *parent = nullptr);
    KeychainSecretStore(QString service, Limits limits, QObject *parent = nullptr);

    QFuture<Answer> read(const QString &name, Prompt prompt = Prompt::Never) override;
    QFuture<Result<void>> write(const QString &name, const ApiKey &key) override;
    QFuture<Result<void>> forget(const QString &name) override;
    bool isPersistent() const override { return true; }

private:
    using JobEnd = std::function<void(QKeychain::Job *)>; ///< nullptr: no answer in time

    void run(QKeychain::Job *job, const QString &name, std::chrono::milliseconds limit, JobEnd end);
    void readNow(const QString &name, std::chrono::milliseconds limit, std::function<void(Answer)> end);
    void deleteNow(const QString &name, std::function<void(Result<void>)> end);

    QString m_service;
    Limits m_limits;
    KeychainProbe m_probe;
};

} // namespace qwenda
