// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/draft.h"

#include <QTimer>

namespace qwenda {

class HistoryStore;

/// One conversation's draft on its way to the disk: a change is written at most 300 ms later, and when the keeper goes.
/// GUI thread.
class DraftKeeper
{
public:
    static constexpr std::chrono::milliseconds saveDelay{300};

    /// `key` is the conversation, or empty for the chat that was not begun.
    DraftKeeper(HistoryStore &history, ConversationId key);
    ~DraftKeeper();

    const Draft &draft() const { return m_draft; }
    /// False: it is the same.
    bool set(const Draft &draft);
    /// What the disk had; ignored once something was written here.
    bool takeFromDisk(const Draft &draft);
    /// The chat was begun: its draft is now its own.
    void rename(const ConversationId &key);

private:
    void save();

    HistoryStore &m_history;
    ConversationId m_key;
    Draft m_draft;
    QTimer m_delay;
    bool m_wasTouched = false;
};

} // namespace qwenda
