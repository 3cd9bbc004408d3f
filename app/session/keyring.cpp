// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/keyring.h"

#include "session/connections.h"
#include "session/environment.h"
#include "session/whendone.h"

#include <QSet>

#include <algorithm>

namespace qwenda {

KeyRing::KeyRing(SecretStore &store, const Connections &connections, const Environment &environment, QObject *parent)
    : QObject(parent), m_store(store), m_connections(connections), m_environmentKey(environment.key)
{
    // A new custom address has a name of its own in the keychain.
    connect(&m_connections, &Connections::changed, this, [this] {
        const QString name = m_connections.secretName(Connections::customId());
        if (!name.isEmpty() && !m_entries.contains(name))
            read(name, SecretStore::Prompt::Never);
    });
}

void KeyRing::load()
{
    QSet<QString> names;
    for (const QString &id : m_connections.regionIds())
        names.insert(m_connections.secretName(id));
    names.remove(QString());
    for (const QString &name : names)
        read(name, SecretStore::Prompt::Never);
    if (names.isEmpty())
        QMetaObject::invokeMethod(this, &KeyRing::loaded, Qt::QueuedConnection);
}

void KeyRing::unlock()
{
    for (const QString &id : m_connections.regionIds()) {
        const QString name = m_connections.secretName(id);
        if (!name.isEmpty() && m_entries.value(name).state != State::Stored)
            read(name, SecretStore::Prompt::Allowed);
    }
}

void KeyRing::read(const QString &name, SecretStore::Prompt prompt)
{
    Entry &entry = m_entries[name];
    if (entry.state == State::Reading)
        return;
    if (entry.key.isEmpty())
        entry.state = State::Reading;
    const int turn = ++entry.turn;
    ++m_reads;
    whenDone(m_store.read(name, prompt), this, [this, name, turn](const SecretStore::Answer &answer) {
        if (m_entries.value(name).turn == turn)
            take(name, answer);
        if (--m_reads == 0)
            Q_EMIT loaded();
    });
}

void KeyRing::take(const QString &name, const SecretStore::Answer &answer)
{
    Entry &entry = m_entries[name];
    switch (answer.state) {
    case SecretStore::State::Ready:
        entry.key = answer.key;
        entry.state = m_store.isPersistent() ? State::Stored : State::Session;
        setKeychainState(SecretStore::State::Ready);
        break;
    case SecretStore::State::Locked:
        entry.state = entry.key.isEmpty() ? State::Locked : entry.state;
        setKeychainState(answer.state);
        break;
    case SecretStore::State::Absent:
        entry.state = entry.key.isEmpty() ? State::None : entry.state;
        setKeychainState(SecretStore::State::Ready);
        break;
    case SecretStore::State::NoService:
    case SecretStore::State::TimedOut:
        entry.state = entry.key.isEmpty() ? State::None : entry.state;
        setKeychainState(answer.state);
        break;
    }
    announce(name);
}

ApiKey KeyRing::key(const QString &regionId) const
{
    if (isEnvironment())
        return m_environmentKey;
    return m_entries.value(m_connections.secretName(regionId)).key;
}

KeyRing::State KeyRing::state(const QString &regionId) const
{
    if (isEnvironment())
        return State::Environment;
    return m_entries.value(m_connections.secretName(regionId)).state;
}

bool KeyRing::hasAnyKey() const
{
    return isEnvironment()
        || std::any_of(m_entries.cbegin(), m_entries.cend(), [](const Entry &entry) { return !entry.key.isEmpty(); });
}

void KeyRing::set(const QString &regionId, const ApiKey &key)
{
    const QString name = m_connections.secretName(regionId);
    if (name.isEmpty() || key.isEmpty())
        return;
    Entry &entry = m_entries[name];
    entry.key = key;
    entry.state = State::Session;
    const int turn = ++entry.turn;
    announce(name);
    whenDone(m_store.write(name, key), this, [this, name, turn](const Result<void> &written) {
        if (m_entries.value(name).turn != turn)
            return;
        if (written && m_store.isPersistent())
            m_entries[name].state = State::Stored;
        announce(name);
        if (!written)
            Q_EMIT problem(written.error());
    });
}

void KeyRing::forget(const QString &regionId)
{
    const QString name = m_connections.secretName(regionId);
    if (name.isEmpty())
        return;
    const Entry former = m_entries.value(name);
    m_entries[name] = Entry{State::None, ApiKey(), former.turn + 1};
    announce(name);
    whenDone(m_store.forget(name), this, [this, name, former](const Result<void> &gone) {
        if (gone || former.state == State::Session)
            return;
        // Still in the keychain: saying otherwise would be a lie.
        if (m_entries.value(name).turn == former.turn + 1)
            m_entries[name] = Entry{former.state, former.key, former.turn + 2};
        announce(name);
        Q_EMIT problem(gone.error());
    });
}

void KeyRing::move(const QString &from, const QString &to)
{
    const ApiKey moved = m_entries.value(m_connections.secretName(from)).key;
    if (moved.isEmpty() || from == to)
        return;
    set(to, moved);
    forget(from);
}

void KeyRing::announce(const QString &name)
{
    for (const QString &id : m_connections.regionIds()) {
        if (m_connections.secretName(id) == name)
            Q_EMIT changed(id);
    }
}

void KeyRing::setKeychainState(SecretStore::State state)
{
    if (m_keychain == state)
        return;
    m_keychain = state;
    Q_EMIT keychainStateChanged();
}

} // namespace qwenda
