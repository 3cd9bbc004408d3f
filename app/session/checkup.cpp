// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/checkup.h"

#include <QJsonArray>
#include <QMetaEnum>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

QJsonValue errorJson(const std::optional<Error> &error)
{
    if (!error)
        return QJsonValue::Null;
    QJsonObject object{{u"kind"_s, kindName(error->kind)}};
    const auto add = [&object](QLatin1StringView name, const QString &text) {
        if (!text.isEmpty())
            object.insert(name, text);
    };
    add("code"_L1, error->code);
    add("message"_L1, error->message);
    add("request_id"_L1, error->requestId);
    if (error->httpStatus > 0)
        object.insert(u"http_status"_s, error->httpStatus);
    return object;
}

QJsonValue timeJson(const std::optional<std::chrono::milliseconds> &time)
{
    return time ? QJsonValue(qint64(time->count())) : QJsonValue(QJsonValue::Null);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString keyWord(KeyRing::State state)
{
    switch (state) {
    case KeyRing::State::Reading:
        return u"unknown"_s;
    case KeyRing::State::None:
        return u"none"_s;
    case KeyRing::State::Stored:
        return u"keychain"_s;
    case KeyRing::State::Session:
        return u"session"_s;
    case KeyRing::State::Environment:
        return u"environment"_s;
    case KeyRing::State::Locked:
        break;
    }
    return u"locked"_s;
}

QString keychainWord(SecretStore::State state)
{
    switch (state) {
    case SecretStore::State::Ready:
    case SecretStore::State::Absent:
        return u"ready"_s;
    case SecretStore::State::Locked:
        return u"locked"_s;
    case SecretStore::State::NoService:
        return u"none"_s;
    case SecretStore::State::TimedOut:
        break;
    }
    return u"timed_out"_s;
}

QString gapWord(ProxyGap::Kind kind)
{
    switch (kind) {
    case ProxyGap::Kind::AllProxy:
        return u"all_proxy"_s;
    case ProxyGap::Kind::Scheme:
        return u"scheme"_s;
    case ProxyGap::Kind::NoScheme:
        return u"no_scheme"_s;
    case ProxyGap::Kind::NoProxyStar:
        return u"no_proxy_star"_s;
    case ProxyGap::Kind::AutoConfiguration:
        break;
    }
    return u"automatic"_s;
}

QJsonObject placeJson(const Checkup::Place &place)
{
    QJsonObject object{{u"region"_s, place.regionId},
                       {u"host"_s, textOrNull(place.host)},
                       {u"default"_s, place.isDefault},
                       {u"reachable"_s, place.path && place.path->isReachable()},
                       {u"key"_s, keyWord(place.key)},
                       {u"key_valid"_s, place.wasKeyTested ? QJsonValue(place.isKeyGood()) : QJsonValue(QJsonValue::Null)},
                       {u"key_error"_s, errorJson(place.keyError)},
                       {u"key_ms"_s, timeJson(place.keyTime)},
                       {u"key_belongs_to"_s, textOrNull(place.belongsTo)},
                       {u"models"_s, place.models}};
    if (place.path) {
        object.insert(u"lookup_ms"_s, timeJson(place.path->lookup));
        object.insert(u"connect_ms"_s, timeJson(place.path->connect));
        object.insert(u"tls_ms"_s, timeJson(place.path->tls));
        object.insert(u"first_byte_ms"_s, timeJson(place.path->firstByte));
        object.insert(u"tls"_s, textOrNull(place.path->protocol));
        object.insert(u"path_error"_s, errorJson(place.path->error));
    }
    return object;
}

} // namespace

bool Checkup::isDataGood() const
{
    return canWrite && database.isGood() && !settingsProblem && (freeBytes < 0 || freeBytes >= littleSpace);
}

const Checkup::Place *Checkup::defaultPlace() const
{
    const auto found = std::ranges::find_if(places, &Place::isDefault);
    return found == places.cend() ? nullptr : &*found;
}

QJsonObject Checkup::toJson() const
{
    QJsonArray rows;
    for (const Place &place : places)
        rows.append(placeJson(place));
    QJsonArray gaps;
    for (const ProxyGap &gap : proxyGaps)
        gaps.append(QJsonObject{{u"kind"_s, gapWord(gap.kind)}, {u"where"_s, gap.where}});
    QJsonObject object{
        {u"qwenda"_s, version},
        {u"qt"_s, qt},
        {u"tls"_s, textOrNull(tls)},
        {u"sqlite"_s, database.sqlite},
        {u"system"_s, system},
        {u"data"_s, QJsonObject{{u"folder"_s, dataFolder},
                                {u"writable"_s, canWrite},
                                {u"free_bytes"_s, freeBytes},
                                {u"settings_error"_s, errorJson(settingsProblem)},
                                {u"settings_ignored"_s, QJsonArray::fromStringList(settingsNotes)}}},
        {u"database"_s, QJsonObject{{u"exists"_s, database.exists},
                                    {u"bytes"_s, database.size},
                                    {u"schema"_s, database.schema},
                                    {u"conversations"_s, database.conversations},
                                    {u"messages"_s, database.messages},
                                    {u"error"_s, errorJson(database.error)}}},
        {u"environment"_s, QJsonArray::fromStringList(environment)},
        {u"environment_ignored"_s, QJsonArray::fromStringList(environmentFaults)},
        {u"keychain"_s, keychainWord(keychain)},
        {u"proxy"_s, QJsonObject{{u"mode"_s, proxyMode}, {u"resolved"_s, textOrNull(proxy)}, {u"not_followed"_s, gaps}}},
        {u"regions"_s, rows}};
    if (asked)
        object.insert(u"asked"_s, QJsonObject{{u"model"_s, asked->model},
                                              {u"region"_s, asked->regionId},
                                              {u"ms"_s, qint64(asked->time.count())},
                                              {u"tokens"_s, asked->tokens},
                                              {u"error"_s, errorJson(asked->error)}});
    return object;
}

} // namespace qwenda
