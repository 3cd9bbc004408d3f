// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/connection.h"
#include "core/result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace qwenda {

class HttpTransport;

/// Region id → where its shared host is.
using RegionEndpoints = std::function<Result<Endpoint>(const QString &regionId)>;

/// Finds the region a refused key does belong to, by asking every other region with a shared host for its model list, all
/// at once, five seconds at most. The key goes to the vendor's own hosts only. Ends exactly once: with the first
/// region that accepts the key, or with nothing. Deleting it is a silent stop. GUI thread.
class RegionSearch : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void finished(const std::optional<QString> &regionId);

private:
    friend class QwenClient;
    RegionSearch(HttpTransport &transport, const ApiKey &key, const QString &exceptRegionId,
                 const RegionEndpoints &endpoints, const ClientOptions &options, QObject *parent);
    void end(const std::optional<QString> &regionId);
    int m_running = 0;
    bool m_isOver = false;
};

} // namespace qwenda
