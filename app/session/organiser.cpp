// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/organiser.h"

#include "session/library.h"
#include "session/whendone.h"
#include "storage/historystore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

bool isBefore(const Folder &a, const Folder &b)
{
    return QString::localeAwareCompare(a.name, b.name) < 0;
}

/// Copies with ids of their own; roots hang below `parent`.
QList<Message> copiesOf(const QList<Message> &messages, const ConversationId &owner, const MessageId &parent,
                        QHash<MessageId, MessageId> &names)
{
    QList<Message> copies;
    for (Message copy : messages) {
        names.insert(copy.id, newId());
        copy.id = names.value(copy.id);
        copy.parentId = copy.parentId.isEmpty() ? parent : names.value(copy.parentId, parent);
        copy.conversationId = owner;
        if (copy.state == Message::State::Streaming)
            copy.state = Message::State::Interrupted;
        copy.cost.reset(); // was paid for once
        copies.append(copy);
    }
    return copies;
}

} // namespace

Organiser::Organiser(HistoryStore &history, Library &library, QObject *parent)
    : QObject(parent), m_history(history), m_library(library)
{}

void Organiser::load()
{
    whenDone(m_history.folders(), this, [this](const Result<QList<Folder>> &folders) {
        if (!folders)
            return; // whatever ails the disk is told by the list of chats
        m_folders = *folders;
        std::sort(m_folders.begin(), m_folders.end(), isBefore);
        Q_EMIT foldersChanged();
    });
}

const Folder *Organiser::folder(const FolderId &id) const
{
    const auto found = std::find_if(m_folders.cbegin(), m_folders.cend(), [&id](const Folder &one) { return one.id == id; });
    return found == m_folders.cend() ? nullptr : &*found;
}

QList<Folder> Organiser::inside(const FolderId &parentId) const
{
    QList<Folder> result;
    for (const Folder &one : m_folders) {
        const FolderId parent = folder(one.parentId) ? one.parentId : FolderId();
        if (parent == parentId)
            result.append(one);
    }
    return result;
}

QString Organiser::path(const FolderId &id) const
{
    QStringList names;
    const Folder *at = folder(id);
    for (qsizetype depth = 0; at && depth <= m_folders.size(); ++depth, at = folder(at->parentId))
        names.prepend(at->name);
    return names.join(u" / "_s);
}

