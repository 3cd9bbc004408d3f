// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chatlist.h"

#include "session/library.h"
#include "storage/settings.h"
#include "ui/toast.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace qwenda {

ChatList::ChatList(Library &library, Organiser &organiser, Settings &settings, Toast &toast, QObject *parent)
    : QAbstractListModel(parent), m_library(library), m_organiser(organiser), m_settings(settings), m_toast(toast)
{
    connect(&m_library, &Library::changed, this, &ChatList::update);
    connect(&m_library, &Library::rowChanged, this, &ChatList::touch);
    connect(&m_organiser, &Organiser::foldersChanged, this, &ChatList::update);
    connect(&m_organiser, &Organiser::foldersChanged, this, &ChatList::foldersChanged);
    // "Today" turns into "Yesterday" while the window stays open.
    m_midnight.setSingleShot(true);
    m_midnight.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_midnight, &QTimer::timeout, this, &ChatList::refresh);
    refresh();
}

int ChatList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> ChatList::roleNames() const
{
    return {{ChatIdRole, "chatId"},           {TitleRole, "title"},
            {SectionRole, "section"},         {SectionTitleRole, "sectionTitle"},
            {IsCurrentRole, "isCurrent"},     {IsFirstOfSectionRole, "isFirstOfSection"},
            {IsStreamingRole, "isStreaming"}, {IsUnreadRole, "isUnread"},
            {IsPinnedRole, "isPinned"},       {TimeRole, "time"},
            {IsFolderRole, "isFolder"},       {IsOpenRole, "isOpen"},
            {DepthRole, "depth"},             {IsSelectedRole, "isSelected"},
            {IsArchivedRole, "isArchived"},   {TagsRole, "tags"}};
}

QVariant ChatList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChatRowData &row = m_rows.at(index.row());
    switch (role) {
    case ChatIdRole:
        return row.key();
    case SectionRole:
        return row.section;
    case SectionTitleRole:
        return sectionTitle(row.section);
    case IsFirstOfSectionRole:
        return index.row() == 0 || m_rows.at(index.row() - 1).section != row.section;
    case TimeRole:
        return timeOf(row);
    case IsFolderRole:
        return row.isFolder;
    case IsOpenRole:
        return row.isOpen;
    case DepthRole:
        return row.depth;
    case TitleRole:
    case Qt::DisplayRole:
        if (row.isFolder)
            return row.folder.name;
        return row.conversation.title.isEmpty() ? tr("New chat") : row.conversation.title;
    default:
        return chatData(row.conversation, role);
    }
}

QVariant ChatList::chatData(const Conversation &conversation, int role) const
{
    switch (role) {
    case IsCurrentRole:
        return !conversation.id.isEmpty() && conversation.id == m_current;
    case IsStreamingRole:
        return m_library.isStreaming(conversation.id);
    case IsUnreadRole:
        return m_library.isUnread(conversation.id);
    case IsPinnedRole:
        return conversation.isPinned;
    case IsSelectedRole:
        return m_selected.contains(conversation.id);
    case IsArchivedRole:
        return conversation.isArchived;
    case TagsRole:
        return conversation.tags.isEmpty() ? QString() : u'#' + conversation.tags.join(u" #"_s);
    default:
        return {};
    }
}

QString ChatList::sectionTitle(const QString &section) const
{
    static const QHash<QString, const char *> titles{{u"pinned"_s, QT_TR_NOOP("Pinned")},
                                                     {u"folders"_s, QT_TR_NOOP("Folders")},
                                                     {u"today"_s, QT_TR_NOOP("Today")},
                                                     {u"yesterday"_s, QT_TR_NOOP("Yesterday")},
                                                     {u"week"_s, QT_TR_NOOP("Previous 7 days")},
                                                     {u"older"_s, QT_TR_NOOP("Older")},
                                                     {u"chats"_s, QT_TR_NOOP("Chats")}};
    return tr(titles.value(section, "Older"));
}

