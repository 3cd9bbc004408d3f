// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/embedding.h"

#include "client/secrets.h"
#include "client/tokenestimate.h"
#include "client/wire.h"
#include "transport/httptransport.h"

#include <QCryptographicHash>
#include <QFutureWatcher>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda {

EmbeddingModel embeddingModel(const QString &id)
{
    if (id == "text-embedding-v1"_L1 || id == "text-embedding-v2"_L1)
        return {id, 25, {1536}};
    if (id == "text-embedding-v3"_L1)
        return {id, 10, {1024, 768, 512, 256, 128, 64}};
    if (id == "text-embedding-v4"_L1)
        return {id, 10, {1024, 2048, 1536, 768, 512, 256, 128, 64}};
    if (id == "qwen3.7-text-embedding"_L1)
        return {id, 20, {1024, 2560, 2048, 1536, 768, 512, 256}};
    if (id == "qwen3.7-text-embedding-flash"_L1)
        return {id, 20, {1024, 768, 512, 256}};
    return {id, 10, {}};
}

QByteArray embeddingHash(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

EmbeddingJob::EmbeddingJob(HttpTransport &transport, const Connection &connection, const EmbeddingRequest &request,
                           const ClientOptions &options, EmbeddingCache *cache, QObject *parent)
    : QObject(parent), m_transport(transport), m_connection(connection), m_request(request),
      m_model(embeddingModel(request.model)), m_options(options), m_cache(cache)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &EmbeddingJob::send);
    QMetaObject::invokeMethod(this, &EmbeddingJob::begin, Qt::QueuedConnection);
}

EmbeddingJob::~EmbeddingJob() = default;

void EmbeddingJob::begin()
{
    if (m_request.dimension == 0 && !m_model.dimensions.isEmpty())
        m_request.dimension = m_model.dimensions.constFirst();
    m_outcome.vectors.resize(m_request.texts.size());
    if (!m_model.dimensions.isEmpty() && !m_model.dimensions.contains(m_request.dimension)) {
        Error error;
        error.kind = Error::Kind::Invalid;
        error.reason = Error::Reason::WrongParameter;
        error.parameter = u"dimensions"_s;
        return end(error);
    }
    for (qsizetype place = 0; place < m_request.texts.size(); ++place) {
        if (m_request.texts.at(place).trimmed().isEmpty())
            continue;
        const QByteArray hash = embeddingHash(m_request.texts.at(place));
        if (!m_places.contains(hash))
            m_order.append(hash);
        m_places[hash].append(place);
    }
    if (m_cache && !m_order.isEmpty())
        askCache();
    else
        plan();
}

void EmbeddingJob::askCache()
{
    auto *watcher = new QFutureWatcher<QHash<QByteArray, Vector>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QHash<QByteArray, Vector> found = watcher->result();
        for (auto row = found.cbegin(); row != found.cend(); ++row) {
            if (row->isEmpty() || (m_request.dimension > 0 && row->size() != m_request.dimension))
                continue;
            m_outcome.fromCache += static_cast<int>(m_places.value(row.key()).size());
            settle(row.key(), *row);
            m_order.removeOne(row.key());
        }
        plan();
    });
    watcher->setFuture(m_cache->find(m_request.model, m_request.dimension, m_order));
}

void EmbeddingJob::plan()
{
    if (m_order.isEmpty())
        return end(std::nullopt);
    if (const std::optional<Error> error = objectionTo(m_connection))
        return end(error);
    for (qsizetype first = 0; first < m_order.size(); first += m_model.rowsPerCall)
        m_batches.append(m_order.mid(first, m_model.rowsPerCall));
    send();
}

void EmbeddingJob::next()
{
    m_batches.removeFirst();
    m_repeats = 0;
    Q_EMIT progressed(m_settled, m_request.texts.size());
    if (m_isOver)
        return;
    if (m_batches.isEmpty())
        end(std::nullopt);
    else
        send();
}

void EmbeddingJob::send()
{
    if (!m_options.pacer)
        return transmit();
    qint64 tokens = 0;
    for (const QByteArray &hash : m_batches.constFirst())
        tokens += estimateTokens(m_request.texts.at(m_places.value(hash).constFirst())).tokens;
    const Endpoint &place = m_connection.endpoint;
    m_ticket = m_options.pacer->enter(
        {place.regionId, m_request.model, u"background "_s + place.root.authority(), m_request.source, tokens, m_repeats > 0}, this);
    if (m_ticket->isGranted())
        transmit();
    else
        connect(m_ticket, &PaceTicket::granted, this, &EmbeddingJob::transmit);
}

