// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace qwenda {

/// What of a conversation models are not told any more, because it does not fit. Nothing of it is deleted, and another
/// branch without these messages is told whole. A value, any thread.
struct ContextCut
{
    MessageId from;           ///< the first message that is told; empty: the very first
    QList<MessageId> filesOf; ///< messages whose files are only named
    QString summary;          ///< told in place of what stands before `from`; may be empty

    bool isEmpty() const { return from.isEmpty() && filesOf.isEmpty(); }
    bool operator==(const ContextCut &) const = default;

    /// Conversation::context.
    QJsonObject toJson() const;
    static ContextCut fromJson(const QJsonObject &json);

    /// Of these messages, oldest first, those that are told; files that are not stand in their message's words by name.
    QList<Message> toldOf(const QList<Message> &path) const;
    /// How many messages at the beginning of this path are not told.
    qsizetype untold(const QList<Message> &path) const;
    /// The system prompt with the summary behind it, where it stands for something of this path.
    QString systemPrompt(const QString &own, const QList<Message> &path) const;
};

/// What would have to go so that the rest fits.
struct ContextPlan
{
    struct Item
    {
        MessageId messageId;
        QString name;      ///< of a file; empty: a whole message
        QString beginning; ///< of a message's words, one line
        Message::Role role = Message::Role::User;
        qint64 tokens = 0; ///< estimated

        bool operator==(const Item &) const = default;
    };
    QList<Item> items;     ///< what is told today and would go, in the order of the conversation
    ContextCut cut;        ///< as it would be
    qint64 over = 0;       ///< tokens that have to go
    bool isCounted = false;///< `over` is the service's count, not an estimate
    bool isGuess = false;  ///< not even that: nobody knows the limit, or the estimate keeps it
    bool suffices = false; ///< false: the last question alone is too long
};

enum class CutOrder {
    FilesFirst, ///< of all turns, then the oldest turns
    TurnsOnly   ///< with their files
};

/// A question always goes with its answers; never the last question, nor its files. `cut` is what goes without today;
/// `over` tokens have to go, counted by the lower bounds of the estimates.
ContextPlan planToFit(const QList<Message> &path, const ContextCut &cut, qint64 over, CutOrder order = CutOrder::FilesFirst);

/// What these messages will probably take, files included.
qint64 estimatedTokens(const QList<Message> &messages);

/// The messages before `cut.from` that `told` still holds, as one text for somebody who is to sum them up.
QString transcriptOf(const QList<Message> &told, const ContextCut &cut);

} // namespace qwenda
