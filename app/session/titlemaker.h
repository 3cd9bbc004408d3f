// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "session/chatsession.h"

#include <QObject>
#include <QSet>
#include <QString>

namespace qwenda {

class Library;
class Settings;

/// Gives a chat a better name than its first words: after the first answer a small model is asked once for a few words
/// in the chat's own language. Only where the catalogue says that the model is offered, never at a custom address, never
/// over a name the user gave; what it used is kept for the sums of usage. A failure is silent: the first words stay.
/// GUI thread; belongs to the window, not to the command line.
class TitleMaker : public QObject
{
    Q_OBJECT
public:
    TitleMaker(const ChatDoors &doors, Library &library, const Settings &settings, QObject *parent = nullptr);

    /// What a model said, as a title: one line without quotes, marks and full stop; empty when it is no title.
    static QString cleaned(const QString &said);

private:
    void consider(const ConversationId &id);
    void ask(const ConversationId &id, const QString &regionId, const QString &question, const QString &answer);
    void take(const ConversationId &id, const QString &said);

    ChatDoors m_doors;
    Library &m_library;
    const Settings &m_settings;
    QSet<ConversationId> m_asked; ///< once per chat, whatever came of it
};

} // namespace qwenda
