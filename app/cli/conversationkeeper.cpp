// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/conversationkeeper.h"

#include "session/whendone.h"

#include <QTimer>

namespace qwenda::cli {

ConversationKeeper::ConversationKeeper(const DataPaths &paths, QObject *parent) : QObject(parent), m_paths(paths) {}

void ConversationKeeper::keep(const Conversation &conversation, const QList<Message> &messages)
{
    m_conversation = conversation;
    m_messages = messages;
    if (const auto created = m_paths.create(); !created) {
        QTimer::singleShot(0, this, [this, created] { end(created); });
        return;
    }
    m_lock = std::make_unique<InstanceLock>(m_paths.lock);
    const auto held = m_lock->tryHold();
    if (!held)
        QTimer::singleShot(0, this, [this, error = held.error()] { end(error); });
    else if (*held)
        write(HistoryStore::Use::Owner);
    else
        handOver();
}

void ConversationKeeper::handOver()
{
    m_window = std::make_unique<InstanceClient>(m_paths.socket);
    whenDone(m_window->send(instancewire::Save{m_conversation, m_messages}), this, [this](const Result<void> &answer) {
        if (answer)
            end(answer);
        else
            write(HistoryStore::Use::Guest); // ids are stable: what arrived all the same is not written twice
    });
}

void ConversationKeeper::write(HistoryStore::Use use)
{
    m_store = std::make_unique<HistoryStore>(m_paths.database, use);
    whenDone(m_store->open(), this, [this](const Result<void> &opened) {
        if (!opened) {
            end(opened);
            return;
        }
        whenDone(m_store->saveWhole(m_conversation, m_messages), this, [this](const Result<void> &saved) { end(saved); });
    });
}

void ConversationKeeper::end(const Result<void> &result)
{
    Q_EMIT kept(result);
}

} // namespace qwenda::cli
