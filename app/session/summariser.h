// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "session/chatsession.h"

#include <QObject>
#include <QString>

namespace qwenda {

/// The older part of a conversation in few words, by the small model where it is offered, else by the conversation's own.
/// What one request cannot hold goes in several, each with the summary so far. Ends exactly once, never from inside the
/// constructor; deleting it stops it in silence. GUI thread.
class Summariser : public QObject
{
    Q_OBJECT

public:
    /// `soFar`: a summary of what stood before `text`; may be empty.
    Summariser(const ChatDoors &doors, const Conversation &conversation, const QString &text, const QString &soFar,
               QObject *parent);

Q_SIGNALS:
    void finished(const qwenda::Result<QString> &summary);

private:
    void askNext();
    void take(const Result<QString> &said);

    ChatDoors m_doors;
    const Conversation m_conversation; ///< with the region in force
    QString m_model;
    QString m_rest;
    QString m_summary;
    qsizetype m_pieceLength = 0; ///< characters
};

} // namespace qwenda
