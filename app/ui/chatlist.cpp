// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chatlist.h"

#include "session/library.h"
#include "ui/toast.h"

#include <QLocale>

namespace qwenda {

namespace {

qint64 daysAgo(const Conversation &conversation)
{
    return conversation.updatedAt.toLocalTime().date().daysTo(QDate::currentDate());
}

} // namespace

ChatList::ChatList(Library &library, Toast &toast, QObject *parent)
    : QAbstractListModel(parent), m_library(library), m_toast(toast)
{
    connect(&m_library, &Library::changed, this, &ChatList::update);
    connect(&m_library, &Library::rowChanged, this, &ChatList::touch);
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
    return {{ChatIdRole, "chatId"},
            {TitleRole, "title"},
            {SectionRole, "section"},
            {SectionTitleRole, "sectionTitle"},
            {IsFirstOfSectionRole, "isFirstOfSection"},
            {IsCurrentRole, "isCurrent"},
            {IsStreamingRole, "isStreaming"},
            {IsUnreadRole, "isUnread"},
            {IsPinnedRole, "isPinned"},
            {TimeRole, "time"}};
}

QVariant ChatList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Conversation &conversation = m_rows.at(index.row());
    switch (role) {
    case ChatIdRole:
        return conversation.id;
    case TitleRole:
    case Qt::DisplayRole:
        return conversation.title.isEmpty() ? tr("New chat") : conversation.title;
    case SectionRole:
        return sectionOf(conversation);
    case SectionTitleRole:
        return sectionTitle(sectionOf(conversation));
    case IsFirstOfSectionRole:
        return index.row() == 0 || sectionOf(m_rows.at(index.row() - 1)) != sectionOf(conversation);
    case IsCurrentRole:
        return conversation.id == m_current;
    case IsStreamingRole:
        return m_library.isStreaming(conversation.id);
    case IsUnreadRole:
        return m_library.isUnread(conversation.id);
    case IsPinnedRole:
        return conversation.isPinned;
    case TimeRole:
        return timeOf(conversation);
    default:
        return {};
    }
}

QString ChatList::sectionOf(const Conversation &conversation) const
{
    if (conversation.isPinned)
        return QStringLiteral("pinned");
    const qint64 days = daysAgo(conversation);
    if (days <= 0)
        return QStringLiteral("today");
    if (days == 1)
        return QStringLiteral("yesterday");
    return days <= 7 ? QStringLiteral("week") : QStringLiteral("older");
}

QString ChatList::sectionTitle(const QString &section) const
{
    if (section == QLatin1StringView("pinned"))
        return tr("Pinned");
    if (section == QLatin1StringView("today"))
        return tr("Today");
    if (section == QLatin1StringView("yesterday"))
        return tr("Yesterday");
    return section == QLatin1StringView("week") ? tr("Previous 7 days") : tr("Older");
}

QString ChatList::timeOf(const Conversation &conversation) const
{
    const QDateTime time = conversation.updatedAt.toLocalTime();
    const QLocale locale;
    const qint64 days = daysAgo(conversation);
    if (days <= 0)
        return locale.toString(time.time(), QStringLiteral("HH:mm"));
    if (days <= 7)
        return locale.dayName(time.date().dayOfWeek(), QLocale::ShortFormat);
    if (locale.language() == QLocale::Chinese)
        return locale.toString(time.date(), QStringLiteral("M月d日"));
    return locale.toString(time.date(), QStringLiteral("d MMM"));
}

QList<Conversation> ChatList::wantedRows() const
{
    if (m_filter.isEmpty())
        return m_library.conversations();
    QList<Conversation> rows;
    for (const Conversation &conversation : m_library.conversations()) {
        if (conversation.title.contains(m_filter, Qt::CaseInsensitive))
            rows.append(conversation);
    }
    return rows;
}

void ChatList::update()
{
    const QList<Conversation> wanted = wantedRows();
    // What is equal at both ends stays; the rest between is taken out and put in again. One moved row in a long list
    // costs the rows it passes, and a view keeps its place.
    const auto isSame = [](const Conversation &a, const Conversation &b) { return a.id == b.id; };
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
    if (removed > 0 || inserted > 0) {
        const int after = first + inserted;
        if (after < count())
            Q_EMIT dataChanged(index(after), index(after), {IsFirstOfSectionRole});
        Q_EMIT countChanged();
    }
}

int ChatList::rowOf(const ConversationId &id) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return static_cast<int>(row);
    }
    return -1;
}

void ChatList::touch(const ConversationId &id)
{
    const Conversation *now = m_library.find(id);
    const int row = rowOf(id);
    const bool passes = now && (m_filter.isEmpty() || now->title.contains(m_filter, Qt::CaseInsensitive));
    if (passes != (row >= 0))
        update();
    else if (row >= 0) {
        m_rows[row] = *now;
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
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

void ChatList::open(const QString &chatId)
{
    Q_EMIT openWanted(chatId);
}

void ChatList::rename(const QString &chatId, const QString &title)
{
    m_library.rename(chatId, title);
}

void ChatList::remove(const QString &chatId)
{
    const Conversation *conversation = m_library.find(chatId);
    if (!conversation)
        return;
    const QString title = conversation->title;
    m_library.remove(chatId);
    Q_EMIT removed(chatId);
    m_toast.show(tr("“%1” was deleted").arg(title), tr("Undo"), [this, chatId] {
        m_library.restore(chatId);
        Q_EMIT openWanted(chatId);
    });
}

void ChatList::pin(const QString &chatId, bool isPinned)
{
    m_library.pin(chatId, isPinned);
}

QString ChatList::neighbour(int step) const
{
    const int row = rowOf(m_current);
    const int wanted = row < 0 ? 0 : row + step;
    return wanted >= 0 && wanted < count() ? m_rows.at(wanted).id : QString();
}

} // namespace qwenda
