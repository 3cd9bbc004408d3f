// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/recorder.h"

#include "storage/journal.h"
#include "storage/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

QJsonValue bodyJson(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (!decoder.hasError())
        return text;
    return QJsonObject{{u"base64"_s, QString::fromLatin1(bytes.toBase64())}};
}

QJsonArray headersJson(const HttpHeaders &headers)
{
    QJsonArray rows;
    for (const auto &[name, value] : headers.pairs())
        rows.append(QString::fromUtf8(name + ": " + value));
    return rows;
}

void addTime(QJsonObject &object, QLatin1StringView name, const std::optional<std::chrono::milliseconds> &time)
{
    if (time)
        object.insert(name, qint64(time->count()));
}

} // namespace

QJsonObject logLine(const TrafficRecord &record)
{
    QJsonObject line{{u"number"_s, qint64(record.number)},
                     {u"method"_s, QString::fromLatin1(record.method)},
                     {u"host"_s, record.url.host()},
                     {u"path"_s, record.url.path()},
                     {u"status"_s, record.status},
                     {u"sent_bytes"_s, record.sentSize},
                     {u"received_bytes"_s, record.receivedSize},
                     {u"ms"_s, qint64(record.duration.count())}};
    addTime(line, "first_byte_ms"_L1, record.firstByte);
    if (!record.label.isEmpty())
        line.insert(u"message"_s, record.label);
    const QByteArray requestId = record.receivedHeaders.value("x-request-id");
    if (!requestId.isEmpty())
        line.insert(u"request_id"_s, QString::fromLatin1(requestId));
    if (record.wasLeft)
        line.insert(u"left"_s, true);
    if (record.error) {
        line.insert(u"error"_s, kindName(record.error->kind));
        if (record.error->kind == Error::Kind::Network)
            line.insert(u"detail"_s, record.error->message); // Qt's name of a code
    }
    return line;
}

QByteArray recording(const TrafficRecord &record)
{
    QJsonObject times{{u"all"_s, qint64(record.duration.count())}};
    addTime(times, "sent"_L1, record.sent);
    addTime(times, "head"_L1, record.head);
    addTime(times, "first_byte"_L1, record.firstByte);
    const QJsonObject whole{
        {u"begun"_s, record.begunAt.toString(Qt::ISODateWithMs)},
        {u"milliseconds"_s, times},
        {u"sent"_s, QJsonObject{{u"line"_s, QString::fromLatin1(record.method) + u' ' + record.url.toString(QUrl::RemoveQuery)},
                                {u"headers"_s, headersJson(record.sentHeaders)},
                                {u"body"_s, bodyJson(record.sentBody)},
                                {u"bytes"_s, record.sentSize}}},
        {u"received"_s, QJsonObject{{u"status"_s, record.status},
                                    {u"headers"_s, headersJson(record.receivedHeaders)},
                                    {u"body"_s, bodyJson(record.received)},
                                    {u"bytes"_s, record.receivedSize},
                                    {u"left"_s, record.wasLeft},
                                    {u"error"_s, record.error ? QJsonValue(kindName(record.error->kind)) : QJsonValue()}}}};
    return QJsonDocument(whole).toJson(QJsonDocument::Indented);
}

Recorder::Recorder(TrafficLog &traffic, Journal &journal, const Settings &settings, QObject *parent) : QObject(parent)
{
    connect(&traffic, &TrafficLog::ended, this, [&journal, &settings](const TrafficRecord &record) {
        journal.write("request"_L1, logLine(record));
        if (settings.recordsTraffic())
            journal.record(u"%1-%2.json"_s.arg(record.begunAt.toString(u"yyyyMMdd-HHmmss-zzz"_s)).arg(record.number),
                           recording(record));
    });
}

} // namespace qwenda
