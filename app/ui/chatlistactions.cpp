// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The second half of ChatList: what is done to one chat or to all selected ones, and to folders.

#include "session/library.h"
#include "storage/settings.h"
#include "ui/chatlist.h"
#include "ui/toast.h"

namespace qwenda {

QStringList ChatList::idsOf(const QString &chatId) const
{
    if (!chatId.isEmpty() && !m_selected.contains(chatId))
        return {chatId};
    QStringList ids;
    for (const Conversation &one : m_library.conversations()) { // in one order, whatever the set's
        if (m_selected.contains(one.id))
            ids.append(one.id);
    }
    return ids;
}

QString ChatList::nameOf(const QStringList &ids) const
{
    const Conversation *only = ids.size() == 1 ? m_library.find(ids.constFirst()) : nullptr;
    return only ? tr("“%1”").arg(only->title) : tr("%1 chats").arg(ids.size());
}

QString ChatList::selectedText() const { return selectedCount() == 1 ? tr("1 chat") : tr("%1 chats").arg(selectedCount()); }

void ChatList::done(const QString &words, const Organiser::Undo &undo)
{
    setSelecting(false);
    m_toast.show(words, tr("Undo"), undo);
}

void ChatList::remove(const QString &chatId)
{
    const QStringList ids = idsOf(chatId);
    if (ids.isEmpty() || !m_library.find(ids.constFirst()))
        return;
    const QString name = nameOf(ids);
    const bool wasOpen = ids.contains(m_current);
    const QString current = m_current;
    const Organiser::Undo undo = m_organiser.trash(ids);
    for (const QString &id : ids)
        Q_EMIT removed(id);
    done(tr("%1 deleted").arg(name), [this, undo, wasOpen, current] {
        undo();
        if (wasOpen)
            Q_EMIT openWanted(current);
    });
}

void ChatList::pin(const QString &chatId, bool isPinned)
{
    m_organiser.pin(idsOf(chatId), isPinned);
    setSelecting(false);
}

void ChatList::archive(const QString &chatId, bool isArchived)
{
    const QStringList ids = idsOf(chatId);
    const QString name = nameOf(ids);
    const Organiser::Undo undo = m_organiser.archive(ids, isArchived);
    done(isArchived ? tr("%1 archived").arg(name) : tr("%1 taken out of the archive").arg(name), undo);
}

void ChatList::moveTo(const QString &chatId, const QString &folderId)
{
    const QStringList ids = idsOf(chatId);
    const QString name = nameOf(ids);
    const Folder *folder = m_organiser.folder(folderId);
    const Organiser::Undo undo = m_organiser.moveTo(ids, folderId);
    done(folder ? tr("%1 moved to “%2”").arg(name, folder->name) : tr("%1 taken out of the folder").arg(name), undo);
}

void ChatList::toggleTag(const QString &chatId, const QString &tag)
{
    const QStringList ids = idsOf(chatId);
    const QString text = Organiser::tagFrom(tag);
    if (ids.isEmpty() || text.isEmpty())
        return;
    const bool isSet = !hasTag(chatId, text);
    const QString name = nameOf(ids);
    const Organiser::Undo undo = m_organiser.setTag(ids, text, isSet);
    done(isSet ? tr("%1 tagged #%2").arg(name, text) : tr("#%2 taken off %1").arg(name, text), undo);
}

bool ChatList::hasTag(const QString &chatId, const QString &tag) const
{
    const QStringList ids = idsOf(chatId);
    const Conversation *first = ids.isEmpty() ? nullptr : m_library.find(ids.constFirst());
    return first && first->tags.contains(tag);
}

QStringList ChatList::tags() const { return m_organiser.tags(); }

void ChatList::duplicate(const QString &chatId)
{
    const Conversation *original = m_library.find(chatId);
    if (!original)
        return;
    m_organiser.duplicate(chatId, tr("%1 (copy)").arg(original->title), [this](const ConversationId &id) { Q_EMIT openWanted(id); });
}

void ChatList::mergeSelected()
{
    const QStringList ids = idsOf({});
    if (ids.size() < 2)
        return;
    const QString name = nameOf(ids);
    m_organiser.merge(ids, [this, ids, name](const ConversationId &id, const Organiser::Undo &undo) {
        for (const QString &one : ids)
            Q_EMIT removed(one);
        Q_EMIT openWanted(id);
        done(tr("%1 merged").arg(name), [this, undo, id] {
            undo();
            Q_EMIT removed(id);
        });
    });
}

void ChatList::setSelecting(bool isSelecting)
{
    if (m_isSelecting == isSelecting && (isSelecting || m_selected.isEmpty()))
        return;
    m_isSelecting = isSelecting;
    m_selected.clear();
    m_lastSelected.clear();
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {IsSelectedRole});
    Q_EMIT selectionChanged();
}

