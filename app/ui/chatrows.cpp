// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chatrows.h"

#include "session/organiser.h"

#include <QCollator>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

/// Into the list given, which outlives the work: a chat is not cheap to copy.
using Chats = std::vector<const Conversation *>;

/// When the days of the sections begin. Asked for once: every question about local time goes to the system's files.
class Days
{
public:
    QString section(const Conversation &conversation) const
    {
        if (conversation.isPinned)
            return u"pinned"_s;
        const qint64 time = conversation.updatedAt.toMSecsSinceEpoch();
        return time >= m_today ? u"today"_s : time >= m_yesterday ? u"yesterday"_s : time >= m_week ? u"week"_s : u"older"_s;
    }

private:
    static qint64 begin(int daysAgo) { return QDate::currentDate().addDays(-daysAgo).startOfDay().toMSecsSinceEpoch(); }

    qint64 m_today = begin(0);
    qint64 m_yesterday = begin(1);
    qint64 m_week = begin(7);
};

bool passes(const Conversation &conversation, const ChatRowsWish &wish)
{
    if (conversation.isArchived != wish.isArchive)
        return false;
    if (wish.filter.isEmpty())
        return true;
    if (!wish.filter.startsWith(u'#'))
        return conversation.title.contains(wish.filter, Qt::CaseInsensitive);
    const QStringView tag = QStringView(wish.filter).mid(1);
    return std::any_of(conversation.tags.cbegin(), conversation.tags.cend(),
                       [tag](const QString &one) { return one.contains(tag, Qt::CaseInsensitive); });
}

void putInOrder(Chats &chats, const QString &order)
{
    if (order == u"created") {
        std::stable_sort(chats.begin(), chats.end(), [](const Conversation *a, const Conversation *b) { return a->createdAt > b->createdAt; });
    } else if (order == u"title") {
        // The C locale cannot count.
        QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::stable_sort(chats.begin(), chats.end(), [&collator](const Conversation *a, const Conversation *b) {
            return collator.compare(a->title, b->title) < 0;
        });
    }
}

/// Folders with what lies in them, from the top.
class Tree
{
public:
    Tree(const Organiser &organiser, const ChatRowsWish &wish, const QHash<FolderId, Chats> &filed)
        : m_organiser(organiser), m_wish(wish), m_filed(filed)
    {}

    void add(QList<ChatRowData> &rows, const FolderId &parent, int depth) const
    {
        if (depth > deepest)
            return;
        for (const Folder &folder : m_organiser.inside(parent)) {
            const bool isOpen = m_wish.open.contains(folder.id);
            rows.append({true, {}, folder, depth, count(folder.id, depth), isOpen, u"folders"_s});
            if (!isOpen)
                continue;
            add(rows, folder.id, depth + 1);
            for (const Conversation *chat : m_filed.value(folder.id))
                rows.append({false, *chat, {}, depth + 1, 0, false, u"folders"_s});
        }
    }

private:
    static constexpr int deepest = 20; ///< also the way out of a circle

    int count(const FolderId &id, int depth) const
    {
        int sum = static_cast<int>(m_filed.value(id).size());
        if (depth <= deepest) {
            for (const Folder &folder : m_organiser.inside(id))
                sum += count(folder.id, depth + 1);
        }
        return sum;
    }

    const Organiser &m_organiser;
    const ChatRowsWish &m_wish;
    const QHash<FolderId, Chats> &m_filed;
};

} // namespace

QList<ChatRowData> chatRows(const QList<Conversation> &conversations, const Organiser &organiser, const ChatRowsWish &wish)
{
    const bool isFlat = wish.isArchive || !wish.filter.isEmpty();
    Chats chosen;
    for (const Conversation &conversation : conversations) {
        if (passes(conversation, wish))
            chosen.push_back(&conversation);
    }
    putInOrder(chosen, wish.order);
    QList<ChatRowData> rows;
    rows.reserve(qsizetype(chosen.size()));
    Chats loose;
    QHash<FolderId, Chats> filed;
    for (const Conversation *conversation : chosen) {
        if (conversation->isPinned)
            rows.append({false, *conversation, {}, 0, 0, false, u"pinned"_s});
        else if (!isFlat && organiser.folder(conversation->folderId))
            filed[conversation->folderId].push_back(conversation);
        else
            loose.push_back(conversation);
    }
    if (!isFlat)
        Tree(organiser, wish, filed).add(rows, {}, 0);
    const bool isByDay = wish.order != u"created" && wish.order != u"title";
    const Days days;
    for (const Conversation *conversation : loose)
        rows.append({false, *conversation, {}, 0, 0, false, isByDay ? days.section(*conversation) : u"chats"_s});
    return rows;
}

} // namespace qwenda
