// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/keychainsecretstore.h"

#include <QPointer>
#include <QPromise>
#include <QTimer>

#if __has_include(<qt6keychain/keychain.h>)
#include <qt6keychain/keychain.h>
#else
#include <keychain.h>
#endif

#include <memory>

namespace qwenda {

namespace {

using Finding = KeychainProbe::Finding;

// Exactly one result, wherever the path ends.
template <typename T>
struct Ending
{
    std::shared_ptr<QPromise<T>> promise = std::make_shared<QPromise<T>>();

    Ending() { promise->start(); }
    void operator()(const T &answer) const
    {
        promise->addResult(answer);
        promise->finish();
    }
};

Result<void> failure(Error::Reason reason, const QString &message = {})
{
    Error error;
    error.kind = Error::Kind::Keychain;
    error.reason = reason;
    error.message = message;
    error.isRetryable = reason == Error::Reason::Locked || reason == Error::Reason::TimedOut;
    return error;
}

Result<void> failureOf(QKeychain::Job *job)
{
    if (!job)
        return failure(Error::Reason::TimedOut);
    switch (job->error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return failure(Error::Reason::Locked, job->errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return failure(Error::Reason::NoService, job->errorString());
    default:
        return failure(Error::Reason::None, job->errorString());
    }
}

bool mayAskTheUser(Finding finding) { return finding == Finding::Locked || finding == Finding::Closed; }

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, QObject *parent)
    : KeychainSecretStore(std::move(service), Limits(), parent)
{}

KeychainSecretStore::KeychainSecretStore(QString service, Limits limits, QObject *parent)
    : SecretStore(parent), m_service(std::move(service)), m_limits(limits), m_probe(m_service)
{}

// The job has no parent and deletes itself when it ends: after a time-out it is left alone, because libsecret keeps a
// bare pointer to it.
void KeychainSecretStore::run(QKeychain::Job *job, const QString &name, std::chrono::milliseconds limit, JobEnd end)
{
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(job, &QKeychain::Job::finished, timer, [timer, end](QKeychain::Job *finished) {
        timer->deleteLater();
        timer->disconnect();
        end(finished);
    });
    connect(timer, &QTimer::timeout, timer, [timer, job, end] {
        job->disconnect(timer);
        timer->deleteLater();
        end(nullptr);
    });
    job->setKey(name);
    job->start();
    timer->start(limit);
}

void KeychainSecretStore::readNow(const QString &name, std::chrono::milliseconds limit, std::function<void(Answer)> end)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    run(job, name, limit, [end](QKeychain::Job *finished) {
        auto *read = static_cast<QKeychain::ReadPasswordJob *>(finished);
        if (!read)
            return end({State::TimedOut, {}});
        if (read->error() == QKeychain::NoError)
            return end({State::Ready, ApiKey(read->textData())});
        const bool isLocked = read->error() == QKeychain::AccessDenied || read->error() == QKeychain::AccessDeniedByUser;
        const bool isAbsent = read->error() == QKeychain::EntryNotFound;
        end({isLocked ? State::Locked : isAbsent ? State::Absent : State::NoService, {}});
    });
}

QFuture<SecretStore::Answer> KeychainSecretStore::read(const QString &name, Prompt prompt)
{
    const Ending<Answer> end;
    m_probe.look(name, m_limits.quick, [this, name, prompt, end](Finding finding) {
        const bool isLocked = mayAskTheUser(finding);
        if (finding == Finding::NoService || finding == Finding::TimedOut)
            return end({finding == Finding::NoService ? State::NoService : State::TimedOut, {}});
        if (finding == Finding::Absent)
            return end({State::Absent, {}});
        if (isLocked && prompt == Prompt::Never)
            return end({State::Locked, {}});
        readNow(name, isLocked ? m_limits.prompt : m_limits.quick, [finding, isLocked, end](Answer answer) {
            // A dismissed prompt reads as "not found", though the item was just seen behind its lock.
            if (isLocked && answer.state == State::Absent)
                answer.state = finding == Finding::Locked ? State::Locked : State::Absent;
            end(answer);
        });
    });
    return end.promise->future();
}

QFuture<Result<void>> KeychainSecretStore::write(const QString &name, const ApiKey &key)
{
    const Ending<Result<void>> end;
    // The look keeps a sleeping service from costing the two minutes that a prompt is given.
    m_probe.look(name, m_limits.quick, [this, name, key, end](Finding finding) {
        if (finding == Finding::NoService || finding == Finding::TimedOut)
            return end(failure(finding == Finding::NoService ? Error::Reason::NoService : Error::Reason::TimedOut));
        auto *job = new QKeychain::WritePasswordJob(m_service);
        job->setTextData(QString::fromUtf8(key.bytesForKeychain()));
        run(job, name, m_limits.prompt, [end](QKeychain::Job *finished) { end(failureOf(finished)); });
    });
    return end.promise->future();
}

// The library reports success for what a lock kept from being deleted: only looking again tells.
void KeychainSecretStore::deleteNow(const QString &name, std::function<void(Result<void>)> end)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    run(job, name, m_limits.quick, [this, name, end](QKeychain::Job *finished) {
        const Result<void> deleted = failureOf(finished);
        if (!finished || (!deleted && finished->error() != QKeychain::EntryNotFound))
            return end(deleted);
        m_probe.look(name, m_limits.quick, [end](Finding finding) {
            const bool isGone = finding == Finding::Absent || finding == Finding::Open;
            const bool isSilent = finding == Finding::TimedOut;
            end(isGone ? Result<void>() : failure(isSilent ? Error::Reason::TimedOut : Error::Reason::Locked));
        });
    });
}

QFuture<Result<void>> KeychainSecretStore::forget(const QString &name)
{
    const Ending<Result<void>> end;
    m_probe.look(name, m_limits.quick, [this, name, end](Finding finding) {
        if (finding == Finding::NoService || finding == Finding::TimedOut)
            return end(failure(finding == Finding::NoService ? Error::Reason::NoService : Error::Reason::TimedOut));
        if (finding == Finding::Absent)
            return end({});
        if (!mayAskTheUser(finding))
            return deleteNow(name, end);
        // Deleting does not ask for the lock's password, reading does.
        readNow(name, m_limits.prompt, [this, name, finding, end](const Answer &answer) {
            if (answer.state == State::Ready)
                return deleteNow(name, end);
            if (answer.state == State::Absent && finding == Finding::Closed) // opened, and it was not in it
                return end({});
            end(failure(answer.state == State::TimedOut ? Error::Reason::TimedOut : Error::Reason::Locked));
        });
    });
    return end.promise->future();
}

} // namespace qwenda
