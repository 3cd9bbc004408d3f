// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/message.h"
#include "core/result.h"
#include "storage/searchmatch.h"
#include "storage/searchquery.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <functional>
#include <optional>

namespace qwenda {

/// One place found.
struct SearchHit
{
    enum class Field { Title, Text, Thinking, Attachment, Picture };

    ConversationId conversationId;
    MessageId messageId;       ///< empty: the title, or a picture
    QString pictureId;         ///< the prompt of a picture matched
    QString title;             ///< of the conversation
    Message::Role role = Message::Role::User;
    QString model;             ///< of an answer
    QDateTime time;            ///< UTC; of a title: of the conversation's last message
    Field field = Field::Text;
    Excerpt excerpt;           ///< its place is in the field's own text
};

struct SearchAnswer
{
    QList<SearchHit> hits;  ///< titles first, then messages, then pictures; each by time, newest first
    bool hasMore = false;   ///< the limit, or the time allowed, was reached
    bool isIndexing = false;///< older messages are still being taken into the index
    double milliseconds = 0;
};

/// Asks the index and makes excerpts. Reads only. On the thread of the connection.
class SearchReader
{
public:
    /// `isCancelled` is asked between rows.
    SearchReader(const QSqlDatabase &database, std::function<bool()> isCancelled)
        : m_database(database), m_isCancelled(std::move(isCancelled))
    {}

    /// An empty query finds nothing. At most `limit` titles and `limit` messages. When more match, the latest
    /// written count (within a window of a few hundred), then time decides.
    Result<SearchAnswer> find(const SearchQuery &query, int limit);

private:
    struct Candidate
    {
        qint64 number = 0;
        qint64 time = 0;
    };

    Result<void> findTitles(const SearchQuery &query, int limit, SearchAnswer &answer);
    Result<void> findMessages(const SearchQuery &query, int limit, SearchAnswer &answer);
    Result<void> findPictures(const SearchQuery &query, int limit, SearchAnswer &answer);
    Result<bool> look(qint64 number);
    QString attached() const;
    bool passes(const SearchQuery &query) const;
    std::optional<SearchHit> describe(const SearchQuery &query, const Candidate &candidate) const;

    QSqlDatabase m_database;
    std::function<bool()> m_isCancelled;
    std::optional<QSqlQuery> m_row; ///< one message, see look()
};

} // namespace qwenda

Q_DECLARE_METATYPE(qwenda::SearchAnswer)
