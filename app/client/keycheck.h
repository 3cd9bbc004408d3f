// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/connection.h"
#include "core/result.h"
#include "transport/httprequest.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace qwenda {

class HttpTransport;

struct KeyCheckOutcome
{
    std::chrono::milliseconds time{0}; ///< request → whole answer
    QStringList modelIds;              ///< as the service lists them; empty where the list is not offered (404)
};

/// Asks for the list of models: proves address and key, costs nothing. Ends exactly once, never from inside
/// QwenClient::checkKey(). Deleting it is a silent stop. Never repeats by itself. GUI thread.
/// Source: reference f.8, a.2 (a key of another region answers exactly like a wrong key), 2026-11-21.
class KeyCheck : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void finished(const qwenda::Result<qwenda::KeyCheckOutcome> &result);

private:
    friend class QwenClient;
    friend class RegionSearch;
    KeyCheck(HttpTransport &transport, const Connection &connection, const ClientOptions &options, QObject *parent);
    void judge(const std::optional<Error> &transportError);
    void end(const Result<KeyCheckOutcome> &result);

    ApiKey m_key;
    std::chrono::steady_clock::time_point m_begunAt;
    HttpHeaders m_headers;
    QByteArray m_body;
    int m_status = 0;
};

} // namespace qwenda

// Result carries no meta type of its own: connect directly, or by lambda, within the GUI thread.
