// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/apikey.h"
#include "core/error.h"
#include "storage/secretstore.h"

#include <QHash>
#include <QObject>
#include <QString>

namespace qwenda {

class Connections;
struct Environment;

/// The keys of this run, one for each region. The environment's key beats every other and is never stored; then the
/// keychain's; a key that the keychain refuses is kept for this run only. GUI thread.
class KeyRing : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Reading,     ///< the keychain was asked and has not answered
        None,        ///< there is no key
        Stored,      ///< in the keychain
        Session,     ///< in memory, for this run
        Environment, ///< from the environment, for this run
        Locked       ///< the keychain is locked; it may hold one
    };

    KeyRing(SecretStore &store, const Connections &connections, const Environment &environment,
            QObject *parent = nullptr);

    /// Asks the keychain for every region's key; answers come through the event loop. Never asks the user anything.
    void load();
    /// The same for regions that are new (another custom address), and after the user wants the keychain unlocked.
    void unlock();
    /// True while the keychain has been asked for this region's key.
    bool isReading(const QString &regionId) const { return state(regionId) == State::Reading; }

    ApiKey key(const QString &regionId) const;
    State state(const QString &regionId) const;
    bool hasAnyKey() const;
    bool isEnvironment() const { return !m_environmentKey.isEmpty(); }
    /// Ready, or what is the matter with the keychain as a whole. Absent counts as Ready.
    SecretStore::State keychainState() const { return m_keychain; }
    bool isPersistent() const { return m_store.isPersistent(); }

    /// In use at once; then written to the keychain. Refused by it, the key stays for this run and problem() tells.
    void set(const QString &regionId, const ApiKey &key);
    void forget(const QString &regionId);
    /// The key of `from` becomes the key of `to`; `from` has none then.
    void move(const QString &from, const QString &to);

Q_SIGNALS:
    void changed(const QString &regionId);
    /// Every read that load() began has been answered.
    void loaded();
    void keychainStateChanged();
    /// A key could not be written or removed.
    void problem(const qwenda::Error &error);

private:
    struct Entry
    {
        State state = State::None;
        ApiKey key;
        int turn = 0; ///< raised by every change, so that a late answer of the keychain is dropped
    };

    void read(const QString &name, SecretStore::Prompt prompt);
    void take(const QString &name, const SecretStore::Answer &answer);
    void announce(const QString &name);
    void setKeychainState(SecretStore::State state);

    SecretStore &m_store;
    const Connections &m_connections;
    ApiKey m_environmentKey;
    QHash<QString, Entry> m_entries; ///< by the keychain's names
    SecretStore::State m_keychain = SecretStore::State::Ready;
    int m_reads = 0;
};

} // namespace qwenda
