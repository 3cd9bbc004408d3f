// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/result.h"
#include "storage/datapaths.h"
#include "storage/historystore.h"
#include "storage/instanceclient.h"
#include "storage/instancelock.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace qwenda::cli {

/// Puts one finished conversation into the history of a data folder, whoever holds it: nobody (then we do, for the
/// moment it takes), a window that listens (it is handed over, and appears there), or a window that does not answer (then
/// beside it, waiting for SQLite's own lock). GUI thread; one conversation per object.
class ConversationKeeper : public QObject
{
    Q_OBJECT
public:
    explicit ConversationKeeper(const DataPaths &paths, QObject *parent = nullptr);

    /// Ends with exactly one kept(), never from inside this call.
    void keep(const Conversation &conversation, const QList<Message> &messages);

Q_SIGNALS:
    /// Errors of kind Storage.
    void kept(const qwenda::Result<void> &result);

private:
    void handOver();
    void write(HistoryStore::Use use);
    void end(const Result<void> &result);

    DataPaths m_paths;
    Conversation m_conversation;
    QList<Message> m_messages;
    std::unique_ptr<InstanceLock> m_lock;
    std::unique_ptr<InstanceClient> m_window;
    std::unique_ptr<HistoryStore> m_store;
};

} // namespace qwenda::cli
