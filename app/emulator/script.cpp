// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/script.h"

#include "emulator/refusal.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

namespace {

/// False: the value is not what this key wants.
using Setter = std::function<bool(Script &, const QJsonValue &, const QDir &)>;

Setter flag(bool Script::*member)
{
    return [=](Script &script, const QJsonValue &value, const QDir &) {
        script.*member = value.toBool();
        return value.isBool();
    };
}

Setter count(int Script::*member)
{
    return [=](Script &script, const QJsonValue &value, const QDir &) {
        script.*member = value.toInt(-1);
        return script.*member >= 0;
    };
}

Setter duration(Milliseconds Script::*member)
{
    return [=](Script &script, const QJsonValue &value, const QDir &) {
        script.*member = Milliseconds(value.toInt(-1));
        return (script.*member).count() >= 0;
    };
}

Setter text(std::optional<QString> Script::*member)
{
    return [=](Script &script, const QJsonValue &value, const QDir &) {
        script.*member = value.toString();
        return value.isString();
    };
}

std::optional<QByteArray> fileBytes(const QJsonValue &name, const QDir &folder)
{
    QFile file(folder.filePath(name.toString()));
    if (!name.isString() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

Setter textFile(std::optional<QString> Script::*member)
{
    return [=](Script &script, const QJsonValue &value, const QDir &folder) {
        const auto bytes = fileBytes(value, folder);
        script.*member = QString::fromUtf8(bytes.value_or(QByteArray()));
        return bytes.has_value();
    };
}

Setter refusalName(QString Script::*member)
{
    return [=](Script &script, const QJsonValue &value, const QDir &) {
        script.*member = value.toString();
        return refusalNames().contains(script.*member);
    };
}

bool hasOnly(const QJsonObject &object, const QStringList &keys)
{
    return std::ranges::all_of(object.keys(), [&](const QString &key) { return keys.contains(key); });
}

bool setMatch(Script &script, const QJsonValue &value, const QDir &)
{
    const QJsonObject json = value.toObject();
    script.match = {json["method"_L1].toString().toUtf8(), json["path"_L1].toString().toUtf8(),
                    json["model"_L1].toString().toUtf8(), json["contains"_L1].toString().toUtf8(),
                    json["number"_L1].toInt()};
    return value.isObject() && hasOnly(json, {u"method"_s, u"path"_s, u"model"_s, u"contains"_s, u"number"_s});
}

bool setHeaders(Script &script, const QJsonValue &value, const QDir &)
{
    const QJsonObject json = value.toObject();
    for (auto it = json.constBegin(); it != json.constEnd(); ++it)
        script.headers.push_back({it.key().toUtf8(), it.value().toString().toUtf8()});
    return value.isObject();
}

bool setBody(Script &script, const QJsonValue &value, const QDir &)
{
    script.body =
        value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact) : value.toString().toUtf8();
    if (!script.status)
        script.status = 200;
    return value.isObject() || value.isString();
}

bool setBodyFile(Script &script, const QJsonValue &value, const QDir &folder)
{
    const auto bytes = fileBytes(value, folder);
    script.body = bytes.value_or(QByteArray());
    if (!script.status)
        script.status = 200;
    return bytes.has_value();
}

bool setSplitAt(Script &script, const QJsonValue &value, const QDir &)
{
    const QJsonArray offsets = value.toArray();
    for (const QJsonValue &offset : offsets)
        script.splitAt.push_back(offset.toInteger());
    return value.isArray() && std::ranges::is_sorted(script.splitAt);
}

bool setCut(Script &script, const QJsonValue &value, const QDir &)
{
    static const QHash<QString, Cut::How> words{{u"fin"_s, Cut::How::Fin},
                                                {u"reset"_s, Cut::How::Reset},
                                                {u"end"_s, Cut::How::End},
                                                {u"stall"_s, Cut::How::Stall}};
    const QJsonObject json = value.toObject();
    const QString how = json["how"_L1].toString();
    script.cut = {words.value(how), json["after_bytes"_L1].toInteger(-1), json["after_events"_L1].toInt(-1)};
    return words.contains(how) && hasOnly(json, {u"how"_s, u"after_bytes"_s, u"after_events"_s});
}

bool setFraming(Script &script, const QJsonValue &value, const QDir &)
{
    static const QHash<QString, Framing> words{
        {u"chunked"_s, Framing::Chunked}, {u"length"_s, Framing::Length}, {u"close"_s, Framing::Close}};
    script.framing = words.value(value.toString());
    return words.contains(value.toString());
}

const QHash<QString, Setter> &setters()
{
    static const QHash<QString, Setter> table{
        {u"match"_s, setMatch},
        {u"times"_s, count(&Script::times)},
        {u"close_unanswered"_s, flag(&Script::closeUnanswered)},
        {u"stall_unanswered"_s, flag(&Script::stallUnanswered)},
        {u"status"_s,
         [](Script &s, const QJsonValue &v, const QDir &) {
             s.status = v.toInt();
             return *s.status >= 100;
         }},
        {u"headers"_s, setHeaders},
        {u"body"_s, setBody},
        {u"body_file"_s, setBodyFile},
        {u"error"_s, refusalName(&Script::error)},
        {u"answer"_s, text(&Script::answer)},
        {u"answer_file"_s, textFile(&Script::answer)},
        {u"thinking"_s, text(&Script::thinking)},
        {u"thinking_file"_s, textFile(&Script::thinking)},
        {u"finish_reason"_s, text(&Script::finishReason)},
        {u"tool_arguments"_s, text(&Script::toolArguments)},
        {u"tokens_per_second"_s,
         [](Script &s, const QJsonValue &v, const QDir &) {
             s.tokensPerSecond = v.toDouble(-1);
             return *s.tokensPerSecond >= 0;
         }},
        {u"first_token_ms"_s,
         [](Script &s, const QJsonValue &v, const QDir &) {
             s.firstToken = Milliseconds(v.toInt(-1));
             return s.firstToken->count() >= 0;
         }},
        {u"omit_usage"_s, flag(&Script::omitUsage)},
        {u"omit_done"_s, flag(&Script::omitDone)},
        {u"omit_last_blank_line"_s, flag(&Script::omitLastBlankLine)},
        {u"carriage_returns"_s, flag(&Script::carriageReturns)},
        {u"no_space_after_colon"_s, flag(&Script::noSpaceAfterColon)},
        {u"gzip"_s, flag(&Script::gzip)},
        {u"framing"_s, setFraming},
        {u"keepalive_every"_s, count(&Script::keepAliveEvery)},
        {u"before_head_ms"_s, duration(&Script::beforeHead)},
        {u"after_head_ms"_s, duration(&Script::afterHead)},
        {u"between_pieces_ms"_s, duration(&Script::betweenPieces)},
        {u"split_every"_s, count(&Script::splitEvery)},
        {u"split_at"_s, setSplitAt},
        {u"insert_before_event"_s, count(&Script::insertBeforeEvent)},
        {u"insert_event"_s,
         [](Script &s, const QJsonValue &v, const QDir &) {
             s.insertEvent = v.toString().toUtf8();
             return v.isString();
         }},
        {u"stream_error"_s, refusalName(&Script::streamError)},
        {u"task_error"_s, refusalName(&Script::taskError)},
        {u"failed_pictures"_s, count(&Script::failedPictures)},
        {u"cut"_s, setCut},
    };
    return table;
}

Error scriptError(const QString &detail)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.message = detail;
    return error;
}

Result<Script> readScript(const QJsonObject &json, const QDir &folder)
{
    Script script;
    script.times = 0;
    for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
        const auto setter = setters().constFind(it.key());
        if (setter == setters().constEnd())
            return scriptError(u"unknown key \""_s + it.key() + u'"');
        if (!(*setter)(script, it.value(), folder))
            return scriptError(u"wrong value of \""_s + it.key() + u'"');
    }
    return script;
}

} // namespace

Result<QList<Script>> readScripts(const QByteArray &json, const QString &folder)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (parse.error != QJsonParseError::NoError)
        return scriptError(parse.errorString() + u" at byte "_s + QString::number(parse.offset));
    const QJsonArray array = document.isArray() ? document.array() : QJsonArray{document.object()};
    QList<Script> scripts;
    for (const QJsonValue &value : array) {
        Result<Script> script = readScript(value.toObject(), QDir(folder));
        if (!script)
            return script.error();
        scripts.push_back(*std::move(script));
    }
    return scripts;
}

} // namespace qwenda::emulator
