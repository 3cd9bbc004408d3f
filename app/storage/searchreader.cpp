// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchreader.h"

#include "storage/attachmenttext.h"
#include "storage/sqlite.h"
#include "storage/storageerror.h"

#include <QElapsedTimer>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

/// So many are put in order of time before the limit cuts.
constexpr int window = 200;

struct Conditions
{
    QStringList clauses;
    QVariantList values;

    void add(const QString &clause, const QVariantList &more = {})
    {
        clauses += clause;
        values += more;
    }
    QString text() const { return clauses.isEmpty() ? QString() : u" and "_s + clauses.join(u" and "_s); }
};

QString escaped(QString text)
{
    for (const QChar c : {u'\\', u'%', u'_'})
        text.replace(c, u'\\' + QString(c));
    return text;
}

void addConversationConditions(const SearchQuery &query, Conditions &conditions)
{
    conditions.add(query.place == SearchQuery::Place::Trash ? u"c.deleted_at is not null"_s : u"c.deleted_at is null"_s);
    if (query.place == SearchQuery::Place::Archive)
        conditions.add(u"c.is_archived = 1"_s);
    for (const QString &tag : query.tags)
        conditions.add(u"c.id in (select conversation_id from tags where name = ? collate nocase)"_s, {tag});
    if (query.folders.isEmpty())
        return;
    QStringList named;
    QVariantList names;
    for (const QString &name : query.folders) {
        named += u"name = ? collate nocase"_s;
        names += name;
    }
    conditions.add(u"c.folder_id in (with recursive inside (id) as (select id from folders where "_s + named.join(u" or "_s)
                       + u" union select f.id from folders f join inside on f.parent_id = inside.id) select id from inside)"_s,
                   names);
}

void addMessageConditions(const SearchQuery &query, Conditions &conditions)
{
    if (query.from)
        conditions.add(u"p.role = ?"_s, {roleName(*query.from)});
    for (const QString &model : query.models)
        conditions.add(u"p.model like ? escape '\\'"_s, {u'%' + escaped(model) + u'%'});
    if (query.after.isValid())
        conditions.add(u"p.created_at >= ?"_s, {query.after.toMSecsSinceEpoch()});
    if (query.before.isValid())
        conditions.add(u"p.created_at < ?"_s, {query.before.toMSecsSinceEpoch()});
}

/// Terms may all be there and stand apart: SQLite leaves out the texts that do not have them together, several times
/// faster than they could be fetched. What is attached lies in files. Gives the join that the conditions need.
QString addTextConditions(const SearchQuery &query, Conditions &conditions)
{
    QString join;
    for (const SearchPhrase &phrase : query.wanted) {
        const QString spelling = phrase.needsText() ? searchmatch::spelling(phrase) : QString();
        if (spelling.isEmpty())
            continue;
        join = u"cross join messages m on m.number = message_terms.rowid "_s;
        conditions.add(u"(instr(m.text, ?) > 0 or instr(m.thinking, ?) > 0 or exists (select 1 from attachments a where a.message_id = m.id))"_s,
                       {spelling, spelling});
    }
    return join;
}

/// The query as FTS5 reads it. Empty: no word to look up.
QString expressionOf(const SearchQuery &query)
{
    QStringList wanted;
    for (const SearchPhrase &phrase : query.wanted)
        wanted += phrase.expression();
    if (wanted.isEmpty())
        return {};
    QString expression = u"(%1)"_s.arg(wanted.join(u" AND "_s));
    for (const SearchPhrase &phrase : query.unwanted) {
        if (!phrase.needsText())
            expression += u" NOT (%1)"_s.arg(phrase.expression());
    }
    return expression;
}

bool isReadAlong(const SearchPhrase &phrase) { return phrase.needsText(); }

bool mustRead(const SearchQuery &query, bool hasExpression)
{
    return std::any_of(query.wanted.cbegin(), query.wanted.cend(), isReadAlong)
        || std::any_of(query.unwanted.cbegin(), query.unwanted.cend(), isReadAlong)
        || (!hasExpression && !query.unwanted.isEmpty());
}

bool holds(const QStringList &texts, const SearchPhrase &phrase)
{
    return std::any_of(texts.cbegin(), texts.cend(), [&](const QString &text) { return searchmatch::contains(text, phrase); });
}

bool meets(const QStringList &texts, const SearchQuery &query)
{
    return std::all_of(query.wanted.cbegin(), query.wanted.cend(), [&](const SearchPhrase &one) { return holds(texts, one); })
        && std::none_of(query.unwanted.cbegin(), query.unwanted.cend(), [&](const SearchPhrase &one) { return holds(texts, one); });
}

