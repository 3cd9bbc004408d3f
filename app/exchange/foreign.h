// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/message.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace qwenda::exchange {

enum class ImportSource { Qwenda, ChatGpt, Claude, OpenWebUi, Chatbox, LobeChat, CherryStudio };

/// "qwenda", "chatgpt", "claude", "open-webui", "chatbox", "lobechat", "cherry-studio": for scripts, and part of the ids of
/// what is imported: never change one.
QString sourceName(ImportSource source);

/// What the report says about one record.
struct ImportIssue
{
    enum class Kind {
        NotUnderstood,     ///< lost: not of the shape that such a record has
        TooLarge,          ///< lost: one conversation beyond what fits into memory
        Empty,             ///< lost: a conversation without a message
        InTrash,           ///< not carried: it is in the trash here
        PictureLeftOut,    ///< the message came, `detail` of it (a picture, a file) did not
        ContentLeftOut,    ///< the message came without a part of the type `detail`
        TextCut,           ///< a text beyond eight megabytes came cut
        TreeMended,        ///< a message whose parent is missing, or its own descendant, hangs elsewhere
        DateMended,        ///< a time that cannot be was replaced by a neighbour's
        DuplicateId,       ///< two messages with one id: both came
        NoConversations,   ///< a file without conversations in it, in an archive among others
        NotReadable        ///< a file of an archive that could not be read
    };
    Kind kind = Kind::NotUnderstood;
    QString file;   ///< as given by the user, or its name in the archive
    QString what;   ///< the conversation's title or id, or the record's number
    QString detail;

    /// Whether a record is missing now (else it came, changed).
    bool isLoss() const;
};
/// "not_understood", "too_large" …, for scripts.
QString issueName(ImportIssue::Kind kind);

/// A message with its source's own ids, on its way in.
struct ForeignMessage
{
    Message message;       ///< id and parentId are the source's
    bool isHollow = false; ///< not shown there: its children hang on its parent; its `thinking` goes to the next answer
    bool hasBadTime = false;
};

/// A conversation with its source's own ids.
struct ForeignConversation
{
    ImportSource source = ImportSource::Qwenda;
    Conversation conversation; ///< id and headId are the source's
    QList<ForeignMessage> messages;
};

/// As it will stand in the history.
struct GraftedConversation
{
    Conversation conversation;
    QList<Message> messages; ///< parents before children
};

/// Gives everything its place: ids of ours that are always the same for the same source (UUID version 5; those of our own
/// format stay), one parent each and no cycles, parents before children, possible times, a title, a head. What had to be
/// mended goes to `issues` (without a file). Nothing when there is no message. Pure.
std::optional<GraftedConversation> graft(ForeignConversation foreign, QList<ImportIssue> &issues);

/// For sources whose messages are a list: each hangs on the one before, an answer on its question: `questions` gives
/// the question's id by the answer's, where the source tells. A second answer to one question becomes its sibling.
void chain(QList<ForeignMessage> &messages, const QHash<QString, QString> &questions = {});

} // namespace qwenda::exchange
