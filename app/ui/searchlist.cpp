// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/searchlist.h"

#include "session/whendone.h"
#include "session/workshop.h"
#include "storage/historysearch.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr int limit = 100;

QString dayOf(const QDateTime &time)
{
    const QDate day = time.toLocalTime().date();
    const qint64 days = day.daysTo(QDate::currentDate());
    if (days <= 0)
        return SearchList::tr("Today");
    if (days == 1)
        return SearchList::tr("Yesterday");
    const QLocale locale;
    const bool isThisYear = day.year() == QDate::currentDate().year();
    if (locale.language() == QLocale::Chinese)
        return locale.toString(day, isThisYear ? u"M月d日"_s : u"yyyy年M月d日"_s);
    return locale.toString(day, isThisYear ? u"d MMMM"_s : u"d MMMM yyyy"_s);
}

} // namespace

SearchList::SearchList(Workshop &workshop, QObject *parent) : QAbstractListModel(parent), m_workshop(workshop) {}

int SearchList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> SearchList::roleNames() const
{
    return {{IsHeadRole, "isHead"}, {ChatIdRole, "chatId"}, {TitleRole, "title"},     {TitleHtmlRole, "titleHtml"},
            {NoteRole, "note"},     {WhoRole, "who"},       {ExcerptRole, "excerpt"}, {ExcerptHtmlRole, "excerptHtml"}};
}

QVariant SearchList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case IsHeadRole:
        return row.isHead;
    case ChatIdRole:
        return row.hit.conversationId;
    case TitleRole:
        return row.hit.title;
    case TitleHtmlRole:
        return row.hit.field == SearchHit::Field::Title ? marked(row.hit.excerpt, m_mark) : row.hit.title.toHtmlEscaped();
    case NoteRole:
        return row.isHead ? dayOf(row.hit.time) : QString();
    case WhoRole:
        return who(row.hit);
    case ExcerptRole:
        return row.hit.excerpt.text;
    case ExcerptHtmlRole:
        return marked(row.hit.excerpt, m_mark);
    default:
        return {};
    }
}

QString SearchList::who(const SearchHit &hit) const
{
    switch (hit.field) {
    case SearchHit::Field::Thinking:
        return tr("Thinking");
    case SearchHit::Field::Attachment:
        return tr("Attached");
    case SearchHit::Field::Picture:
        return hit.model;
    default:
        return hit.role == Message::Role::User ? tr("You") : hit.model;
    }
}

QString SearchList::marked(const Excerpt &excerpt, const QColor &color)
{
    QString html;
    qsizetype at = 0;
    for (const TextSpan &mark : excerpt.marks) {
        html += excerpt.text.mid(at, mark.begin - at).toHtmlEscaped();
        html += u"<span style=\"background-color:%1\">"_s.arg(color.name()) + excerpt.text.mid(mark.begin, mark.length).toHtmlEscaped()
            + u"</span>"_s;
        at = mark.begin + mark.length;
    }
    return html + excerpt.text.mid(at).toHtmlEscaped();
}

void SearchList::setQuery(const QString &text)
{
    if (m_query == text)
        return;
    m_query = text;
    m_model.clear();
    ask();
    Q_EMIT queryChanged();
}

void SearchList::setPart(int part)
{
    m_part = part;
    ask();
    Q_EMIT queryChanged();
}

void SearchList::setTime(int time)
{
    m_time = time;
    ask();
    Q_EMIT queryChanged();
}

QStringList SearchList::timeNames() const
{
    return {tr("Any time"), tr("Today"), tr("Last 7 days"), tr("Last month"), tr("Last year")};
}

void SearchList::setModel(const QString &model)
{
    m_model = model;
    ask();
    Q_EMIT queryChanged();
}

void SearchList::setMarkColor(const QColor &color)
{
    m_mark = color;
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {TitleHtmlRole, ExcerptHtmlRole});
}

void SearchList::refresh()
{
    Q_EMIT wordsChanged();
    ask();
}

void SearchList::ask()
{
    SearchQuery query = SearchQuery::parse(m_query);
    const int mine = ++m_asked;
    if (query.isEmpty()) {
        m_isAnswered = false;
        take({});
        m_isAnswered = false;
        Q_EMIT found();
        return;
    }
    if (m_part == Questions)
        query.from = Message::Role::User;
    else if (m_part == Answers)
        query.from = Message::Role::Assistant;
    if (!m_model.isEmpty())
        query.models.append(m_model);
    static constexpr std::array<int, 5> days{0, 0, 6, 30, 365};
    if (m_time != AnyTime) {
        const QDateTime since = QDate::currentDate().addDays(-days.at(size_t(m_time))).startOfDay();
        query.after = query.after.isValid() ? qMax(query.after, since) : since;
    }
    whenDone(m_workshop.search.find(query, limit), this, [this, mine](const Result<SearchAnswer> &answer) {
        if (mine == m_asked)
            take(answer ? *answer : SearchAnswer());
    });
}

