// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/httprequest.h"
#include "emulator/modeltable.h"
#include "emulator/refusal.h"

#include <QJsonArray>
#include <QJsonObject>

#include <variant>

namespace qwenda::emulator {

/// A chat request of either protocol, taken apart.
struct ChatQuestion
{
    Protocol protocol = Protocol::Compatible;
    const Model *model = nullptr;
    QString modelId; ///< as it was sent
    QJsonArray messages;
    QJsonObject parameters; ///< compatible: the body itself; native: its "parameters"
    bool isStreamed = false;
    bool wantsUsage = false; ///< native: always
    bool thinks = false;
    bool isIncremental = true;  ///< native: what every frame holds
    bool asksForMessage = true; ///< native: result_format
    bool isMultimodal = false;  ///< native: content is an array of parts
    QString continued;          ///< text of a last assistant message marked "partial"
    bool isContinuation = false;

    /// Text of the last user message, its text parts joined.
    QString prompt() const;
    /// A rough count of the tokens of all messages.
    int promptTokens() const;
};

/// The text of a message: its string, or its text parts joined by line ends.
QString messageText(const QJsonObject &message);

/// About what the service would count: a token per four bytes, never less than one for a text.
int roughTokens(const QString &text);

/// Takes a compatible chat body apart, or says why the gateway refuses it. Rules on parameters are refusalOf()'s.
std::variant<ChatQuestion, Refusal> readCompatibleQuestion(const HttpRequest &request, const ModelTable &models,
                                                           const QString &regionId);
/// The same for native text-generation and multimodal-generation.
std::variant<ChatQuestion, Refusal> readNativeQuestion(const HttpRequest &request, const ModelTable &models,
                                                       const QString &regionId);

/// What the service would refuse of this question, first fault first; empty when it answers.
/// Source: parameter pages and error code page, gathered 2026-11-21.
std::optional<Refusal> refusalOf(const ChatQuestion &question);

} // namespace qwenda::emulator
