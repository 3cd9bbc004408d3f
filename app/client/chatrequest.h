// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

/// What to ask. A field that is not set is not sent; the service's own default holds.
struct ChatRequest
{
    QString model;
    QList<ChatTurn> turns;         ///< oldest first; a system turn, if any, first
    bool stream = true;            ///< false: one answer in one piece (models that only stream are streamed all the same)
    std::optional<double> temperature; ///< 0 ≤ t < 2
    std::optional<double> topP;        ///< 0 < p ≤ 1
    std::optional<int> maxTokens;
    std::optional<qint64> seed;        ///< 0 … 2³¹−1
    std::optional<bool> thinking;      ///< not set: off
    QString source; ///< not sent: whose turn it is when requests have to wait (a conversation's id)
    QString label;  ///< not sent: what the request is found by in the record of traffic (a message's id)

    /// The body as sent, without "messages" and "model". `info` is the catalogue's entry of the model, or nullptr for a
    /// model it does not know. `enable_thinking` is sent to switchable models always (their own defaults differ from the
    /// documented ones), to models that always or never think never, to unknown models only when `thinking` is set.
    /// `stream_options` goes with stream only: the service refuses it otherwise.
    QJsonObject parameters(const ModelInfo *info = nullptr) const;
    /// Whether the answer is streamed on the wire.
    bool streamsOnWire(const ModelInfo *info) const;
};

} // namespace qwenda
