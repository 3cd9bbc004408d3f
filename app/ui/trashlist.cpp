// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trashlist.h"

#include "session/library.h"
#include "session/organiser.h"
#include "session/whendone.h"
#include "session/workshop.h"
#include "storage/historydatabase.h"
#include "storage/historystore.h"
#include "ui/toast.h"

namespace qwenda {

TrashList::TrashList(Workshop &workshop, Toast &toast, QObject *parent)
    : QAbstractListModel(parent), m_workshop(workshop), m_toast(toast)
{}

int TrashList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> TrashList::roleNames() const
{
    return {{ChatIdRole, "chatId"}, {TitleRole, "title"}, {NoteRole, "note"}};
}

QVariant TrashList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Conversation &chat = m_chats.at(index.row());
    if (role == ChatIdRole)
        return chat.id;
    if (role == TitleRole)
        return chat.title;
    if (role != NoteRole)
        return {};
    const qint64 days = chat.deletedAt.toLocalTime().date().daysTo(QDate::currentDate());
    constexpr qint64 kept = std::chrono::duration_cast<std::chrono::hours>(HistoryDatabase::trashTime).count() / 24;
    const QString when = days <= 0 ? tr("Deleted today") : days == 1 ? tr("Deleted yesterday")
                                                                     : tr("Deleted %1 days ago").arg(days);
    const qint64 left = qMax<qint64>(1, kept - days);
    return left == 1 ? tr("%1 · gone for good tomorrow").arg(when) : tr("%1 · gone for good in %2 days").arg(when).arg(left);
}

QString TrashList::summary() const { return count() == 1 ? tr("1 chat") : tr("%1 chats").arg(count()); }

void TrashList::load()
{
    whenDone(m_workshop.history.trash(), this, [this](const Result<QList<Conversation>> &chats) {
        if (chats)
            take(*chats);
    });
}

void TrashList::take(const QList<Conversation> &chats)
{
    beginResetModel();
    m_chats = chats;
    endResetModel();
    Q_EMIT changed();
}

void TrashList::restore(const QString &chatId)
{
    for (const Conversation &chat : std::as_const(m_chats)) {
        if (chat.id != chatId)
            continue;
        m_workshop.organiser.bringBack({chat});
        m_toast.show(tr("“%1” is back among your chats").arg(chat.title), tr("Undo"), [this, chatId] {
            m_workshop.organiser.trash({chatId});
            load();
        });
        break;
    }
    load();
}

void TrashList::restoreAll()
{
    m_workshop.organiser.bringBack(m_chats);
    m_toast.show(tr("All chats of the trash are back"));
    load();
}

void TrashList::removeForGood(const QString &chatId)
{
    m_workshop.organiser.deleteForGood({chatId}, [this] { load(); });
}

void TrashList::empty()
{
    QList<ConversationId> ids;
    for (const Conversation &chat : std::as_const(m_chats))
        ids.append(chat.id);
    m_workshop.organiser.deleteForGood(ids, [this] { load(); });
}

} // namespace qwenda