void Organiser::told(const QFuture<Result<void>> &written)
{
    whenDone(written, this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

void Organiser::put(const Folder &folder)
{
    m_folders.removeIf([&folder](const Folder &one) { return one.id == folder.id; });
    m_folders.insert(std::upper_bound(m_folders.begin(), m_folders.end(), folder, isBefore), folder);
    told(m_history.saveFolder(folder));
    Q_EMIT foldersChanged();
}

FolderId Organiser::addFolder(const QString &name, const FolderId &parentId)
{
    const QString text = name.simplified();
    if (text.isEmpty())
        return {};
    const Folder folder{newId(), text, parentId, QDateTime::currentDateTimeUtc()};
    put(folder);
    return folder.id;
}

void Organiser::renameFolder(const FolderId &id, const QString &name)
{
    const Folder *found = folder(id);
    if (!found || name.simplified().isEmpty())
        return;
    Folder changed = *found;
    changed.name = name.simplified();
    put(changed);
}

bool Organiser::moveFolder(const FolderId &id, const FolderId &parentId)
{
    const Folder *found = folder(id);
    if (!found)
        return false;
    const Folder *above = folder(parentId);
    for (qsizetype depth = 0; above && depth <= m_folders.size(); ++depth, above = folder(above->parentId)) {
        if (above->id == id)
            return false;
    }
    Folder changed = *found;
    changed.parentId = parentId;
    put(changed);
    return true;
}

Organiser::Undo Organiser::removeFolder(const FolderId &id)
{
    const Folder *found = folder(id);
    if (!found)
        return {};
    const Folder gone = *found;
    QList<FolderId> moved;
    for (Folder &one : m_folders) {
        if (one.parentId == id) {
            moved.append(one.id);
            one.parentId = gone.parentId;
        }
    }
    Ids chats;
    for (const Conversation &one : m_library.conversations()) {
        if (one.folderId == id)
            chats.append(one.id);
    }
    m_folders.removeIf([&id](const Folder &one) { return one.id == id; });
    moveTo(chats, gone.parentId);
    told(m_history.removeFolder(id));
    Q_EMIT foldersChanged();
    return [this, gone, moved, chats] {
        put(gone);
        for (const FolderId &one : moved)
            moveFolder(one, gone.id);
        moveTo(chats, gone.id);
    };
}

QStringList Organiser::tags() const
{
    QHash<QString, int> counts;
    for (const Conversation &one : m_library.conversations()) {
        for (const QString &tag : one.tags)
            ++counts[tag];
    }
    QStringList tags = counts.keys();
    std::sort(tags.begin(), tags.end(), [&counts](const QString &a, const QString &b) {
        return counts.value(a) != counts.value(b) ? counts.value(a) > counts.value(b) : a < b;
    });
    return tags;
}

QString Organiser::tagFrom(const QString &text)
{
    QString tag = text.simplified();
    while (tag.startsWith(u'#'))
        tag = tag.mid(1).trimmed();
    return tag.left(60);
}

Organiser::Undo Organiser::alterAll(const Ids &ids, const std::function<void(Conversation &)> &change)
{
    QList<Conversation> former;
    for (const ConversationId &id : ids) {
        const Conversation *found = m_library.find(id);
        if (!found)
            continue;
        former.append(*found);
        m_library.alter(id, change);
    }
    return [this, former] {
        for (const Conversation &one : former) {
            m_library.alter(one.id, [&one](Conversation &conversation) {
                conversation.isPinned = one.isPinned;
                conversation.isArchived = one.isArchived;
                conversation.folderId = one.folderId;
                conversation.tags = one.tags;
            });
        }
    };
}

Organiser::Undo Organiser::moveTo(const Ids &ids, const FolderId &folderId)
{
    return alterAll(ids, [&folderId](Conversation &conversation) { conversation.folderId = folderId; });
}

Organiser::Undo Organiser::pin(const Ids &ids, bool isPinned)
{
    return alterAll(ids, [isPinned](Conversation &conversation) { conversation.isPinned = isPinned; });
}

Organiser::Undo Organiser::archive(const Ids &ids, bool isArchived)
{
    return alterAll(ids, [isArchived](Conversation &conversation) {
        conversation.isArchived = isArchived;
        conversation.isPinned = conversation.isPinned && !isArchived;
    });
}

Organiser::Undo Organiser::setTag(const Ids &ids, const QString &tag, bool isSet)
{
    const QString text = tagFrom(tag);
    if (text.isEmpty())
        return {};
    return alterAll(ids, [&text, isSet](Conversation &conversation) {
        conversation.tags.removeAll(text);
        if (isSet)
            conversation.tags.append(text);
        conversation.tags.sort();
    });
}

Organiser::Undo Organiser::trash(const Ids &ids)
{
    for (const ConversationId &id : ids)
        m_library.remove(id);
    return [this, ids] {
        for (const ConversationId &id : ids)
            m_library.restore(id);
    };
}

void Organiser::readAll(const Ids &ids, const std::function<void(const QList<QList<Message>> &)> &done)
{
    auto read = std::make_shared<QList<QList<Message>>>(ids.size());
    auto left = std::make_shared<qsizetype>(ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        whenDone(m_history.messages(ids.at(i)), this, [this, read, left, i, done](const Result<QList<Message>> &messages) {
            if (!messages) {
                Q_EMIT failed(messages.error());
                return; // one missing, and nothing is done
            }
            (*read)[i] = *messages;
            if (--*left == 0)
                done(*read);
        });
    }
}

void Organiser::duplicate(const ConversationId &id, const QString &title, const std::function<void(const ConversationId &)> &done)
{
    readAll({id}, [this, id, title, done](const QList<QList<Message>> &read) {
        const Conversation *found = m_library.find(id);
        if (!found)
            return;
        Conversation copy = *found;
        copy.id = newId();
        copy.title = title;
        copy.hasOwnTitle = true;
        copy.isPinned = false;
        copy.createdAt = QDateTime::currentDateTimeUtc();
        QHash<MessageId, MessageId> names;
        const QList<Message> messages = copiesOf(read.constFirst(), copy.id, {}, names);
        copy.headId = names.value(found->headId);
        told(m_library.import(copy, messages));
        done(copy.id);
    });
}

void Organiser::merge(const Ids &ids, const std::function<void(const ConversationId &, const Undo &)> &done)
{
    QList<Conversation> parts;
    for (const ConversationId &id : ids) {
        if (const Conversation *found = m_library.find(id))
            parts.append(*found);
    }
    if (parts.size() < 2)
        return;
    std::stable_sort(parts.begin(), parts.end(), [](const Conversation &a, const Conversation &b) { return a.createdAt < b.createdAt; });
    Ids ordered;
    for (const Conversation &part : std::as_const(parts))
        ordered.append(part.id);
    readAll(ordered, [this, parts, ordered, done](const QList<QList<Message>> &read) {
        Conversation whole = parts.constFirst();
        whole.id = newId();
        whole.headId.clear();
        QList<Message> messages;
        QSet<QString> tags;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            QHash<MessageId, MessageId> names;
            messages += copiesOf(read.at(i), whole.id, whole.headId, names);
            if (names.contains(parts.at(i).headId))
                whole.headId = names.value(parts.at(i).headId);
            else if (!messages.isEmpty())
                whole.headId = messages.constLast().id;
            whole.updatedAt = qMax(whole.updatedAt, parts.at(i).updatedAt);
            tags += QSet<QString>(parts.at(i).tags.cbegin(), parts.at(i).tags.cend());
        }
        whole.tags = QStringList(tags.cbegin(), tags.cend());
        whole.tags.sort();
        told(m_library.import(whole, messages));
        const Undo parted = trash(ordered);
        done(whole.id, [this, parted, id = whole.id] {
            parted();
            m_library.remove(id);
        });
    });
}

void Organiser::bringBack(const QList<Conversation> &conversations)
{
    for (Conversation conversation : conversations) {
        conversation.deletedAt = {};
        if (m_library.restore(conversation.id))
            continue;
        told(m_history.restore(conversation.id));
        m_library.adopt(conversation);
    }
}

void Organiser::deleteForGood(const Ids &ids, const std::function<void()> &done)
{
    whenDone(m_history.deleteForGood(ids), this, [this, done](const Result<void> &deleted) {
        if (!deleted)
            Q_EMIT failed(deleted.error());
        done();
    });
}

} // namespace qwenda
