// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchindex.h"

#include "storage/attachmenttext.h"
#include "storage/searchtext.h"
#include "storage/sqlite.h"

#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

// meta: the version of the terms, and the highest row numbers that are not taken in yet. What is written meanwhile
// is taken in at once, whatever its number.
const QString versionName = u"search_version"_s;
const QString messagesLeft = u"search_messages_left"_s;
const QString titlesLeft = u"search_titles_left"_s;

constexpr int messagesAtOnce = 40;
constexpr int titlesAtOnce = 400;

} // namespace

Result<void> SearchIndex::addMessages(const QString &which, const QVariantList &values)
{
    auto rows = sqlite::run(m_database,
                            u"select m.number, m.id, m.text, m.thinking, c.number, m.created_at, m.role, m.model "
                            "from messages m join conversations c on c.id = m.conversation_id "
                            "where m.state <> 'streaming' and "_s + which
                                + u" and not exists (select 1 from message_places p where p.number = m.number)"_s,
                            values);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        const QVariant number = rows->value(0);
        QString terms;
        searchtext::addTerms(terms, rows->value(2).toString());
        searchtext::addTerms(terms, rows->value(3).toString());
        const auto extra = attachmentText(m_database, rows->value(1).toString());
        if (!extra)
            return extra.error();
        searchtext::addTerms(terms, *extra);
        if (const auto done = sqlite::run(m_database, u"insert into message_terms (rowid, terms) values (?, ?)"_s,
                                          {number, terms.isNull() ? u""_s : terms});
            !done)
            return done.error();
        if (const auto done = sqlite::run(m_database, u"insert into message_places values (?, ?, ?, ?, ?)"_s,
                                          {number, rows->value(4), rows->value(5), rows->value(6), rows->value(7)});
            !done)
            return done.error();
    }
    return rows->lastError().isValid() ? Result<void>(sqlite::errorFrom(rows->lastError(), m_database.databaseName()))
                                       : Result<void>();
}

Result<void> SearchIndex::removeMessages(const QString &which, const QVariantList &values)
{
    auto rows = sqlite::run(m_database,
                            u"select m.number, m.id, m.text, m.thinking from messages m "
                            "join message_places p on p.number = m.number where "_s + which, values);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        QString terms;
        searchtext::addTerms(terms, rows->value(2).toString());
        searchtext::addTerms(terms, rows->value(3).toString());
        const auto extra = attachmentText(m_database, rows->value(1).toString());
        if (!extra)
            return extra.error();
        searchtext::addTerms(terms, *extra);
        const QVariant number = rows->value(0);
        if (const auto done = sqlite::run(m_database,
                                          u"insert into message_terms (message_terms, rowid, terms) values ('delete', ?, ?)"_s,
                                          {number, terms.isNull() ? u""_s : terms});
            !done)
            return done.error();
        if (const auto done = sqlite::run(m_database, u"delete from message_places where number = ?"_s, {number}); !done)
            return done.error();
    }
    return rows->lastError().isValid() ? Result<void>(sqlite::errorFrom(rows->lastError(), m_database.databaseName()))
                                       : Result<void>();
}

Result<void> SearchIndex::addTitles(const QString &which, const QVariantList &values)
{
    auto rows = sqlite::run(m_database,
                            u"select c.number, c.title from conversations c where "_s + which
                                + u" and not exists (select 1 from title_places p where p.conversation = c.number)"_s,
                            values);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        QString terms = u""_s;
        searchtext::addTerms(terms, rows->value(1).toString());
        const QVariant number = rows->value(0);
        if (const auto done = sqlite::run(m_database, u"insert into title_terms (rowid, terms) values (?, ?)"_s, {number, terms});
            !done)
            return done.error();
        if (const auto done = sqlite::run(m_database, u"insert into title_places values (?)"_s, {number}); !done)
            return done.error();
    }
    return {};
}

Result<void> SearchIndex::removeTitles(const QString &which, const QVariantList &values)
{
    auto rows = sqlite::run(m_database,
                            u"select c.number, c.title from conversations c "
                            "join title_places p on p.conversation = c.number where "_s + which, values);
    if (!rows)
        return rows.error();
    while (rows->next()) {
        QString terms = u""_s;
        searchtext::addTerms(terms, rows->value(1).toString());
        const QVariant number = rows->value(0);
        if (const auto done = sqlite::run(m_database,
                                          u"insert into title_terms (title_terms, rowid, terms) values ('delete', ?, ?)"_s,
                                          {number, terms});
            !done)
            return done.error();
        if (const auto done = sqlite::run(m_database, u"delete from title_places where conversation = ?"_s, {number}); !done)
            return done.error();
    }
    return {};
}

