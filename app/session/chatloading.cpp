// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/chatsession.h"

#include "session/whendone.h"
#include "storage/historystore.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <utility>

namespace qwenda {

namespace {

/// The end of a conversation is drawn in it. On two cores, reading all of it meanwhile takes a third more until one sees it.
constexpr auto frameTime = std::chrono::milliseconds(80);

} // namespace

/// The tree and the branch that is shown are put together where they are read: of ten thousand messages the window would
/// stand still for it.
struct ChatSession::Whole
{
    Whole(const QList<Message> &read, const MessageId &conversationHead, bool isFirst) : head(conversationHead)
    {
        last = read.isEmpty() ? MessageId() : read.constLast().id;
        if (!isFirst) {
            messages = read;
            return;
        }
        tree.take(read);
        leaf = leafIn(tree);
        tree.noteShown(leaf);
        branch = tree.branchTo(leaf);
    }

    MessageId leafIn(const MessageTree &all) const
    {
        // What another process wrote below it while this one wrote the conversation is its end now.
        return all.leafBelow(all.contains(head) || last.isEmpty() ? head : last);
    }

    MessageId head;
    MessageId last;
    MessageId leaf;
    MessageTree tree;
    QList<Message> branch;
    QList<Message> messages; ///< for a tree that is there already
};

void ChatSession::load()
{
    if (m_isLoaded || m_isLoading)
        return;
    m_isLoading = true;
    whenDone(m_doors.history.layout(id()), this, [this](const Result<QByteArray> &layout) {
        if (layout && m_layout.isEmpty())
            m_layout = *layout;
    });
    if (!m_path.isEmpty() || m_awaitsWhole) {
        loadWhole();
        return;
    }
    whenDone(m_doors.history.branchEnd(id()), this, [this](const Result<QList<Message>> &end) {
        if (end && !end->isEmpty() && !m_awaitsWhole) {
            m_path = *end;
            Q_EMIT pathChanged();
            QTimer::singleShot(frameTime, this, [this] { loadWhole(); });
            return;
        }
        loadWhole();
    });
}

void ChatSession::loadWhole()
{
    using Read = Result<std::shared_ptr<Whole>>;
    auto read = m_doors.history.messages(id()).then(
        QtFuture::Launch::Sync, [head = m_conversation.headId, isFirst = m_tree.size() == 0](const Result<QList<Message>> &messages) {
            return messages ? Read(std::make_shared<Whole>(*messages, head, isFirst)) : Read(messages.error());
        });
    whenDone(read, this, [this](const Read &whole) {
        m_isLoading = false;
        if (whole)
            takeWhole(**whole);
        else
            Q_EMIT loadFailed(whole.error());
    });
}

void ChatSession::takeWritten(const Conversation &written)
{
    if (!m_isLoaded || isBusy())
        return;
    m_conversation.headId = written.headId;
    m_conversation.updatedAt = written.updatedAt;
    m_isLoaded = false;
    load();
}

void ChatSession::takeWhole(Whole &whole)
{
    m_isLoaded = true;
    if (m_tree.size() > 0) {
        m_tree.take(whole.messages);
        show(whole.leafIn(m_tree));
    } else {
        m_tree = std::move(whole.tree);
        m_conversation.headId = whole.leaf;
        const QList<Message> end = std::exchange(m_path, std::move(whole.branch));
        Q_EMIT pathChanged();
        // Only now it is known what they can be paged with, and what to leave out of those too long.
        for (const Message &before : end) {
            const Message *now = message(before.id);
            if (now && (now->error || now->state != before.state || now->text != before.text || siblings(before.id).size() > 1))
                Q_EMIT messageChanged(before.id);
        }
    }
    Q_EMIT activityChanged();
}

} // namespace qwenda