QString ChatList::timeOf(const ChatRowData &row) const
{
    const QLocale locale;
    if (row.isFolder)
        return row.chats > 0 ? locale.toString(row.chats) : QString();
    const QDateTime time = row.conversation.updatedAt.toLocalTime();
    const qint64 days = time.date().daysTo(QDate::currentDate());
    if (days <= 0)
        return locale.toString(time.time(), u"HH:mm"_s);
    if (days <= 7)
        return locale.dayName(time.date().dayOfWeek(), QLocale::ShortFormat);
    return locale.toString(time.date(), locale.language() == QLocale::Chinese ? u"M月d日"_s : u"d MMM"_s);
}

void ChatList::update()
{
    const QStringList open = m_settings.openFolders();
    const ChatRowsWish wish{m_filter, m_isArchive, order(), QSet<FolderId>(open.cbegin(), open.cend())};
    const QList<ChatRowData> wanted = chatRows(m_library.conversations(), m_organiser, wish);
    // What is equal at both ends stays; the rest between is taken out and put in again. One moved row in a long list
    // costs the rows it passes, and a view keeps its place.
    const auto isSame = [](const ChatRowData &a, const ChatRowData &b) { return a.key() == b.key(); };
    qsizetype head = 0;
    while (head < m_rows.size() && head < wanted.size() && isSame(m_rows.at(head), wanted.at(head)))
        ++head;
    qsizetype tail = 0;
    while (tail < m_rows.size() - head && tail < wanted.size() - head
           && isSame(m_rows.at(m_rows.size() - 1 - tail), wanted.at(wanted.size() - 1 - tail)))
        ++tail;
    const int removed = static_cast<int>(m_rows.size() - head - tail);
    const int inserted = static_cast<int>(wanted.size() - head - tail);
    const int first = static_cast<int>(head);
    if (removed > 0) {
        beginRemoveRows({}, first, first + removed - 1);
        m_rows.remove(first, removed);
        endRemoveRows();
    }
    if (inserted > 0) {
        beginInsertRows({}, first, first + inserted - 1);
        m_rows = wanted;
        endInsertRows();
    } else {
        m_rows = wanted;
    }
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    if (removed > 0 || inserted > 0)
        Q_EMIT countChanged();
    Q_EMIT tagsChanged();
}

int ChatList::rowOf(const QString &id) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).key() == id)
            return static_cast<int>(row);
    }
    return -1;
}

void ChatList::touch(const ConversationId &id)
{
    const Conversation *now = m_library.find(id);
    const int row = rowOf(id);
    const auto place = [](const Conversation &one) { return std::tuple(one.isPinned, one.isArchived, one.folderId, one.title, one.tags); };
    // Another place, title or tag may put it elsewhere, in or out.
    if (!now || row < 0 || place(*now) != place(m_rows.at(row).conversation))
        update();
    else {
        m_rows[row].conversation = *now;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void ChatList::setFilter(const QString &text)
{
    const QString filter = text.trimmed();
    if (m_filter == filter)
        return;
    m_filter = filter;
    update();
    Q_EMIT filterChanged();
}

void ChatList::setArchive(bool isArchive)
{
    if (m_isArchive == isArchive)
        return;
    m_isArchive = isArchive;
    setSelecting(false);
    update();
    Q_EMIT viewChanged();
}

QString ChatList::order() const { return m_settings.chatOrder(); }

void ChatList::setOrder(const QString &order)
{
    m_settings.setChatOrder(order);
    update();
    Q_EMIT viewChanged();
}

void ChatList::setCurrent(const QString &chatId)
{
    if (m_current == chatId)
        return;
    const int former = rowOf(m_current);
    m_current = chatId;
    const int now = rowOf(m_current);
    for (const int row : {former, now}) {
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row), {IsCurrentRole});
    }
}

void ChatList::refresh()
{
    const QDateTime now = QDateTime::currentDateTime();
    m_midnight.start(static_cast<int>(qMax<qint64>(1000, now.msecsTo(now.date().addDays(1).startOfDay()) + 1000)));
    update();
    Q_EMIT selectionChanged();
}

void ChatList::open(const QString &chatId) { Q_EMIT openWanted(chatId); }

void ChatList::rename(const QString &chatId, const QString &title) { m_library.rename(chatId, title); }

QString ChatList::neighbour(int step) const
{
    for (int row = rowOf(m_current) + step; row >= 0 && row < count(); row += step) {
        if (!m_rows.at(row).isFolder)
            return m_rows.at(row).conversation.id;
    }
    return {};
}

} // namespace qwenda
