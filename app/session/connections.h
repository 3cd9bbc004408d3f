// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/environment.h"

#include "client/connection.h"
#include "client/regionsearch.h"

#include <QObject>
#include <QString>
#include <QStringList>

namespace qwenda {

class Settings;

/// Which endpoint a region id means in this run, and what a new chat starts with: environment before settings before
/// default. Holds no key. GUI thread.
class Connections : public QObject
{
    Q_OBJECT

public:
    /// The id of "the address given by hand".
    static const QString &customId();

    Connections(Settings &settings, const Environment &environment, QObject *parent = nullptr);

    /// Known regions in the order they are offered (finance cloud and plans only when chosen), and customId() when there is an address for it. Where the
    /// environment gives a custom address, that alone: a key for a proxy must never reach another host by a slip.
    QStringList regionIds() const;
    /// True when the environment gives a custom address: every chat of this run goes there.
    bool isFixed() const;
    /// `regionId`, or customId() while isFixed().
    QString inForce(const QString &regionId) const;
    /// Whether a key refused here may be tried, or a question that failed here be offered, at the vendor's other regions:
    /// never from an address given by hand or by the environment, because a key goes to hosts its user chose only.
    bool mayLookElsewhere(const QString &regionId) const;
    /// Whether the user wants a refused key looked for.
    bool looksElsewhere() const;
    /// Whether the user wants another region offered when one does not answer.
    bool offersFailover() const;
    /// Errors: Invalid/WrongAddress (unknown, no workspace given, no address given), Invalid/InsecureAddress.
    Result<Endpoint> endpoint(const QString &regionId) const;
    /// Name of this region's key in a SecretStore; empty when there is no endpoint.
    QString secretName(const QString &regionId) const;

    QString defaultRegion() const;
    /// Empty: the catalogue's default.
    QString defaultModel() const;
    bool streams() const { return m_environment.streaming.value_or(true); }
    ClientOptions clientOptions() const;
    /// How chats are spoken.
    Protocol protocol() const;

    /// Every id, customId() too, means what this function says: the demo and the tests are on loopback and nowhere else.
    void setRegionEndpoints(const RegionEndpoints &endpoints);

Q_SIGNALS:
    /// Endpoints, defaults or options changed.
    void changed();

private:
    Settings &m_settings;
    const Environment m_environment;
    RegionEndpoints m_regionEndpoints;
};

} // namespace qwenda