bool SearchList::isWanted(const SearchHit &hit) const
{
    if (m_part == Attachments)
        return hit.field == SearchHit::Field::Attachment;
    if (m_part == Pictures)
        return hit.field == SearchHit::Field::Picture;
    return m_part == Everything || hit.field != SearchHit::Field::Picture;
}

void SearchList::take(const SearchAnswer &answer)
{
    // Places of one chat stand together, below its title, in the order of the chat's first place.
    QList<QString> order;
    QHash<QString, QList<Row>> groups;
    m_places = 0;
    QStringList models;
    for (const SearchHit &hit : answer.hits) {
        if (!isWanted(hit))
            continue;
        const bool isPicture = hit.field == SearchHit::Field::Picture;
        const QString group = isPicture ? u"pictures"_s : hit.conversationId;
        if (!groups.contains(group)) {
            order.append(group);
            SearchHit head = hit;
            if (isPicture)
                head.title = tr("Pictures");
            groups[group].append({true, head});
        }
        if (hit.field != SearchHit::Field::Title)
            groups[group].append({false, hit});
        ++m_places;
        if (!hit.model.isEmpty() && !models.contains(hit.model))
            models.append(hit.model);
    }
    beginResetModel();
    m_rows.clear();
    for (const QString &group : std::as_const(order))
        m_rows += groups.value(group);
    endResetModel();
    m_chats = static_cast<int>(order.size());
    m_milliseconds = answer.milliseconds;
    m_hasMore = answer.hasMore;
    m_isIndexing = answer.isIndexing;
    m_isAnswered = true;
    if (m_model.isEmpty())
        m_models = models;
    Q_EMIT found();
}

QString SearchList::summary() const
{
    if (!m_isAnswered || m_places == 0)
        return {};
    const QString number = QLocale().toString(m_places);
    const QString places = m_hasMore ? tr("more than %1 places").arg(number) : m_places == 1 ? tr("1 place") : tr("%1 places").arg(number);
    const QString chats = m_chats == 1 ? tr("1 chat") : tr("%1 chats").arg(m_chats);
    const QString time = m_milliseconds < 1 ? tr("under 1 ms") : tr("%1 ms").arg(QLocale().toString(qRound(m_milliseconds)));
    QString text = tr("%1 in %2 · %3", "places, chats, time").arg(places, chats, time);
    if (m_isIndexing)
        text += u" · "_s + tr("older messages are still being read in");
    return text;
}

QString SearchList::emptyText() const
{
    if (!m_rows.isEmpty())
        return {};
    if (!m_isAnswered)
        return tr("All messages, titles, thinking, names of attachments and prompts of pictures. "
                  "“two words” together, wor* begins so, -word is not there, from:me, model:plus, before:2026-11, in:folder, tag:name.");
    return m_isIndexing ? tr("Nothing found yet: older messages are still being read in.")
                        : tr("Nothing contains “%1”.").arg(m_query.simplified());
}

int SearchList::step(int row, int delta) const
{
    for (int at = row + delta; at >= 0 && at < count(); at += delta) {
        const bool isAlone = m_rows.at(at).isHead && (at + 1 == count() || m_rows.at(at + 1).isHead);
        if (!m_rows.at(at).isHead || isAlone)
            return at;
    }
    return row;
}

void SearchList::open(int row)
{
    if (row < 0 || row >= count())
        return;
    const SearchHit &hit = m_rows.at(row).hit;
    if (hit.field == SearchHit::Field::Picture) {
        Q_EMIT pictureWanted(m_rows.at(row).isHead ? QString() : hit.pictureId);
        return;
    }
    const bool isInText = hit.field == SearchHit::Field::Text;
    const int from = isInText ? static_cast<int>(hit.excerpt.place.begin) : -1;
    const int to = isInText ? static_cast<int>(hit.excerpt.place.begin + hit.excerpt.place.length) : -1;
    Q_EMIT openWanted(hit.conversationId, m_rows.at(row).isHead ? MessageId() : hit.messageId, from, to);
}

} // namespace qwenda
