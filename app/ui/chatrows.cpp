// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chatrows.h"

#include "session/organiser.h"

#include <QCollator>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

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

void putInOrder(QList<Conversation> &chats, const QString &order)
{
    if (order == u"created") {
        std::stable_sort(chats.begin(), chats.end(), [](const Conversation &a, const Conversation &b) { return a.createdAt > b.createdAt; });
    } else if (order == u"title") {
        // The C locale cannot count.
        QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::stable_sort(chats.begin(), chats.end(), [&collator](const Conversation &a, const Conversation &b) {
            return collator.compare(a.title, b.title) < 0;
        });
    }
}

/// Folders with what lies in them, from the top.
class Tree
{
public:
    Tree(const Organiser &organiser, const ChatRowsWish &wish, const QHash<FolderId, QList<Conversation>> &filed)
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
            for (const Conversation &chat : m_filed.value(folder.id))
                rows.append({false, chat, {}, depth + 1, 0, false, u"folders"_s});
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
    const QHash<FolderId, QList<Conversation>> &m_filed;
};

} // namespace

qint64 daysSince(const Conversation &conversation)
{
    return conversation.updatedAt.toLocalTime().date().daysTo(QDate::currentDate());
}

QString chatSection(const Conversation &conversation)
{
    if (conversation.isPinned)
        return u"pinned"_s;
    const qint64 days = daysSince(conversation);
    if (days <= 0)
        return u"today"_s;
    if (days == 1)
        return u"yesterday"_s;
    return days <= 7 ? u"week"_s : u"older"_s;
}

QList<ChatRowData> chatRows(const QList<Conversation> &conversations, const Organiser &organiser, const ChatRowsWish &wish)
{
    const bool isFlat = wish.isArchive || !wish.filter.isEmpty();
    QList<Conversation> chosen;
    for (const Conversation &conversation : conversations) {
        if (passes(conversation, wish))
            chosen.append(conversation);
    }
    putInOrder(chosen, wish.order);
    QList<ChatRowData> rows;
    QList<Conversation> loose;
    QHash<FolderId, QList<Conversation>> filed;
    for (const Conversation &conversation : std::as_const(chosen)) {
        if (conversation.isPinned)
            rows.append({false, conversation, {}, 0, 0, false, u"pinned"_s});
        else if (!isFlat && organiser.folder(conversation.folderId))
            filed[conversation.folderId].append(conversation);
        else
            loose.append(conversation);
    }
    if (!isFlat)
        Tree(organiser, wish, filed).add(rows, {}, 0);
    const bool isByDay = wish.order != u"created" && wish.order != u"title";
    for (const Conversation &conversation : std::as_const(loose))
        rows.append({false, conversation, {}, 0, 0, false, isByDay ? chatSection(conversation) : u"chats"_s});
    return rows;
}

} // namespace qwenda
