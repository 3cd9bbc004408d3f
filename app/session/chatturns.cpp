// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/chatturns.h"

#include "core/drawing.h"
#include "session/codefence.h"
#include "storage/attachmentstore.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

/// For the model, not for people: short, and the same in every language of the window.
const QString continueRequest = u"Continue exactly where your last message ends, even in the middle of a word. Do not "
                                "repeat anything and do not comment."_s;

/// Names are the user's file names: one line, whatever they hold.
QString tidyName(const QString &name)
{
    return name.simplified();
}

QString fenced(const Attachment &file, const QString &text)
{
    const QString fence = fenceFor(text);
    // The extension is what models know a language by; a PDF's text has none.
    const QString language = file.kind == Attachment::Kind::Pdf ? QString() : QFileInfo(tidyName(file.name)).suffix().toLower();
    const bool endsLine = text.endsWith(u'\n');
    return u"File: "_s + tidyName(file.name) + u'\n' + fence + language + u'\n' + text + (endsLine ? u""_s : u"\n"_s) + fence
        + u"\n\n"_s;
}

QString missing(const Attachment &file, const QString &why)
{
    return u"["_s + why + u": "_s + tidyName(file.name) + u"]\n\n"_s;
}

const QString &sentName(const Attachment &file)
{
    return file.sentHash.isEmpty() ? file.hash : file.sentHash;
}

/// What the bytes are, by their first: the name may lie, and a picture scaled down may be of another kind.
QByteArray pictureType(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG"))
        return "image/png";
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return "image/webp";
    if (bytes.startsWith("BM"))
        return "image/bmp";
    return "image/jpeg";
}

void attach(const Attachment &file, bool sees, const AttachmentStore &store, ChatTurn &turn, QString &before)
{
    if (file.kind == Attachment::Kind::Picture && !sees) {
        before += missing(file, u"Picture not shown to this model"_s);
        return;
    }
    const Result<QByteArray> bytes = store.read(sentName(file));
    if (!bytes)
        before += missing(file, u"File not found"_s);
    else if (file.kind == Attachment::Kind::Picture)
        turn.pictures.append(QString::fromLatin1("data:" + pictureType(*bytes) + ";base64," + bytes->toBase64()));
    else
        before += fenced(file, QString::fromUtf8(*bytes));
}

ChatTurn turnOf(const Message &message, bool sees, const AttachmentStore &store)
{
    ChatTurn turn{message.role, {}};
    QString before;
    if (isDrawing(message)) { // pictures go with questions only
        for (const Attachment &file : message.attachments)
            turn.text += missing(file, u"Picture drawn here"_s);
        return turn;
    }
    for (const Attachment &file : message.attachments)
        attach(file, sees, store, turn, before);
    turn.text = before + message.text;
    return turn;
}

} // namespace

bool readsFiles(const TurnPlan &plan)
{
    return std::any_of(plan.path.begin(), plan.path.end(),
                       [](const Message &message) { return !message.attachments.isEmpty(); });
}

QList<ChatTurn> turnsOf(const TurnPlan &plan, const AttachmentStore &store)
{
    QList<ChatTurn> turns;
    if (!plan.systemPrompt.isEmpty())
        turns.append({Message::Role::System, plan.systemPrompt});
    for (const Message &message : plan.path) {
        const bool isTurn = message.role == Message::Role::User || message.role == Message::Role::Assistant;
        // An answer that never came is no turn: the service refuses an empty one.
        if (isTurn && (!message.text.isEmpty() || !message.attachments.isEmpty()))
            turns.append(turnOf(message, plan.sees, store));
    }
    if (plan.ending == TurnPlan::Ending::Prefix)
        turns.last().isPartial = true;
    else if (plan.ending == TurnPlan::Ending::Request)
        turns.append({Message::Role::User, continueRequest});
    return turns;
}

} // namespace qwenda
