// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "core/region.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace qwenda {

class ApiKey;
class Connections;
class KeyRing;
class QwenClient;

/// Whether the keys work: the last word of the service about each region's key, from a test or from a chat. GUI thread.
class KeyHealth : public QObject
{
    Q_OBJECT

public:
    struct Verdict
    {
        bool isRunning = false;
        std::optional<Error> error;
        std::optional<std::chrono::milliseconds> time; ///< of the last good answer to a test
        QString belongsTo; ///< the region that does accept a refused key; empty: none found, or not searched
        QDateTime checkedAt; ///< UTC; null: never

        bool isRefused() const { return error && error->kind == Error::Kind::Key; }
        bool isGood() const { return checkedAt.isValid() && !error && !isRunning; }
    };

    KeyHealth(QwenClient &client, const Connections &connections, const KeyRing &keys, QObject *parent = nullptr);

    Verdict verdict(const QString &regionId) const { return m_verdicts.value(regionId); }
    /// Asks the service; costs nothing. A refused key of a known region's shared host is looked for elsewhere, once.
    void test(const QString &regionId);
    /// What a chat met: keeps the light beside the region true.
    void note(const QString &regionId, const std::optional<Error> &error);
    void noteOwner(const QString &regionId, const QString &belongsTo);

Q_SIGNALS:
    void changed(const QString &regionId);

private:
    void finish(const QString &regionId, const ApiKey &key, const std::optional<Error> &error);
    void search(const QString &regionId, const ApiKey &key);

    QwenClient &m_client;
    const Connections &m_connections;
    const KeyRing &m_keys;
    QHash<QString, Verdict> m_verdicts;
};

} // namespace qwenda
