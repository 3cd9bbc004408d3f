// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/errorcodes.h"
#include "client/lenientjson.h"
#include "client/wire.h"
#include "transport/backoff.h"
#include "transport/sseparser.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace qwenda::wire {

namespace {

constexpr qsizetype longestMessage = 4000;

QLatin1StringView latin(std::string_view text)
{
    return QLatin1StringView(text.data(), static_cast<qsizetype>(text.size()));
}

bool isCode(QStringView code, std::string_view wanted)
{
    if (wanted.empty())
        return true;
    if (wanted.back() == '*')
        return code.startsWith(latin(wanted.substr(0, wanted.size() - 1)), Qt::CaseInsensitive);
    return code.compare(latin(wanted), Qt::CaseInsensitive) == 0;
}

// What an error object says, before anybody judges it.
struct Saying
{
    QString code;
    QString type;
    QString message;
    QString parameter;
    QString requestId;
};

QString wordOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toString();
}

std::optional<Saying> sayingOf(const QJsonObject &object)
{
    Saying saying;
    saying.requestId = object.value(QLatin1StringView("request_id")).toString();
    if (saying.requestId.isEmpty())
        saying.requestId = object.value(QLatin1StringView("id")).toString();
    const QJsonValue inner = object.value(QLatin1StringView("error"));
    if (inner.isString() && !inner.toString().isEmpty()) {
        saying.message = inner.toString();
        return saying;
    }
    const bool isNative = !inner.isObject();
    const QJsonObject error = isNative ? object : inner.toObject();
    saying.code = wordOf(error.value(QLatin1StringView("code")));
    saying.message = wordOf(error.value(QLatin1StringView("message")));
    saying.parameter = error.value(QLatin1StringView("param")).toString();
    saying.type = isNative ? QString() : error.value(QLatin1StringView("type")).toString();
    if (isNative && saying.code.isEmpty() && saying.message.isEmpty())
        return std::nullopt;
    return saying;
}

// "<400> InternalError.Algo.InvalidParameter: …": an inner layer's status and code in front of the words.
struct Prefix
{
    int status = 0;
    QString code;
};

Prefix prefixOf(const QString &message)
{
    static const QRegularExpression pattern(QStringLiteral("\\A\\s*<(\\d{3})>\\s*([A-Za-z][A-Za-z._]*)\\s*:"));
    const auto match = pattern.match(message);
    if (!match.hasMatch())
        return {};
    return {match.capturedView(1).toInt(), match.captured(2)};
}

// An inner layer's code counts as much as the outer one: the table is in the order of what says more.
const ErrorRow *rowOf(const Saying &saying, int status)
{
    const Prefix prefix = prefixOf(saying.message);
    const auto row = std::ranges::find_if(errorRows, [&](const ErrorRow &each) {
        return (each.status == 0 || each.status == status || each.status == prefix.status)
            && (isCode(saying.code, each.code) || isCode(saying.type, each.code) || isCode(prefix.code, each.code))
            && (each.text.empty() || saying.message.contains(latin(each.text), Qt::CaseInsensitive));
    });
    return row == errorRows.end() ? nullptr : &*row;
}

std::optional<Saying> sayingOfBody(QByteArrayView body)
{
    QJsonParseError fault;
    QJsonDocument document = parseLeniently(body, fault);
    if (!document.isObject()) {
        // A refused stream is answered by a line of a stream, with an HTTP error status.
        SseParser parser;
        const auto read = [&document, &fault](const SseEvent &event) {
            document = parseLeniently(event.data, fault);
            return !document.isObject();
        };
        parser.feed(body, read);
        if (!document.isObject())
            parser.finish(read);
    }
    return document.isObject() ? sayingOf(document.object()) : std::nullopt;
}

