// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

namespace qwenda {

class HttpTransport;

/// Fetches one picture from anywhere in the web, as an answer refers to it. Nothing goes along that tells who asks: no key,
/// no cookie, no referrer. Ends with exactly one finished(); deleting it stops it in silence. GUI thread.
///
/// Errors: Invalid/WrongAddress (no http(s), more than mostRedirects, from https to http), Server with httpStatus, Server/NotUnderstood
/// for more than `largest` bytes, Network.
class WebPicture : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 largest = 20 * 1024 * 1024;
    static constexpr int mostRedirects = 5;

    /// An address that may be asked: http or https, a host, no name and password in it.
    static bool isAskable(const QUrl &address);

    WebPicture(HttpTransport &transport, const QUrl &address, QObject *parent);

Q_SIGNALS:
    void finished(const qwenda::Result<QByteArray> &bytes);

private:
    void fetch(const QUrl &address);
    void follow(const QByteArray &location);

    HttpTransport &m_transport;
    QUrl m_address;
    int m_redirects = 0;
};

} // namespace qwenda
