// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/connection.h"
#include "core/result.h"
#include "transport/httprequest.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>

namespace qwenda {

class HttpTransport;

/// A document the service holds. Its id goes into ChatRequest::fileIds.
struct UploadedFile
{
    QString id; ///< "file-fe-…"
    QString name;
    qint64 bytes = 0;
};

/// Uploads one document and waits until the service has read it. Ends exactly once, never from inside
/// QwenClient::uploadFile(). Deleting it is a silent stop; what was uploaded then stays with the service. GUI thread.
/// Errors: those of any request; Invalid/MediaRefused when the service could not read the document, is still reading after
/// `patience`, or the document is empty or over 150 MB (not sent then).
/// Source: the vendor's page on OpenAI-compatible files and qwen-long, August 2026. Beijing only.
class FileUpload : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 largest = 150LL << 20; ///< bytes
    static constexpr std::chrono::milliseconds patience{std::chrono::minutes(10)};

Q_SIGNALS:
    /// The bytes are there; the service reads the document now.
    void uploaded();
    void finished(const qwenda::Result<qwenda::UploadedFile> &result);

private:
    friend class QwenClient;
    FileUpload(HttpTransport &transport, const Connection &connection, const QString &name, const QByteArray &content,
               const ClientOptions &options, QObject *parent);
    void upload(const QByteArray &content);
    void ask();
    void send(HttpRequest request);
    void take(const std::optional<Error> &transportError);
    void fail(const Error &error);

    HttpTransport &m_transport;
    Connection m_connection;
    ClientOptions m_options;
    UploadedFile m_file;
    HttpHeaders m_headers;
    QByteArray m_body;
    QTimer m_next;
    std::chrono::steady_clock::time_point m_begunAt;
    std::chrono::milliseconds m_pause{200};
    int m_status = 0;
    bool m_isOver = false;
};

} // namespace qwenda

// Result carries no meta type of its own: connect directly, or by lambda, within the GUI thread.