// "Range of input length should be [1, 30720]", "maximum context length is 131072 tokens … you requested 140010 tokens".
void readTokenCounts(Error &error)
{
    static const QRegularExpression limit(QStringLiteral("(?:\\[1, ?|maximum context length is |limit[^0-9]{0,20})([0-9]{3,9})"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression count(QStringLiteral("(?:requested|resulted in|got|have) (?:about )?([0-9]{3,9}) (?:input )?tokens"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (error.kind != Error::Kind::TooLong)
        return;
    error.tokenLimit = limit.match(error.message).captured(1).toLongLong();
    error.tokenCount = count.match(error.message).captured(1).toLongLong();
}

void judge(Error &error, const Saying &saying, int status)
{
    const ErrorRow *row = rowOf(saying, status);
    if (!row)
        return;
    error.kind = row->kind;
    error.reason = row->reason;
    error.isRetryable = row->repeat != Repeat::Never;
    error.parameter = row->parameter.empty() ? saying.parameter : QString(latin(row->parameter));
    readTokenCounts(error);
}

void quote(Error &error, const Saying &saying)
{
    error.code = saying.code.isEmpty() ? saying.type : saying.code;
    error.message = saying.message.left(longestMessage);
    error.requestId = saying.requestId;
}

std::optional<std::chrono::milliseconds> retryAfterOf(const HttpHeaders &headers, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 count = headers.value("retry-after-ms").trimmed().toLongLong(&isNumber);
    if (isNumber && count >= 0)
        return std::chrono::milliseconds(count);
    // A date means the server's clock, which the Date header tells; ours may be wrong, or be moved at any time.
    const QByteArray serverDate = headers.value("date");
    const auto untilNow = parseRetryAfter(serverDate, QDateTime::fromSecsSinceEpoch(0, Qt::UTC));
    const bool isDate = untilNow && untilNow->count() > 0;
    return parseRetryAfter(headers.value("retry-after"), isDate ? QDateTime::fromMSecsSinceEpoch(untilNow->count(), Qt::UTC) : now);
}

// What the status alone says.
void judgeStatus(Error &error, int status, bool hasSaying)
{
    if (status == 401) {
        error.kind = Error::Kind::Key;
        error.reason = Error::Reason::WrongKey;
    } else if (status == 429) {
        error.kind = Error::Kind::Busy;
        error.isRetryable = true;
    } else if (status == 403 && hasSaying) {
        error.kind = Error::Kind::Refused;
        error.reason = Error::Reason::NoRight;
    } else if (status >= 400 && status < 500) {
        error.kind = Error::Kind::Invalid;
        error.isRetryable = status == 408;
    } else {
        error.kind = Error::Kind::Server;
        error.isRetryable = status >= 500;
    }
}

} // namespace

Error decodeError(int status, const HttpHeaders &headers, QByteArrayView body, const QDateTime &now)
{
    Error error;
    const std::optional<Saying> saying = sayingOfBody(body);
    judgeStatus(error, status, saying.has_value());
    if (saying) {
        quote(error, *saying);
        const Error byStatus = error;
        judge(error, *saying, status);
        // Some statuses decide who has to act; the code then only knows whether a repeat can help.
        const bool isSettled = status == 401 || status >= 500 || (status < 500 && error.kind == Error::Kind::Server);
        if (isSettled && error.kind != byStatus.kind) {
            error.kind = byStatus.kind;
            error.reason = byStatus.reason;
            if (status < 500)
                error.isRetryable = byStatus.isRetryable;
        }
    }
    error.httpStatus = status;
    error.retryAfter = retryAfterOf(headers, now);
    const QByteArray headerId = headers.value("x-request-id");
    if (!headerId.isEmpty() && (error.requestId.isEmpty() || error.requestId.startsWith(QLatin1StringView("chatcmpl-"))))
        error.requestId = QString::fromLatin1(headerId);
    return error;
}

std::optional<Error> errorInside(const QJsonObject &object)
{
    const QJsonValue inner = object.value(QLatin1StringView("error"));
    const bool isCompatible = inner.isObject() || (inner.isString() && !inner.toString().isEmpty());
    const bool isNative = !isCompatible && !object.contains(QLatin1StringView("choices"))
        && !object.contains(QLatin1StringView("output")) && !wordOf(object.value(QLatin1StringView("code"))).isEmpty();
    if (!isCompatible && !isNative)
        return std::nullopt;
    const Saying saying = sayingOf(object).value_or(Saying());
    Error error;
    quote(error, saying);
    judge(error, saying, 0);
    error.httpStatus = 200;
    error.mayBeBilled = true;
    return error;
}

int repeatsWorthwhile(const Error &error)
{
    if (!error.isRetryable)
        return 0;
    const ErrorRow *row = rowOf(Saying{error.code, {}, error.message, {}, {}}, error.httpStatus);
    return static_cast<int>(row && row->repeat != Repeat::Never ? row->repeat : Repeat::Often);
}

} // namespace qwenda::wire
