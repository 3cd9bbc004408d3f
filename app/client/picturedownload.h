// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/connection.h"
#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <QUrl>

namespace qwenda {

class HttpTransport;

/// Fetches one finished picture by its signed link. Never sends Authorization: the store takes it for the signature and
/// refuses. Half a download is an error of the network, found by Content-Length, and repeated – as everything that can
/// pass – until the link expires. Ends with exactly one finished(); deleting it stops it in silence. GUI thread.
///
/// Errors: Invalid/WrongAddress (no https, and not the loopback machine that made it), Server/None with httpStatus 403
/// or 404 and code "LinkExpired" when the link no longer works, Server/NotUnderstood for more than `largest` bytes.
class PictureDownload : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 largest = 256 * 1024 * 1024;

    /// `unit`: the first wait; doubles to 30 units. `mayBePlain`: http:// to this machine is the service's own (demo).
    PictureDownload(HttpTransport &transport, const QUrl &url, bool mayBePlain, const ClientOptions &options,
                    std::chrono::milliseconds unit, QObject *parent);

Q_SIGNALS:
    /// `total` is 0 when it is not known.
    void progressed(qint64 received, qint64 total);
    /// A fault that can pass; again after the wait.
    void stumbled(const qwenda::Error &error);
    void finished(const qwenda::Result<QByteArray> &picture);

private:
    void fetch();
    void judge(int status, qint64 announced, const QByteArray &body, const std::optional<Error> &error);
    void retry(const Error &error);

    HttpTransport &m_transport;
    QUrl m_url;
    ClientOptions m_options;
    std::chrono::milliseconds m_unit;
    QDateTime m_expiry;
    QTimer m_wait;
    int m_attempts = 0;
};

} // namespace qwenda
