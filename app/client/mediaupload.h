// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/connection.h"
#include "core/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace qwenda {

class HttpTransport;

/// Puts one file into the service's temporary store (48 hours) and ends once with its oss:// link, to be used with the
/// header X-DashScope-OssResourceResolve and the same model. For pictures too big for a data: URL. GUI thread.
/// Source: the vendor's page on temporary file links, August 2026. Errors: those of any request;
/// Invalid/MediaRefused when the policy allows fewer bytes.
class MediaUpload : public QObject
{
    Q_OBJECT

public:
    MediaUpload(HttpTransport &transport, const Connection &connection, const ClientOptions &options, const QString &model,
                const QByteArray &bytes, const QString &mimeType, QObject *parent);

Q_SIGNALS:
    void finished(const qwenda::Result<QString> &link);

private:
    void put(const QByteArray &policy);

    HttpTransport &m_transport;
    ClientOptions m_options;
    bool m_isLoopback = false;
    QByteArray m_bytes;
    QString m_mimeType;
};

} // namespace qwenda
