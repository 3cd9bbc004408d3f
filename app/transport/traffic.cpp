// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/traffic.h"

#include <algorithm>

namespace qwenda {

namespace {

const QByteArray hidden = "…";

qint64 sizeOf(const TrafficRecord &record)
{
    return record.sentBody.size() + record.received.size();
}

} // namespace

QList<TrafficRecord> TrafficLog::of(const QString &label) const
{
    QList<TrafficRecord> found;
    std::ranges::copy_if(m_records, std::back_inserter(found), [&label](const TrafficRecord &each) { return each.label == label; });
    return found;
}

void TrafficLog::keep(TrafficRecord record)
{
    m_total += sizeOf(record);
    m_records.push_back(std::move(record));
    while (m_records.size() > keptRecords || (m_total > keptTotal && m_records.size() > 1)) {
        m_total -= sizeOf(m_records.front());
        m_records.pop_front();
    }
    Q_EMIT ended(TrafficRecord(m_records.back())); // a copy: a slot may send something
}

TrafficTap::TrafficTap(TrafficLog &log, const HttpRequest &request) : m_log(log), m_begunAt(std::chrono::steady_clock::now())
{
    m_record.number = ++log.m_lastNumber;
    m_record.label = request.label;
    m_record.method = request.method == HttpRequest::Method::Post ? "POST" : "GET";
    m_record.url = request.url.adjusted(QUrl::RemoveUserInfo);
    m_record.begunAt = QDateTime::currentDateTimeUtc();
    for (const auto &[name, value] : request.headers.pairs()) {
        const bool isSecret = name.compare("authorization", Qt::CaseInsensitive) == 0;
        if (isSecret)
            m_secret = value.startsWith("Bearer ") ? value.mid(7) : value;
        m_record.sentHeaders.add(name, isSecret ? "Bearer " + hidden : value);
    }
    m_record.sentSize = request.body.size();
    // Forms carry files and the storage's signatures.
    if (!request.headers.value("content-type").startsWith("multipart/"))
        m_record.sentBody = request.body.left(TrafficRecord::keptBytes);
}

std::chrono::milliseconds TrafficTap::elapsed() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_begunAt);
}

void TrafficTap::sent()
{
    if (!m_record.sent)
        m_record.sent = elapsed();
}

void TrafficTap::head(int status, const HttpHeaders &headers)
{
    m_record.status = status;
    m_record.receivedHeaders = headers;
    m_record.head = elapsed();
}

void TrafficTap::received(QByteArrayView bytes)
{
    if (!m_record.firstByte)
        m_record.firstByte = elapsed();
    m_record.receivedSize += bytes.size();
    const qsizetype room = TrafficRecord::keptBytes - m_record.received.size();
    if (room > 0)
        m_record.received.append(bytes.first(std::min(room, bytes.size())));
}

void TrafficTap::end(const std::optional<Error> &error, bool wasLeft)
{
    m_record.error = error;
    m_record.wasLeft = wasLeft;
    m_record.duration = elapsed();
    if (!m_secret.isEmpty()) {
        m_record.sentBody.replace(m_secret, hidden);
        m_record.received.replace(m_secret, hidden);
        HttpHeaders clean;
        for (auto [name, value] : m_record.receivedHeaders.pairs())
            clean.add(name, value.replace(m_secret, hidden));
        m_record.receivedHeaders = clean;
    }
    m_log.keep(std::move(m_record));
}

} // namespace qwenda