void ChatList::select(const QString &chatId)
{
    const int row = rowOf(chatId);
    if (row < 0 || m_rows.at(row).isFolder)
        return;
    m_isSelecting = true;
    if (!m_selected.remove(chatId))
        m_selected.insert(chatId);
    m_lastSelected = chatId;
    Q_EMIT dataChanged(index(row), index(row), {IsSelectedRole});
    Q_EMIT selectionChanged();
}

void ChatList::selectTo(const QString &chatId)
{
    const int to = rowOf(chatId);
    const int from = m_lastSelected.isEmpty() ? to : rowOf(m_lastSelected);
    if (to < 0 || from < 0)
        return;
    m_isSelecting = true;
    for (int row = qMin(from, to); row <= qMax(from, to); ++row) {
        if (!m_rows.at(row).isFolder)
            m_selected.insert(m_rows.at(row).conversation.id);
    }
    Q_EMIT dataChanged(index(qMin(from, to)), index(qMax(from, to)), {IsSelectedRole});
    Q_EMIT selectionChanged();
}

void ChatList::selectAll()
{
    m_isSelecting = true;
    for (const ChatRowData &row : std::as_const(m_rows)) {
        if (!row.isFolder)
            m_selected.insert(row.conversation.id);
    }
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {IsSelectedRole});
    Q_EMIT selectionChanged();
}

QStringList ChatList::folderIds() const
{
    QStringList ids;
    for (const Folder &folder : m_organiser.folders())
        ids.append(folder.id);
    std::sort(ids.begin(), ids.end(), [this](const QString &a, const QString &b) {
        return QString::localeAwareCompare(m_organiser.path(a), m_organiser.path(b)) < 0;
    });
    return ids;
}

QStringList ChatList::folderNames() const
{
    QStringList names;
    for (const QString &id : folderIds())
        names.append(m_organiser.path(id));
    return names;
}

QString ChatList::addFolder(const QString &name, const QString &parentId, const QString &chatId)
{
    const QString id = m_organiser.addFolder(name, parentId);
    if (!parentId.isEmpty())
        fold(parentId, true);
    if (!id.isEmpty() && !chatId.isEmpty()) {
        fold(id, true);
        moveTo(chatId, id);
    }
    return id;
}

void ChatList::renameFolder(const QString &folderId, const QString &name) { m_organiser.renameFolder(folderId, name); }

void ChatList::removeFolder(const QString &folderId)
{
    const Folder *folder = m_organiser.folder(folderId);
    if (!folder)
        return;
    const QString name = folder->name;
    done(tr("Folder “%1” deleted, its chats are kept").arg(name), m_organiser.removeFolder(folderId));
}

void ChatList::fold(const QString &folderId, bool isOpen)
{
    QStringList open = m_settings.openFolders();
    open.removeAll(folderId);
    if (isOpen)
        open.append(folderId);
    m_settings.setOpenFolders(open);
    update();
}

void ChatList::toggleFolder(const QString &folderId) { fold(folderId, !m_settings.openFolders().contains(folderId)); }

bool ChatList::canDropOn(const QString &draggedId, int row) const
{
    if (row < 0 || row >= count() || m_rows.at(row).key() == draggedId)
        return false;
    const ChatRowData &target = m_rows.at(row);
    const int from = rowOf(draggedId);
    if (from < 0)
        return false;
    if (m_rows.at(from).isFolder)
        return target.isFolder || target.section != QLatin1StringView("folders");
    return target.isFolder || target.section != m_rows.at(from).section || target.conversation.folderId != m_rows.at(from).conversation.folderId;
}

void ChatList::dropOn(const QString &draggedId, int row)
{
    if (!canDropOn(draggedId, row))
        return;
    const ChatRowData target = m_rows.at(row);
    const FolderId folderId = target.isFolder ? target.folder.id
        : target.section == QLatin1StringView("folders") ? target.conversation.folderId : FolderId();
    const bool isFolder = m_rows.at(rowOf(draggedId)).isFolder;
    if (isFolder) {
        const Folder *folder = m_organiser.folder(draggedId);
        const FolderId former = folder->parentId;
        if (former != folderId && m_organiser.moveFolder(draggedId, folderId))
            done(tr("Folder moved"), [this, draggedId, former] { m_organiser.moveFolder(draggedId, former); });
    } else if (target.section == QLatin1StringView("pinned")) {
        const QStringList ids = idsOf(draggedId);
        const QString name = nameOf(ids);
        done(tr("%1 pinned").arg(name), m_organiser.pin(ids, true));
    } else {
        const QStringList ids = idsOf(draggedId);
        const QString name = nameOf(ids);
        const Organiser::Undo unpin = m_organiser.pin(ids, false);
        const Organiser::Undo back = m_organiser.moveTo(ids, folderId);
        const Folder *folder = m_organiser.folder(folderId);
        done(folder ? tr("%1 moved to “%2”").arg(name, folder->name) : tr("%1 moved").arg(name), [unpin, back] {
            back();
            unpin();
        });
    }
}

} // namespace qwenda
