// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/secretstore.h"

#include <QPromise>
#include <QTimer>

#include <memory>

namespace qwenda {

namespace {

// Later, through the event loop, as every SecretStore does: callers may rely on it.
template <typename T>
QFuture<T> answerLater(QObject *context, T answer)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QTimer::singleShot(0, context, [promise, answer = std::move(answer)] {
        promise->addResult(answer);
        promise->finish();
    });
    return promise->future();
}

} // namespace

QString secretNameForRegion(const QString &regionId) { return QStringLiteral("region/") + regionId; }

QString secretNameForProxy(const QString &user, const QString &host, quint16 port)
{
    return QStringLiteral("proxy/%1@%2:%3").arg(user, host.toLower()).arg(port);
}

QString secretNameForHost(const QString &host) { return QStringLiteral("host/") + host.toLower(); }

QFuture<SecretStore::Answer> SessionSecretStore::read(const QString &name, Prompt)
{
    const auto found = m_keys.constFind(name);
    return answerLater(this, found == m_keys.cend() ? Answer{State::Absent, {}} : Answer{State::Ready, *found});
}

QFuture<Result<void>> SessionSecretStore::write(const QString &name, const ApiKey &key)
{
    m_keys.insert(name, key);
    return answerLater(this, Result<void>());
}

QFuture<Result<void>> SessionSecretStore::forget(const QString &name)
{
    m_keys.remove(name);
    return answerLater(this, Result<void>());
}

} // namespace qwenda
