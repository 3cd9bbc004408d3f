// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/picturerequest.h"
#include "core/drawing.h"
#include "storage/picturerecord.h"

#include <QList>
#include <QObject>
#include <QString>

namespace qwenda {

class ChatSession;
class HistoryStore;
class Library;
class PictureStore;
class Studio;
struct DrawnFor;

/// "/image …": pictures drawn for a conversation. The question and an answer to be are written first; the order goes into
/// the studio's queue; what becomes of it is written into that answer, whether its conversation is open or not, in this
/// run of the program or the next. The pictures lie with the conversation's files, besides in the gallery. GUI thread.
class ChatPictures : public QObject
{
    Q_OBJECT

public:
    ChatPictures(Studio &studio, Library &library, HistoryStore &history, PictureStore &store, QObject *parent = nullptr);

    /// The words of "/image …"; empty for everything else.
    static QString wordsOf(const QString &said);
    /// The question's pictures become the request's references. False, and nothing happens, where ChatSession::send()
    /// gives false.
    bool draw(ChatSession &session, const DrawingQuestion &question, PictureRequest request, const QString &regionId);
    /// The same once more, with another seed, beside that answer.
    bool again(ChatSession &session, const MessageId &answerId);

private:
    /// `pictures` are those of the request's references, which the gallery does not have yet.
    void orderFrom(const QList<Attachment> &pictures, const PictureRequest &request, const QString &regionId, const DrawnFor &drawnFor);
    void settle(const QString &orderId);
    void tell(const PictureOrder &order, const QList<Attachment> &pictures);

    Studio &m_studio;
    Library &m_library;
    HistoryStore &m_history;
    PictureStore &m_store;
};

} // namespace qwenda