void EmbeddingJob::transmit()
{
    QStringList texts;
    for (const QByteArray &hash : m_batches.constFirst())
        texts.append(m_request.texts.at(m_places.value(hash).constFirst()));
    m_status = 0;
    m_headers = {};
    m_body.clear();
    ++m_outcome.requests;
    HttpRequest out;
    out.method = HttpRequest::Method::Post;
    out.lane = HttpRequest::Lane::Background;
    out.url = m_connection.endpoint.compatible(u"/embeddings"_s);
    out.headers = headersFor(m_connection);
    out.headers.add("Content-Type", "application/json");
    out.headers.add("Accept", "application/json");
    out.body = wire::encodeEmbedding(m_model, texts, m_request.dimension);
    out.timeouts = {m_options.connect, m_options.firstByte, m_options.betweenBytes};
    m_exchange = m_transport.send(out, this);
    connect(m_exchange, &HttpExchange::head, this, [this](int status, const HttpHeaders &headers) {
        m_status = status;
        m_headers = headers;
    });
    connect(m_exchange, &HttpExchange::received, this, [this](QByteArrayView bytes) { m_body.append(bytes); });
    connect(m_exchange, &HttpExchange::finished, this, &EmbeddingJob::onFinished);
}

void EmbeddingJob::onFinished(const std::optional<Error> &error)
{
    m_exchange->deleteLater();
    if (m_status >= 400)
        refuse(wire::decodeError(m_status, m_headers, m_body));
    else if (error)
        refuse(*error);
    else
        take(m_body);
}

void EmbeddingJob::take(const QByteArray &body)
{
    const Result<wire::EmbeddingRows> answer = wire::decodeEmbedding(body);
    if (!answer)
        return refuse(answer.error());
    if (m_ticket)
        m_ticket->spent(answer->tokens);
    delete m_ticket;
    m_outcome.tokens += answer->tokens;
    QList<QByteArray> missing = m_batches.constFirst();
    QHash<QByteArray, Vector> fresh;
    for (const wire::EmbeddingRow &row : answer->rows) {
        if (row.index < 0 || row.index >= m_batches.constFirst().size() || row.vector.isEmpty())
            continue;
        // One dimension over all: a row of another one is as good as none.
        if (m_request.dimension == 0)
            m_request.dimension = static_cast<int>(row.vector.size());
        if (row.vector.size() != m_request.dimension)
            continue;
        const QByteArray &hash = m_batches.constFirst().at(row.index);
        if (missing.removeOne(hash)) {
            settle(hash, row.vector);
            fresh.insert(hash, row.vector);
        }
    }
    if (m_cache && !fresh.isEmpty())
        m_cache->keep(m_request.model, m_request.dimension, fresh);
    if (missing.size() == m_batches.constFirst().size() && missing.size() == 1) {
        Error error;
        error.reason = Error::Reason::NotUnderstood;
        error.mayBeBilled = true;
        for (const qsizetype place : m_places.value(missing.constFirst()))
            m_outcome.failures.insert(place, error);
    } else {
        for (const QByteArray &hash : std::as_const(missing))
            m_batches.append(QList<QByteArray>{hash});
    }
    next();
}

void EmbeddingJob::refuse(const Error &error)
{
    if (m_ticket && error.kind == Error::Kind::Busy)
        m_ticket->refused(error, Backoff(m_options.backoff.busy).wait(m_repeats + 1));
    else if (m_ticket && error.httpStatus == 0 && !error.mayBeBilled)
        m_ticket->refund();
    delete m_ticket;
    const int most = std::min(m_options.maxRetries, wire::repeatsWorthwhile(error));
    if (error.isRetryable && !error.mayBeBilled && m_repeats < most
        && error.retryAfter.value_or(std::chrono::milliseconds(0)) <= m_options.longestRetryAfter) {
        m_wait.start(Backoff(m_options.backoff.of(error.kind)).wait(++m_repeats, error.retryAfter));
        return;
    }
    const bool isAboutContent = error.httpStatus > 0
        && (error.kind == Error::Kind::Invalid || error.kind == Error::Kind::TooLong
            || (error.kind == Error::Kind::Refused && error.reason != Error::Reason::NoRight));
    if (!isAboutContent || error.reason == Error::Reason::UnknownModel)
        return end(error);
    const QList<QByteArray> batch = m_batches.constFirst();
    if (batch.size() == 1) {
        for (const qsizetype place : m_places.value(batch.constFirst()))
            m_outcome.failures.insert(place, withoutSecret(error, m_connection.key));
    } else {
        for (const QByteArray &hash : batch)
            m_batches.append(QList<QByteArray>{hash});
    }
    next();
}

void EmbeddingJob::settle(const QByteArray &hash, const Vector &vector)
{
    for (const qsizetype place : m_places.value(hash)) {
        m_outcome.vectors[place] = vector;
        ++m_settled;
    }
}

void EmbeddingJob::end(const std::optional<Error> &error)
{
    if (std::exchange(m_isOver, true))
        return;
    if (error)
        return Q_EMIT finished(withoutSecret(*error, m_connection.key));
    m_outcome.dimension = m_settled > 0 ? m_request.dimension : 0;
    Q_EMIT finished(m_outcome);
}

} // namespace qwenda