Error cancelled()
{
    return storageError(Error::Reason::None, u"superseded"_s);
}

} // namespace

Result<SearchAnswer> SearchReader::find(const SearchQuery &query, int limit)
{
    QElapsedTimer timer;
    timer.start();
    SearchAnswer answer;
    if (query.isEmpty())
        return answer;
    if (const auto done = findTitles(query, limit, answer); !done)
        return done.error();
    if (const auto done = findMessages(query, limit, answer); !done)
        return done.error();
    if (const auto done = findPictures(query, limit, answer); !done)
        return done.error();
    const auto left = sqlite::ask(m_database, u"select value from meta where name = 'search_messages_left'"_s);
    answer.isIndexing = left && left->toLongLong() > 0;
    answer.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    return answer;
}

Result<void> SearchReader::findTitles(const SearchQuery &query, int limit, SearchAnswer &answer)
{
    const QString expression = expressionOf(query);
    if (query.isAboutMessages() || expression.isEmpty())
        return {};
    Conditions conditions;
    addConversationConditions(query, conditions);
    if (query.after.isValid())
        conditions.add(u"c.updated_at >= ?"_s, {query.after.toMSecsSinceEpoch()});
    if (query.before.isValid())
        conditions.add(u"c.updated_at < ?"_s, {query.before.toMSecsSinceEpoch()});
    auto rows = sqlite::run(m_database,
                            u"select c.id, c.title, c.updated_at from title_terms cross join conversations c "
                            "on c.number = title_terms.rowid where title_terms match ?"_s
                                + conditions.text() + u" order by c.updated_at desc"_s,
                            QVariantList{expression} + conditions.values);
    if (!rows)
        return rows.error();
    const bool isRead = mustRead(query, true);
    while (rows->next()) {
        SearchHit hit;
        hit.conversationId = rows->value(0).toString();
        hit.title = rows->value(1).toString();
        hit.time = QDateTime::fromMSecsSinceEpoch(rows->value(2).toLongLong(), Qt::UTC);
        hit.field = SearchHit::Field::Title;
        if (isRead && !meets({hit.title}, query))
            continue;
        const auto excerpt = searchmatch::excerpt(hit.title, query.wanted, 400);
        if (!excerpt)
            continue;
        if (answer.hits.size() == limit) {
            answer.hasMore = true;
            break;
        }
        hit.excerpt = *excerpt;
        answer.hits.append(hit);
    }
    return {};
}

/// Pictures are thousands at most: read, not looked up.
Result<void> SearchReader::findPictures(const SearchQuery &query, int limit, SearchAnswer &answer)
{
    if (query.wanted.isEmpty() || query.from || !query.folders.isEmpty() || !query.tags.isEmpty()
        || query.place != SearchQuery::Place::Everywhere)
        return {};
    Conditions conditions;
    for (const QString &model : query.models)
        conditions.add(u"p.model like ? escape '\\'"_s, {u'%' + escaped(model) + u'%'});
    if (query.after.isValid())
        conditions.add(u"p.created_at >= ?"_s, {query.after.toMSecsSinceEpoch()});
    if (query.before.isValid())
        conditions.add(u"p.created_at < ?"_s, {query.before.toMSecsSinceEpoch()});
    auto rows = sqlite::run(m_database,
                            u"select p.id, p.prompt, p.model, p.created_at, p.conversation_id from pictures p where p.deleted_at is null"_s
                                + conditions.text() + u" order by p.created_at desc"_s,
                            conditions.values);
    if (!rows)
        return rows.error();
    for (int found = 0; rows->next();) {
        if (m_isCancelled && m_isCancelled())
            return cancelled();
        const QString prompt = rows->value(1).toString();
        if (!meets({prompt}, query))
            continue;
        if (found++ == limit) {
            answer.hasMore = true;
            break;
        }
        SearchHit hit;
        hit.pictureId = rows->value(0).toString();
        hit.title = prompt;
        hit.model = rows->value(2).toString();
        hit.time = QDateTime::fromMSecsSinceEpoch(rows->value(3).toLongLong(), Qt::UTC);
        hit.conversationId = rows->value(4).toString();
        hit.field = SearchHit::Field::Picture;
        hit.excerpt = searchmatch::excerpt(prompt, query.wanted).value_or(Excerpt());
        answer.hits.append(hit);
    }
    return {};
}

