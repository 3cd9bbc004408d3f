// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatreply.h"
#include "core/result.h"
#include "session/chatsession.h"

#include <QObject>
#include <QString>

namespace qwenda {

/// The small model for questions beside a conversation, where it is offered in this region; else empty. Never at an address
/// given by hand, which the catalogue does not know.
QString smallModel(const ChatDoors &doors, const QString &regionId);

/// A question to a model that is no message of its conversation: it is paid for, so what it used is kept for the sums of
/// usage. Ends exactly once, never from inside the constructor; deleting it stops it in silence. GUI thread.
class SideQuestion : public QObject
{
    Q_OBJECT

public:
    /// `purpose`: SideRequest::purpose. The request's model is asked in this region.
    SideQuestion(const ChatDoors &doors, const ConversationId &id, const QString &purpose, const QString &regionId,
                 const ChatRequest &request, QObject *parent);

Q_SIGNALS:
    /// The whole answer; anything that did not come to its end is an error.
    void finished(const qwenda::Result<QString> &said);

private:
    void note(const ChatEnding &ending);
    void end(const ChatEnding &ending);

    ChatDoors m_doors;
    const ConversationId m_id;
    const QString m_purpose;
    const QString m_regionId;
    const QString m_model;
    QString m_said;
};

} // namespace qwenda
