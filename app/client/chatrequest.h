// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatparameters.h"
#include "core/message.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace qwenda {

struct ModelInfo;

/// One turn as it goes on the wire.
struct ChatTurn
{
    Message::Role role = Message::Role::User;
    QString text;
    /// Pictures before the words, each a "data:image/…;base64,…" address of at most 10,485,760 characters, or an https
    /// address. For models that see; others refuse the request.
    QStringList pictures = {};
    /// Last turn only, an assistant's: the model goes on with this text, and the answer holds only what follows. For
    /// models with ModelInfo::partial.
    bool isPartial = false;
};

/// What to ask, and how.
struct ChatRequest : ChatParameters
{
    QString model;
    QList<ChatTurn> turns;         ///< oldest first; a system turn, if any, first
    QStringList fileIds;           ///< documents for qwen-long, see FileUpload
    bool stream = true;            ///< false: one answer in one piece (models that only stream are streamed all the same)
    QString source; ///< not sent: whose turn it is when requests have to wait (a conversation's id)
    QString label;  ///< not sent: what the request is found by in the record of traffic (a message's id)

    /// The body as sent, without messages and model (native: the "parameters" object). `info` is the catalogue's entry of
    /// the model, or nullptr for a model it does not know: then whatever is set is sent. What a known model does not take
    /// is left out. `enable_thinking` is sent to switchable models always (their own defaults differ from the documented
    /// ones), to models that always or never think never, to unknown models only when `thinking` is set.
    /// `stream_options` goes with stream only: the service refuses it otherwise.
    QJsonObject parameters(const ModelInfo *info = nullptr, Protocol protocol = Protocol::Compatible) const;
    /// Whether the answer is streamed on the wire.
    bool streamsOnWire(const ModelInfo *info) const;
    /// What is sent for `thinking`: off where JSON does not go with it.
    bool thinksOnWire(const ModelInfo *info) const;
    /// The turns as sent. A schema that the model does not enforce is put into words, and JSON mode gets the word "json"
    /// that the service insists on; documents are named in a system turn of their own; a translation goes alone.
    QList<ChatTurn> turnsOnWire(const ModelInfo *info) const;
};

/// The protocol a request goes out with: `wanted`, else native where only it can do what is asked (the pages behind a web
/// search), else compatible. Never native for models that the native path does not take.
Protocol protocolFor(const ChatRequest &request, const ModelInfo *info, Protocol wanted);

} // namespace qwenda
