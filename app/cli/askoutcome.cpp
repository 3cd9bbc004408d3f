// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/askoutcome.h"

#include "cli/words.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace qwenda::cli {

namespace {

/// Half a surrogate pair, which a broken stream can leave at the end, would make the line undecodable.
QString wellFormed(const QString &text)
{
    return QString::fromUtf8(text.toUtf8());
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(wellFormed(text));
}

QJsonValue usageJson(const std::optional<Usage> &usage)
{
    if (!usage)
        return QJsonValue::Null;
    return QJsonObject{{u"input"_s, usage->input},
                       {u"output"_s, usage->output},
                       {u"total"_s, usage->total},
                       {u"cached"_s, usage->cached},
                       {u"reasoning"_s, usage->reasoning}};
}

QJsonValue errorJson(const std::optional<Error> &error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{{u"kind"_s, kindName(error->kind)},
                       {u"code"_s, textOrNull(error->code)},
                       {u"message"_s, wellFormed(error->message.isEmpty() ? Words::error(*error) : error->message)},
                       {u"http_status"_s, error->httpStatus == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(error->httpStatus)}};
}

} // namespace

int exitStatus(const ChatEnding &ending)
{
    if (ending.state == Message::State::Complete)
        return 0;
    if (ending.state == Message::State::Stopped)
        return interruptedStatus;
    const Error error = ending.error.value_or(Error());
    // A key's code behind another status than 401 is one of "any other 4xx".
    if (error.kind == Error::Kind::Key && error.httpStatus >= 400 && error.httpStatus != 401)
        return 6;
    switch (error.kind) {
    case Error::Kind::Key:
    case Error::Kind::Keychain:
        return 3;
    case Error::Kind::Account:
        return 4;
    case Error::Kind::Busy:
        return 5;
    case Error::Kind::Refused:
    case Error::Kind::Invalid:
        return 6;
    case Error::Kind::TooLong:
        return 7;
    case Error::Kind::Network:
        return 8;
    case Error::Kind::Storage:
    case Error::Kind::Server:
        break;
    }
    return 9;
}

QByteArray jsonLine(const AskOutcome &outcome)
{
    const ChatEnding &ending = outcome.ending;
    const QJsonValue firstToken = ending.firstToken ? QJsonValue(qint64(ending.firstToken->count())) : QJsonValue(QJsonValue::Null);
    const QJsonObject line{{u"text"_s, wellFormed(outcome.text)},
                           {u"thinking"_s, wellFormed(outcome.thinking)},
                           {u"model"_s, textOrNull(outcome.model)},
                           {u"region"_s, textOrNull(outcome.region)},
                           {u"state"_s, stateName(ending.state)},
                           {u"finish_reason"_s, textOrNull(ending.finishReason)},
                           {u"usage"_s, usageJson(ending.usage)},
                           {u"request_id"_s, textOrNull(ending.requestId)},
                           {u"retries"_s, ending.retries},
                           {u"resumed"_s, ending.resumed},
                           {u"first_token_ms"_s, firstToken},
                           {u"total_ms"_s, qint64(ending.duration.count())},
                           {u"error"_s, errorJson(ending.error)}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace qwenda::cli
