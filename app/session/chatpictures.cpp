// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/chatpictures.h"

#include "session/chatsession.h"
#include "session/inbackground.h"
#include "session/library.h"
#include "session/studio.h"
#include "session/whendone.h"
#include "storage/historystore.h"
#include "storage/picturestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

using State = PictureOrder::State;

Message drawingOf(const PictureRequest &request, const QString &regionId)
{
    Message drawing;
    drawing.model = request.model;
    drawing.regionId = regionId;
    drawing.parameters = request.record();
    return drawing;
}

/// Copies the gallery's files to the conversations' own: whoever empties the gallery does not tear holes into chats.
QList<Attachment> attach(const QList<PictureRecord> &pictures, const PictureFiles &files, const AttachmentStore &store)
{
    QList<Attachment> attached;
    for (const PictureRecord &each : pictures) {
        const Result<QByteArray> bytes = files.read(each.file);
        const Result<QString> hash = bytes ? store.put(*bytes) : Result<QString>(bytes.error());
        if (!hash)
            continue;
        Attachment picture;
        picture.kind = Attachment::Kind::Picture;
        picture.name = each.prompt.simplified().left(80) + u'.' + each.file.section(u'.', -1);
        picture.mime = mimeTypeOf(each.file);
        picture.hash = *hash;
        picture.bytes = each.bytes;
        picture.width = each.width;
        picture.height = each.height;
        attached.append(picture);
    }
    return attached;
}

/// The files as they were handed in, or as they are sent to chat models where picture models cannot read those.
QList<QByteArray> bytesOf(const QList<Attachment> &pictures, const AttachmentStore &files)
{
    QList<QByteArray> all;
    for (const Attachment &each : pictures) {
        const Result<QByteArray> file = files.read(each.hash);
        const bool isUsable = each.sentHash.isEmpty() || (file && inspectPicture(*file));
        const Result<QByteArray> bytes = isUsable ? file : files.read(each.sentHash);
        all.append(bytes ? *bytes : QByteArray());
    }
    return all;
}

void write(const PictureOrder &order, const QList<Attachment> &pictures, Message &drawing)
{
    drawing.attachments = pictures;
    drawing.model = order.model;
    drawing.requestId = order.requestId;
    drawing.parameters = order.settings;
    const QString rewritten = order.results.isEmpty() ? QString() : order.results.at(0)["actual_prompt"_L1].toString();
    if (!rewritten.isEmpty())
        drawing.parameters.insert(u"actual_prompt"_s, rewritten);
    if (order.submittedAt.isValid() && order.endedAt.isValid())
        drawing.duration = std::chrono::milliseconds(order.submittedAt.msecsTo(order.endedAt));
    if (order.price > 0 && order.count > 0 && !pictures.isEmpty())
        drawing.cost = Money{order.price / order.count * double(pictures.size()), order.currency};
    const bool isFinal = order.state == State::Done || order.state == State::Failed || order.state == State::Canceled;
    if (!isFinal)
        return; // its task lives: the queue tells how it stands
    drawing.error = order.error;
    drawing.state = order.state == State::Canceled ? Message::State::Stopped
        : order.state == State::Failed             ? Message::State::Failed
                                                   : Message::State::Complete;
    drawing.finishReason = order.state == State::Done ? u"stop"_s : QString();
}

} // namespace

ChatPictures::ChatPictures(Studio &studio, Library &library, HistoryStore &history, PictureStore &store, QObject *parent)
    : QObject(parent), m_studio(studio), m_library(library), m_history(history), m_store(store)
{
    connect(&studio, &Studio::orderEnded, this, &ChatPictures::settle);
}

QString ChatPictures::wordsOf(const QString &said)
{
    constexpr QLatin1StringView command("/image");
    const bool isCommand = said.startsWith(command) && said.size() > command.size() && said.at(command.size()).isSpace();
    return isCommand ? said.mid(command.size()).trimmed() : QString();
}

bool ChatPictures::draw(ChatSession &session, const DrawingQuestion &question, PictureRequest request, const QString &regionId)
{
    for (qsizetype i = 0; i < question.pictures.size(); ++i) {
        PictureReference reference;
        reference.pictureId = newId();
        request.references.append(reference);
    }
    const MessageId answerId = session.addDrawing(question.said, question.pictures, drawingOf(request, regionId), question.edited);
    if (answerId.isEmpty())
        return false;
    orderFrom(question.pictures, request, regionId, {session.id(), answerId});
    return true;
}

void ChatPictures::orderFrom(const QList<Attachment> &pictures, const PictureRequest &request, const QString &regionId, const DrawnFor &drawnFor)
{
    if (pictures.isEmpty()) {
        m_studio.order(request, regionId, drawnFor);
        return;
    }
    const auto read = inBackground([pictures, files = m_history.attachments()] { return bytesOf(pictures, files); });
    whenDone(read, this, [this, request, regionId, drawnFor](const QList<QByteArray> &bytes) {
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            PictureRecord reference;
            reference.id = request.references.at(i).pictureId;
            reference.source = PictureRecord::Source::Reference;
            reference.createdAt = QDateTime::currentDateTimeUtc();
            // What cannot be kept is missed, and told, when the order comes to it.
            (void)m_store.add(reference, bytes.at(i));
        }
        m_studio.order(request, regionId, drawnFor);
    });
}

bool ChatPictures::again(ChatSession &session, const MessageId &answerId)
{
    const Message *answer = session.message(answerId);
    if (!answer || !isDrawing(*answer))
        return false;
    PictureRequest request = PictureRequest::fromRecord(answer->parameters);
    const QString regionId = answer->regionId;
    request.seed.reset();
    if (const PictureOrder *former = m_studio.findFor(answerId))
        m_studio.dismiss(QString(former->id));
    const MessageId besideId = session.addDrawingBeside(answerId, drawingOf(request, regionId));
    if (besideId.isEmpty())
        return false;
    m_studio.order(request, regionId, {session.id(), besideId});
    return true;
}

void ChatPictures::settle(const QString &orderId)
{
    const PictureOrder *ended = m_studio.find(orderId);
    if (!ended || ended->messageId.isEmpty())
        return;
    whenDone(m_store.picturesOf(orderId), this, [this, order = *ended](const Result<QList<PictureRecord>> &pictures) {
        const auto copied = inBackground([records = pictures ? *pictures : QList<PictureRecord>(), files = m_store.files(),
                                          store = m_history.attachments()] { return attach(records, files, store); });
        whenDone(copied, this, [this, order](const QList<Attachment> &attached) { tell(order, attached); });
    });
}

void ChatPictures::tell(const PictureOrder &order, const QList<Attachment> &pictures)
{
    const auto change = [order, pictures](Message &drawing) { write(order, pictures, drawing); };
    ChatSession *session = m_library.alive(order.conversationId);
    if (session && session->isLoaded()) {
        session->settleDrawing(order.messageId, change);
    } else if (session) { // its messages are being read, and would be older than what we write
        connect(session, &ChatSession::pathChanged, this, [this, order, pictures] { tell(order, pictures); }, Qt::SingleShotConnection);
    } else {
        whenDone(m_history.messages(order.conversationId), this, [this, id = order.messageId, change](const Result<QList<Message>> &messages) {
            const auto found = messages ? std::ranges::find(*messages, id, &Message::id) : QList<Message>::const_iterator();
            if (!messages || found == messages->cend())
                return; // the conversation is gone; the gallery has the pictures
            Message drawing = *found;
            change(drawing);
            (void)m_history.finishMessage(drawing);
        });
    }
}

} // namespace qwenda