/// One statement for all rows: preparing it costs more than running it. False: there is no such row.
Result<bool> SearchReader::look(qint64 number)
{
    if (!m_row) {
        m_row.emplace(m_database);
        m_row->setForwardOnly(true);
        if (!m_row->prepare(u"select m.id, c.id, c.title, m.role, m.model, m.text, m.thinking, "
                            "exists (select 1 from attachments a where a.message_id = m.id) from messages m "
                            "join conversations c on c.id = m.conversation_id where m.number = ? and m.removed_at is null"_s))
            return sqlite::errorFrom(m_row->lastError(), m_database.databaseName());
    }
    m_row->bindValue(0, number);
    if (!m_row->exec())
        return sqlite::errorFrom(m_row->lastError(), m_database.databaseName());
    return m_row->next();
}

QString SearchReader::attached() const
{
    if (!m_row->value(7).toBool())
        return {};
    const auto text = attachmentText(m_database, m_row->value(0).toString());
    return text ? *text : QString();
}

/// The row looked at last.
bool SearchReader::passes(const SearchQuery &query) const
{
    return meets({m_row->value(5).toString(), m_row->value(6).toString(), attached()}, query);
}

Result<void> SearchReader::findMessages(const SearchQuery &query, int limit, SearchAnswer &answer)
{
    const QString expression = expressionOf(query);
    Conditions conditions;
    addConversationConditions(query, conditions);
    addMessageConditions(query, conditions);
    const QString texts = addTextConditions(query, conditions);
    // A cross join keeps SQLite from any other order: the index's rows, latest first, come one by one.
    const QString from = expression.isEmpty()
        ? u"message_places p cross join conversations c on c.number = p.conversation where 1"_s
        : u"message_terms "_s + texts + u"cross join message_places p on p.number = message_terms.rowid "
          "cross join conversations c on c.number = p.conversation where message_terms match ?"_s;
    const QString order = expression.isEmpty() ? u"p.number"_s : u"message_terms.rowid"_s;
    auto rows = sqlite::run(m_database,
                            u"select p.number, p.created_at from "_s + from + conditions.text() + u" order by "_s + order
                                + u" desc"_s,
                            (expression.isEmpty() ? QVariantList() : QVariantList{expression}) + conditions.values);
    if (!rows)
        return rows.error();
    const bool isRead = mustRead(query, !expression.isEmpty());
    const int enough = qMax(limit + 1, isRead ? limit + 1 : window);
    QList<Candidate> candidates;
    QHash<qint64, SearchHit> described; // what had to be read anyway
    while (candidates.size() < enough && rows->next()) {
        if (m_isCancelled && m_isCancelled())
            return cancelled();
        const Candidate candidate{rows->value(0).toLongLong(), rows->value(1).toLongLong()};
        if (isRead) {
            const auto isThere = look(candidate.number);
            if (!isThere)
                return isThere.error();
            if (!*isThere || !passes(query))
                continue;
            if (const auto hit = describe(query, candidate))
                described.insert(candidate.number, *hit);
        }
        candidates.append(candidate);
    }
    if (rows->lastError().isValid())
        return sqlite::errorFrom(rows->lastError(), m_database.databaseName());
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate &a, const Candidate &b) { return a.time > b.time; });
    answer.hasMore = answer.hasMore || candidates.size() > limit;
    for (const Candidate &candidate : std::as_const(candidates).mid(0, limit)) {
        if (isRead) {
            if (const auto hit = described.constFind(candidate.number); hit != described.cend())
                answer.hits.append(*hit);
            continue;
        }
        const auto isThere = look(candidate.number);
        if (!isThere)
            return isThere.error();
        if (const auto hit = *isThere ? describe(query, candidate) : std::nullopt)
            answer.hits.append(*hit);
    }
    return {};
}

/// Of the row looked at last.
std::optional<SearchHit> SearchReader::describe(const SearchQuery &query, const Candidate &candidate) const
{
    SearchHit hit;
    hit.messageId = m_row->value(0).toString();
    hit.conversationId = m_row->value(1).toString();
    hit.title = m_row->value(2).toString();
    hit.role = roleFromName(m_row->value(3).toString());
    hit.model = m_row->value(4).toString();
    hit.time = QDateTime::fromMSecsSinceEpoch(candidate.time, Qt::UTC);
    const auto takeFrom = [&](const QString &text, SearchHit::Field field) {
        const auto excerpt = searchmatch::excerpt(text, query.wanted);
        if (!excerpt)
            return false;
        hit.field = field;
        hit.excerpt = *excerpt;
        return true;
    };
    if (takeFrom(m_row->value(5).toString(), SearchHit::Field::Text) || takeFrom(m_row->value(6).toString(), SearchHit::Field::Thinking)
        || takeFrom(attached(), SearchHit::Field::Attachment))
        return hit;
    return std::nullopt;
}

} // namespace qwenda
