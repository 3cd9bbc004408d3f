// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/lenientjson.h"
#include "client/wire.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace qwenda::wire {

/// What the compatible and the native reader have in common. Pure functions, any thread.

/// Server/NotUnderstood inside an answer with status 200.
Error notUnderstood(const QString &detail);
/// The text as a JSON object, or notUnderstood().
Result<QJsonObject> readObject(QByteArrayView json);
/// A string, or the text parts of an array of parts.
QString contentText(const QJsonValue &content);
QList<ToolCallPiece> toolCallsOf(const QJsonValue &value);
/// Empty for the word "null", which the native path and some gateways write where JSON has null.
QString finishReasonOf(const QJsonValue &value);
/// How the protocols call what was counted; only these words differ.
struct UsageNames
{
    QLatin1StringView input;
    QLatin1StringView output;
    QLatin1StringView outputDetails;
};
/// Nullopt: no object, nothing was counted yet.
std::optional<Usage> usageOf(const QJsonValue &value, const UsageNames &names);

} // namespace qwenda::wire
