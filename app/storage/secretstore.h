// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/apikey.h"
#include "core/result.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QString>

namespace qwenda {

/// Where API keys are kept. GUI thread; every answer comes later, through the event loop.
/// Names are made by secretNameForRegion() and secretNameForHost(), so that a key never leaves for another host.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Ready,     ///< the key is in the answer
        Locked,    ///< the keychain must be unlocked first; a key may be in it
        Absent,    ///< the keychain is open and has none
        NoService, ///< there is no keychain here
        TimedOut   ///< it does not answer
    };
    Q_ENUM(State)

    /// May the system ask the user for the keychain's password? Never: for what happens by itself (at start, nothing
    /// modal may open). Allowed: for what the user just asked for.
    enum class Prompt { Never, Allowed };

    struct Answer
    {
        State state = State::NoService;
        ApiKey key; ///< empty unless Ready
    };

    using QObject::QObject;

    /// Answers within five seconds, or 120 when a prompt may be open.
    virtual QFuture<Answer> read(const QString &name, Prompt prompt = Prompt::Never) = 0;
    /// Replaces. The user asked for it, so a prompt may open.
    /// Errors, all of kind Keychain: Locked (also: prompt dismissed), NoService, TimedOut, None.
    virtual QFuture<Result<void>> write(const QString &name, const ApiKey &key) = 0;
    /// Good when there was none. Errors as write(); an ok means that the key is gone, checked.
    virtual QFuture<Result<void>> forget(const QString &name) = 0;
    /// False: the keys live in this process only, and people must be told so.
    virtual bool isPersistent() const = 0;
};

/// "region/cn-beijing".
QString secretNameForRegion(const QString &regionId);
/// "host/proxy.example:8443", lower case; for an endpoint given by hand.
QString secretNameForHost(const QString &host);

/// "proxy/user@gate.example:3128", lower case but for the user; the password of that user there.
QString secretNameForProxy(const QString &user, const QString &host, quint16 port);

/// Memory only, for this run: without a keychain, and in the demo. Wiped when destroyed.
class SessionSecretStore : public SecretStore
{
    Q_OBJECT
public:
    using SecretStore::SecretStore;

    QFuture<Answer> read(const QString &name, Prompt prompt = Prompt::Never) override;
    QFuture<Result<void>> write(const QString &name, const ApiKey &key) override;
    QFuture<Result<void>> forget(const QString &name) override;
    bool isPersistent() const override { return false; }

private:
    QHash<QString, ApiKey> m_keys;
};

} // namespace qwenda