Result<void> SearchIndex::beforeMessageChange(const QString &messageId)
{
    return removeMessages(u"m.id = ?"_s, {messageId});
}

Result<void> SearchIndex::afterMessageChange(const QString &messageId)
{
    return addMessages(u"m.id = ?"_s, {messageId});
}

Result<void> SearchIndex::beforeTitleChange(const QString &conversationId)
{
    return removeTitles(u"c.id = ?"_s, {conversationId});
}

Result<void> SearchIndex::afterTitleChange(const QString &conversationId)
{
    return addTitles(u"c.id = ?"_s, {conversationId});
}

Result<bool> SearchIndex::hasTitle(const QString &conversationId, const QString &title) const
{
    const auto found = sqlite::ask(m_database,
                                   u"select 1 from conversations c join title_places p on p.conversation = c.number "
                                   "where c.id = ? and c.title = ?"_s,
                                   {conversationId, title});
    return found ? Result<bool>(found->toInt() == 1) : Result<bool>(found.error());
}

Result<void> SearchIndex::beforeDelete(const QString &conversationId)
{
    if (const auto done = removeMessages(u"m.conversation_id = ?"_s, {conversationId}); !done)
        return done;
    return beforeTitleChange(conversationId);
}

Result<qint64> SearchIndex::mark(const QString &name) const
{
    const auto value = sqlite::ask(m_database, u"select value from meta where name = ?"_s, {name});
    if (!value)
        return value.error();
    return value->toLongLong();
}

Result<void> SearchIndex::setMark(const QString &name, qint64 value)
{
    const auto done = sqlite::run(m_database, u"insert or replace into meta (name, value) values (?, ?)"_s,
                                  {name, QString::number(value)});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> SearchIndex::beginAnew()
{
    for (const QString &statement :
         {u"insert into message_terms (message_terms) values ('delete-all')"_s,
          u"insert into title_terms (title_terms) values ('delete-all')"_s, u"delete from message_places"_s,
          u"delete from title_places"_s,
          u"insert or replace into meta select 'search_messages_left', ifnull(max(number), 0) from messages"_s,
          u"insert or replace into meta select 'search_titles_left', ifnull(max(number), 0) from conversations"_s}) {
        if (const auto done = sqlite::run(m_database, statement); !done)
            return done.error();
    }
    return setMark(versionName, searchtext::version);
}

Result<bool> SearchIndex::needsBuilding()
{
    const auto version = mark(versionName);
    if (!version)
        return version.error();
    if (*version != searchtext::version) {
        sqlite::Transaction transaction(m_database);
        if (!transaction.begun())
            return transaction.begun().error();
        if (const auto begun = beginAnew(); !begun)
            return begun.error();
        if (const auto done = transaction.commit(); !done)
            return done.error();
    }
    const auto messages = mark(messagesLeft);
    const auto titles = mark(titlesLeft);
    if (!messages || !titles)
        return messages ? titles.error() : messages.error();
    return *messages > 0 || *titles > 0;
}

Result<bool> SearchIndex::buildPart(const QString &markName, int rows, bool isMessages)
{
    const auto left = mark(markName);
    if (!left)
        return left.error();
    if (*left <= 0)
        return false;
    const QString table = isMessages ? u"messages"_s : u"conversations"_s;
    const auto lowest = sqlite::ask(m_database,
                                    u"select min(number) from (select number from %1 where number <= ? "
                                    "order by number desc limit %2)"_s.arg(table).arg(rows),
                                    {*left});
    if (!lowest)
        return lowest.error();
    const QVariantList range{lowest->isNull() ? QVariant(0) : *lowest, *left};
    const auto added = isMessages ? addMessages(u"m.number between ? and ?"_s, range)
                                  : addTitles(u"c.number between ? and ?"_s, range);
    if (!added)
        return added.error();
    if (const auto done = setMark(markName, range.at(0).toLongLong() - 1); !done)
        return done.error();
    return true;
}

Result<bool> SearchIndex::buildSome()
{
    sqlite::Transaction transaction(m_database);
    if (!transaction.begun())
        return transaction.begun().error();
    auto more = buildPart(titlesLeft, titlesAtOnce, false);
    if (more && !*more)
        more = buildPart(messagesLeft, messagesAtOnce, true);
    if (!more)
        return more;
    if (const auto done = transaction.commit(); !done)
        return done.error();
    return more;
}

} // namespace qwenda
