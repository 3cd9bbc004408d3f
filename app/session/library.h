// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/message.h"
#include "core/result.h"
#include "session/chatsession.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>
#include <memory>

namespace qwenda {

class HistoryStore;

/// Every conversation, and those that are alive. Several can stream at once. GUI thread.
class Library : public QObject
{
    Q_OBJECT

public:
    explicit Library(const ChatDoors &doors, QObject *parent = nullptr);
    ~Library() override;

    /// Reads the list, or only its first `limit` (0: all); changed() follows. What is alive already stays as it is.
    void load(int limit = 0);
    /// Reads the whole list if load() left something out.
    void loadRest();
    /// Somebody else wrote into the history (an import, `qwenda import` beside the window): the list is as the disk says,
    /// and conversations alive show what was added to them. changed() follows.
    void reload();
    /// The whole list.
    bool isLoaded() const { return m_isLoaded; }

    /// Written ones, not in the trash: pinned first, then newest first.
    const QList<Conversation> &conversations() const { return m_conversations; }
    const Conversation *find(const ConversationId &id) const;

    /// The conversation alive, its messages being read; nullptr for an unknown id. Owned by the library.
    ChatSession *session(const ConversationId &id);
    /// The same only if it is alive already; nullptr: it is not.
    ChatSession *alive(const ConversationId &id) const { return m_alive.value(id); }
    /// An empty conversation with the defaults of now; the same one until something is sent in it.
    ChatSession *newChat();
    /// A new conversation with copies of the messages from the first to this one; listed and written. Its id; empty when
    /// there is no such message in a conversation alive.
    ConversationId fork(const ConversationId &id, const MessageId &messageId, const QString &title);
    /// A conversation that is never written and never listed: gone once nobody looks at it.
    ChatSession *newTemporaryChat();
    bool isTemporary(const ConversationId &id) const { return m_temporary.contains(id); }
    /// Nobody looks at it any more: it goes, unless an answer is on its way or a draft waits.
    void release(const ConversationId &id);

    /// From now on the name is the user's. A blank one is ignored.
    void rename(const ConversationId &id, const QString &title);
    void pin(const ConversationId &id, bool isPinned);
    /// To the trash, at once; an answer on its way is stopped and kept.
    void remove(const ConversationId &id);
    /// Undoes remove(); false: it was not removed in this run.
    bool restore(const ConversationId &id);
    /// Lists what is on disk already, or lists it anew.
    void adopt(const Conversation &conversation) { put(conversation); }
    /// Changes and writes one conversation, alive or not.
    void alter(const ConversationId &id, const std::function<void(Conversation &)> &change);
    /// Writes a finished conversation from elsewhere (`ask --save`) and lists it.
    QFuture<Result<void>> import(const Conversation &conversation, const QList<Message> &messages);

    /// The chat the user looks at: it is never unread.
    void setCurrent(const ConversationId &id);
    bool isStreaming(const ConversationId &id) const;
    bool isUnread(const ConversationId &id) const { return m_unread.contains(id); }

Q_SIGNALS:
    /// The list has other rows, or another order.
    void changed();
    /// One conversation looks different: title, pin, streaming, unread.
    void rowChanged(const QString &id);
    void failed(const qwenda::Error &error);
    /// An answer ended, in whichever way, in a conversation that is written.
    void answered(const QString &id);
    /// Another history took the place of this one: every session is about to go, the list comes anew.
    void replaced();

private:
    ChatSession *make(const Conversation &conversation, bool isNew);
    void loadDrafts();
    void list(int limit);
    void merge(QList<Conversation> onDisk, const std::function<bool(const Conversation &mine)> &isMineNewer);
    ChatSession *make(const Conversation &conversation, bool isNew, const ChatDoors &doors);
    void put(const Conversation &conversation);
    void putBack(const ConversationId &id);
    void take(const ConversationId &id);
    void startOver();

    ChatDoors m_doors;
    std::unique_ptr<HistoryStore> m_memory; ///< of temporary chats: nothing of it is on disk
    QSet<ConversationId> m_temporary;
    QList<Conversation> m_conversations;
    QHash<ConversationId, ChatSession *> m_alive; ///< children of ours
    QHash<ConversationId, Conversation> m_removed;///< of this run, for restore()
    QHash<ConversationId, Draft> m_drafts;        ///< of an earlier run, until somebody opens their conversation
    QSet<ConversationId> m_unread;
    ConversationId m_current;
    ChatSession *m_new = nullptr;
    bool m_isLoaded = false;
};

} // namespace qwenda
