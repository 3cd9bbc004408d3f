// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/draftkeeper.h"

#include "storage/historystore.h"

namespace qwenda {

DraftKeeper::DraftKeeper(HistoryStore &history, ConversationId key) : m_history(history), m_key(std::move(key))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(saveDelay);
    QObject::connect(&m_delay, &QTimer::timeout, &m_delay, [this] { save(); });
}

DraftKeeper::~DraftKeeper()
{
    if (m_delay.isActive())
        save();
}

bool DraftKeeper::set(const Draft &draft)
{
    if (m_draft == draft)
        return false;
    m_draft = draft;
    m_wasTouched = true;
    // Not restarted by later keys: who types without a pause is saved all the same.
    if (!m_delay.isActive())
        m_delay.start();
    return true;
}

bool DraftKeeper::takeFromDisk(const Draft &draft)
{
    if (m_wasTouched || m_draft == draft)
        return false;
    m_draft = draft;
    return true;
}

void DraftKeeper::rename(const ConversationId &key)
{
    if (m_key == key)
        return;
    (void)m_history.saveDraft(m_key, {});
    m_key = key;
    if (!m_draft.isEmpty() && !m_delay.isActive())
        m_delay.start();
}

void DraftKeeper::save()
{
    m_delay.stop();
    (void)m_history.saveDraft(m_key, m_draft); // a refusal is repeated by the next key
}

} // namespace qwenda
