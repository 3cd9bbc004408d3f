// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "transport/httprequest.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>

namespace qwenda {

/// One exchange as it went over the wire, for the inspector and the log. The key is in none of its parts: it is cut out
/// of the header, and out of bodies and answers that repeat it.
struct TrafficRecord
{
    /// Bytes kept of each body; `sentSize` and `receivedSize` tell how many there were.
    static constexpr qsizetype keptBytes = 512 * 1024;

    quint64 number = 0; ///< counted from 1 in this run
    QString label;      ///< HttpRequest::label
    QByteArray method;
    QUrl url;
    HttpHeaders sentHeaders; ///< ours; what Qt adds by itself is not among them
    QByteArray sentBody;     ///< empty for uploads of files
    qint64 sentSize = 0;
    int status = 0; ///< 0: no response
    HttpHeaders receivedHeaders;
    QByteArray received;
    qint64 receivedSize = 0;
    std::optional<Error> error;
    bool wasLeft = false; ///< ended by us: stopped, or all that was needed had come
    QDateTime begunAt;    ///< UTC
    std::optional<std::chrono::milliseconds> sent; ///< from the beginning, each; includes connecting
    std::optional<std::chrono::milliseconds> head;
    std::optional<std::chrono::milliseconds> firstByte;
    std::chrono::milliseconds duration{0};
};

/// What went over the network in this run: the last exchanges, in memory only, bounded. GUI thread.
class TrafficLog : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t keptRecords = 100;
    static constexpr qint64 keptTotal = 16 * 1024 * 1024; ///< bytes of bodies over all records

    using QObject::QObject;

    /// Ended exchanges of this label, oldest first: a question's repeats are several.
    QList<TrafficRecord> of(const QString &label) const;
    const std::deque<TrafficRecord> &records() const { return m_records; }

Q_SIGNALS:
    void ended(const qwenda::TrafficRecord &record);

private:
    friend class TrafficTap;
    void keep(TrafficRecord record);

    std::deque<TrafficRecord> m_records;
    qint64 m_total = 0;
    quint64 m_lastNumber = 0;
};

/// Held by an exchange: notes what happens to it.
class TrafficTap
{
public:
    TrafficTap(TrafficLog &log, const HttpRequest &request);

    void sent();
    void head(int status, const HttpHeaders &headers);
    void received(QByteArrayView bytes);
    /// Once. `error` and `wasLeft` as in the record.
    void end(const std::optional<Error> &error, bool wasLeft);

private:
    std::chrono::milliseconds elapsed() const;

    TrafficLog &m_log;
    TrafficRecord m_record;
    QByteArray m_secret;
    std::chrono::steady_clock::time_point m_begunAt;
};

} // namespace qwenda
