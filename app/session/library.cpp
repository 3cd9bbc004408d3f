// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/library.h"

#include "client/modelcatalog.h"
#include "session/connections.h"
#include "session/inbackground.h"
#include "session/whendone.h"
#include "storage/historystore.h"

#include <algorithm>

namespace qwenda {

namespace {

bool standsBefore(const Conversation &a, const Conversation &b)
{
    if (a.isPinned != b.isPinned)
        return a.isPinned;
    return a.updatedAt > b.updatedAt;
}

} // namespace

Library::Library(const ChatDoors &doors, QObject *parent) : QObject(parent), m_doors(doors)
{
    connect(&m_doors.history, &HistoryStore::replaced, this, &Library::startOver);
}

Library::~Library() = default;

void Library::load(int limit)
{
    loadDrafts();
    list(limit);
}

void Library::loadRest()
{
    if (!m_isLoaded)
        list(0);
}

void Library::list(int limit)
{
    whenDone(m_doors.history.conversations(limit), this, [this, limit](const Result<QList<Conversation>> &conversations) {
        if (!conversations) {
            Q_EMIT failed(conversations.error());
            return;
        }
        m_isLoaded = m_isLoaded || limit == 0 || conversations->size() < limit;
        // What was begun before the disk answered is newer than what the disk says.
        merge(*conversations, [](const Conversation &) { return true; });
    });
}

void Library::reload()
{
    whenDone(m_doors.history.conversations(), this, [this](const Result<QList<Conversation>> &conversations) {
        if (!conversations) {
            Q_EMIT failed(conversations.error());
            return;
        }
        for (const Conversation &onDisk : *conversations) {
            // Whatever its time says: a name that this program wrote a moment later would hide what the other one added.
            if (ChatSession *alive = m_alive.value(onDisk.id))
                alive->takeWritten(onDisk);
        }
        m_isLoaded = true;
        merge(*conversations, [this](const Conversation &mine) { return m_alive.contains(mine.id) && isStreaming(mine.id); });
    });
}

void Library::merge(QList<Conversation> onDisk, const std::function<bool(const Conversation &mine)> &isMineNewer)
{
    QHash<ConversationId, const Conversation *> mine;
    for (const Conversation &one : std::as_const(m_conversations))
        mine.insert(one.id, &one);
    for (qsizetype i = 0; i < onDisk.size() && !mine.isEmpty(); ++i) {
        const Conversation *same = mine.take(onDisk.at(i).id);
        if (same && *same != onDisk.at(i) && isMineNewer(*same)) // writing to it would copy the list
            onDisk[i] = *same;
    }
    for (const Conversation &one : std::as_const(m_conversations)) {
        if (mine.contains(one.id))
            onDisk.append(one);
    }
    // As a rule they come in order: sorting would copy every one of a list that the answer still holds.
    if (!std::is_sorted(onDisk.cbegin(), onDisk.cend(), standsBefore))
        std::stable_sort(onDisk.begin(), onDisk.end(), standsBefore);
    m_conversations = std::move(onDisk);
    Q_EMIT changed();
}

void Library::loadDrafts()
{
    whenDone(m_doors.history.drafts(), this, [this](const Result<QHash<ConversationId, Draft>> &drafts) {
        if (!drafts)
            return; // whatever ails the disk is told by the list
        m_drafts = *drafts;
        for (ChatSession *alive : std::as_const(m_alive))
            alive->takeDraft(m_drafts.take(alive->isNew() ? ConversationId() : alive->id()));
    });
    whenDone(m_doors.history.attachmentHashes(), this, [this](const Result<QSet<QString>> &named) {
        if (named)
            (void)inBackground([named = *named, store = m_doors.history.attachments()] { return store.sweep(named); });
    });
}

const Conversation *Library::find(const ConversationId &id) const
{
    const auto found = std::find_if(m_conversations.cbegin(), m_conversations.cend(),
                                    [&id](const Conversation &one) { return one.id == id; });
    return found == m_conversations.cend() ? nullptr : &*found;
}

ChatSession *Library::session(const ConversationId &id)
{
    if (ChatSession *alive = m_alive.value(id))
        return alive;
    const Conversation *conversation = find(id);
    if (!conversation)
        return nullptr;
    ChatSession *session = make(*conversation, false);
    session->load();
    return session;
}

ChatSession *Library::newChat()
{
    if (m_new)
        return m_new;
    Conversation conversation;
    conversation.id = newId();
    conversation.regionId = m_doors.connections.defaultRegion();
    conversation.model = m_doors.connections.defaultModel();
    if (conversation.model.isEmpty())
        conversation.model = m_doors.catalog.defaultChatModel();
    conversation.createdAt = QDateTime::currentDateTimeUtc();
    conversation.updatedAt = conversation.createdAt;
    m_new = make(conversation, true);
    return m_new;
}

ChatSession *Library::newTemporaryChat()
{
    if (!m_memory) {
        m_memory = std::make_unique<HistoryStore>(HistoryStore::memory);
        m_memory->shareAttachments(m_doors.history);
        (void)m_memory->open();
    }
    Conversation conversation = newChat()->conversation();
    conversation.id = newId();
    conversation.createdAt = QDateTime::currentDateTimeUtc();
    conversation.updatedAt = conversation.createdAt;
    m_temporary.insert(conversation.id);
    return make(conversation, true, {*m_memory, m_doors.catalog, m_doors.client, m_doors.connections, m_doors.keys, m_doors.health});
}

void Library::startOver()
{
    Q_EMIT replaced();
    for (ChatSession *session : std::exchange(m_alive, {}))
        session->deleteLater();
    m_conversations.clear();
    m_removed.clear();
    m_unread.clear();
    m_temporary.clear();
    m_new = nullptr;
    m_current.clear();
    load();
}

ChatSession *Library::make(const Conversation &conversation, bool isNew)
{
    return make(conversation, isNew, m_doors);
}

ChatSession *Library::make(const Conversation &conversation, bool isNew, const ChatDoors &doors)
{
    const ConversationId id = conversation.id;
    auto *session = new ChatSession(conversation, isNew, doors, this);
    if (!isTemporary(id))
        session->takeDraft(m_drafts.take(isNew ? ConversationId() : id));
    m_alive.insert(id, session);
    connect(session, &ChatSession::conversationChanged, this, [this, session] {
        if (session->isNew() || m_removed.contains(session->id()) || isTemporary(session->id()))
            return;
        if (session == m_new)
            m_new = nullptr;
        put(session->conversation());
    });
    connect(session, &ChatSession::activityChanged, this, [this, id] { Q_EMIT rowChanged(id); });
    connect(session, &ChatSession::answered, this, [this, id] {
        if (id != m_current)
            m_unread.insert(id);
        Q_EMIT rowChanged(id);
        if (!isTemporary(id))
            Q_EMIT answered(id);
    });
    connect(session, &ChatSession::loadFailed, this, &Library::failed);
    return session;
}

void Library::put(const Conversation &conversation)
{
    const auto found = std::find_if(m_conversations.begin(), m_conversations.end(),
                                    [&](const Conversation &one) { return one.id == conversation.id; });
    if (found != m_conversations.end()) {
        const bool staysPut = found->isPinned == conversation.isPinned && found->updatedAt == conversation.updatedAt;
        *found = conversation;
        if (staysPut) {
            Q_EMIT rowChanged(conversation.id);
            return;
        }
        m_conversations.erase(found);
    }
    const auto place = std::upper_bound(m_conversations.begin(), m_conversations.end(), conversation, standsBefore);
    m_conversations.insert(place, conversation);
    Q_EMIT changed();
    Q_EMIT rowChanged(conversation.id);
}

void Library::take(const ConversationId &id)
{
    m_conversations.removeIf([&id](const Conversation &one) { return one.id == id; });
    m_unread.remove(id);
    Q_EMIT changed();
}

ConversationId Library::fork(const ConversationId &id, const MessageId &messageId, const QString &title)
{
    const ChatSession *session = m_alive.value(id);
    if (!session || !session->isLoaded() || !session->message(messageId))
        return {};
    Conversation conversation = session->conversation();
    conversation.id = newId();
    conversation.title = title;
    conversation.isPinned = false;
    conversation.context = {}; // speaks of messages by their ids; the copies have others
    conversation.createdAt = QDateTime::currentDateTimeUtc();
    conversation.updatedAt = conversation.createdAt;
    QList<Message> copies;
    for (const Message &message : session->path()) {
        Message copy = message;
        copy.id = newId();
        copy.conversationId = conversation.id;
        copy.parentId = copies.isEmpty() ? MessageId() : copies.constLast().id;
        copy.cost.reset(); // was paid for once
        copies.append(copy);
        if (message.id == messageId)
            break;
    }
    if (copies.constLast().state == Message::State::Streaming)
        copies.last().state = Message::State::Interrupted;
    conversation.headId = copies.constLast().id;
    (void)import(conversation, copies);
    return conversation.id;
}

void Library::release(const ConversationId &id)
{
    ChatSession *session = m_alive.value(id);
    if (!session || session->isBusy() || session == m_new || !session->draft().isEmpty() || id == m_current)
        return;
    m_alive.remove(id);
    m_temporary.remove(id);
    session->deleteLater();
}

void Library::rename(const ConversationId &id, const QString &title)
{
    const QString text = title.simplified();
    if (text.isEmpty())
        return;
    alter(id, [&text](Conversation &conversation) {
        conversation.title = text;
        conversation.hasOwnTitle = true;
    });
}

void Library::pin(const ConversationId &id, bool isPinned)
{
    alter(id, [isPinned](Conversation &conversation) { conversation.isPinned = isPinned; });
}

void Library::alter(const ConversationId &id, const std::function<void(Conversation &)> &change)
{
    const Conversation *found = find(id);
    if (!found)
        return;
    ChatSession *alive = m_alive.value(id);
    const Conversation former = alive ? alive->conversation() : *found; // the session knows the latest head
    Conversation conversation = former;
    change(conversation);
    if (conversation == former)
        return;
    (void)m_doors.history.saveConversation(conversation);
    if (alive)
        alive->take(conversation);
    else
        put(conversation);
}

void Library::remove(const ConversationId &id)
{
    const Conversation *found = find(id);
    if (!found)
        return;
    m_removed.insert(id, *found);
    if (ChatSession *alive = m_alive.value(id)) {
        // Its last words are still written: into the trash, not out of it.
        Conversation trashed = alive->conversation();
        trashed.deletedAt = QDateTime::currentDateTimeUtc();
        alive->take(trashed);
        alive->stop();
    }
    whenDone(m_doors.history.moveToTrash(id), this, [this, id](const Result<void> &moved) {
        if (moved || !m_removed.contains(id))
            return;
        Q_EMIT failed(moved.error());
        putBack(id);
    });
    take(id);
}

bool Library::restore(const ConversationId &id)
{
    if (!m_removed.contains(id))
        return false;
    whenDone(m_doors.history.restore(id), this, [this](const Result<void> &restored) {
        if (!restored)
            Q_EMIT failed(restored.error());
    });
    putBack(id);
    return true;
}

void Library::putBack(const ConversationId &id)
{
    Conversation conversation = m_removed.take(id);
    if (ChatSession *alive = m_alive.value(id)) {
        conversation = alive->conversation();
        conversation.deletedAt = {};
        alive->take(conversation);
    }
    put(conversation);
}

QFuture<Result<void>> Library::import(const Conversation &conversation, const QList<Message> &messages)
{
    put(conversation);
    if (conversation.id != m_current)
        m_unread.insert(conversation.id);
    return m_doors.history.saveWhole(conversation, messages);
}

void Library::setCurrent(const ConversationId &id)
{
    m_current = id;
    if (m_unread.remove(id))
        Q_EMIT rowChanged(id);
}

bool Library::isStreaming(const ConversationId &id) const
{
    const ChatSession *session = m_alive.value(id);
    return session && session->isBusy();
}

} // namespace qwenda
