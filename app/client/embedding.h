// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/connection.h"
#include "client/pacer.h"
#include "core/result.h"
#include "transport/httprequest.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace qwenda {

class HttpExchange;
class HttpTransport;

using Vector = QList<float>;

/// What a text-embedding model takes. Source: the vendor's "text embedding" page, read 2026-11-21.
struct EmbeddingModel
{
    QString id;
    int rowsPerCall = 10;
    QList<int> dimensions; ///< the first is the default; one alone cannot be chosen and is not sent
};

/// The model's rules; for an unknown id cautious ones: ten rows, its own dimension.
EmbeddingModel embeddingModel(const QString &id);

struct EmbeddingRequest
{
    QString model = QStringLiteral("text-embedding-v4");
    QStringList texts;  ///< blank ones are not sent; their place stays
    int dimension = 0;  ///< 0: the model's default
    QString source;     ///< as ChatRequest::source
};

struct EmbeddingOutcome
{
    QList<Vector> vectors;      ///< as many as texts; empty where there is none
    QHash<qsizetype, Error> failures; ///< by place in texts: refused by themselves, after the others had passed
    int dimension = 0;          ///< of every vector; 0: there is none
    qint64 tokens = 0;          ///< as the service counted them
    int requests = 0;           ///< sent, repeats too
    int fromCache = 0;          ///< texts that cost nothing
};

/// Where vectors that were paid for are kept. Hashes are made by embeddingHash().
class EmbeddingCache
{
public:
    virtual ~EmbeddingCache() = default;
    virtual QFuture<QHash<QByteArray, Vector>> find(const QString &model, int dimension, const QList<QByteArray> &hashes) = 0;
    virtual void keep(const QString &model, int dimension, const QHash<QByteArray, Vector> &vectors) = 0;
};

/// SHA-256 of the text as it is sent.
QByteArray embeddingHash(const QString &text);

/// Texts to vectors, in calls of as many rows as the model takes, one after the other. The same text twice is asked once.
/// A call that is refused for its content is asked again row by row, so that one bad text costs nobody else its vector; a
/// row that the answer left out likewise. Busy and broken services are asked again as in ChatReply, and never what may have
/// been billed. Ends exactly once, never from inside QwenClient::embed(); deleting it is a silent stop. GUI thread.
class EmbeddingJob : public QObject
{
    Q_OBJECT

public:
    ~EmbeddingJob() override;

Q_SIGNALS:
    void progressed(qsizetype done, qsizetype all);
    /// An error: nothing more could be had (key, network, account…). What had come is in the cache.
    void finished(const qwenda::Result<qwenda::EmbeddingOutcome> &result);

private:
    friend class QwenClient;
    EmbeddingJob(HttpTransport &transport, const Connection &connection, const EmbeddingRequest &request,
                 const ClientOptions &options, EmbeddingCache *cache, QObject *parent);
    void begin();
    void askCache();
    void plan();
    void next();
    void send();
    void transmit();
    void onFinished(const std::optional<Error> &error);
    void take(const QByteArray &body);
    void refuse(const Error &error);
    void settle(const QByteArray &hash, const Vector &vector);
    void end(const std::optional<Error> &error);

    HttpTransport &m_transport;
    Connection m_connection;
    EmbeddingRequest m_request;
    EmbeddingModel m_model;
    ClientOptions m_options;
    EmbeddingCache *m_cache;

    QHash<QByteArray, QList<qsizetype>> m_places; ///< of each text that is wanted
    QList<QByteArray> m_order;                    ///< hashes, each once
    QList<QList<QByteArray>> m_batches;           ///< to be sent; the first is on its way
    QPointer<HttpExchange> m_exchange;
    QPointer<PaceTicket> m_ticket;
    QTimer m_wait;
    int m_status = 0;
    HttpHeaders m_headers;
    QByteArray m_body;
    int m_repeats = 0; ///< of the first batch
    qsizetype m_settled = 0;
    bool m_isOver = false;
    EmbeddingOutcome m_outcome;
};

namespace wire {

struct EmbeddingRow
{
    qsizetype index = 0;
    Vector vector;
};
struct EmbeddingRows
{
    QList<EmbeddingRow> rows;
    qint64 tokens = 0;
};
QByteArray encodeEmbedding(const EmbeddingModel &model, const QStringList &texts, int dimension);
/// Errors: the service's own inside a 200; Server/NotUnderstood.
Result<EmbeddingRows> decodeEmbedding(const QByteArray &body);

} // namespace wire

} // namespace qwenda
