// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messageroles.h"

#include "session/chatsession.h"
#include "ui/countwords.h"
#include "ui/transcript.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace qwenda {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(qwenda::MessageRoles)
};

template <typename Value, typename List, typename Part>
QList<Value> each(const List &list, Part part)
{
    QList<Value> parts;
    std::transform(list.begin(), list.end(), std::back_inserter(parts), part);
    return parts;
}

QVariant attachmentRole(const ChatSession &session, const Message &message, int role)
{
    switch (role) {
    case Transcript::AttachmentNamesRole:
        return each<QString>(message.attachments, [](const Attachment &one) { return one.name; });
    case Transcript::AttachmentNotesRole:
        return each<QString>(message.attachments, attachmentNote);
    case Transcript::AttachmentSymbolsRole:
        return each<QString>(message.attachments, attachmentSymbol);
    case Transcript::AttachmentRatiosRole:
        return QVariant::fromValue(each<double>(message.attachments, [](const Attachment &one) {
            return one.height > 0 ? double(one.width) / one.height : 0.0;
        }));
    default:
        return each<QString>(message.attachments, [&session](const Attachment &one) {
            return one.kind == Attachment::Kind::Picture
                ? QUrl::fromLocalFile(session.attachmentPath(one)).toString()
                : QString();
        });
    }
}

} // namespace

QString attachmentNote(const Attachment &attachment)
{
    const QString size = sizeText(attachment.bytes);
    switch (attachment.kind) {
    case Attachment::Kind::Picture:
        return Words::tr("%1 × %2 · %3").arg(attachment.width).arg(attachment.height).arg(size);
    case Attachment::Kind::Pdf:
        return Words::tr("%n page(s) · %1", nullptr, attachment.pages).arg(size);
    case Attachment::Kind::Text:
        break;
    }
    return Words::tr("%n character(s) · %1", nullptr, attachment.characters).arg(size);
}

QString attachmentSymbol(const Attachment &attachment)
{
    return attachment.kind == Attachment::Kind::Picture ? QStringLiteral("image") : QStringLiteral("file");
}

QVariant messageRole(const ChatSession &session, const MessageId &id, int role)
{
    const Message *message = session.message(id);
    if (!message)
        return {};
    switch (role) {
    case Transcript::SiblingIndexRole:
        return int(session.siblings(id).indexOf(id)) + 1;
    case Transcript::SiblingCountRole:
        return int(session.siblings(id).size());
    case Transcript::CanContinueRole:
        return ChatSession::canGoOn(*message);
    case Transcript::SourceTitlesRole:
        return each<QString>(message->sources, [](const Source &one) { return one.title; });
    case Transcript::SourceUrlsRole:
        return each<QString>(message->sources, [](const Source &one) { return one.url; });
    case Transcript::SourceSitesRole:
        return each<QString>(message->sources, [](const Source &one) {
            return one.siteName.isEmpty() ? QUrl(one.url).host() : one.siteName;
        });
    case Transcript::ToolNamesRole:
        return each<QString>(message->toolCalls, [](const ToolCall &one) { return one.name; });
    case Transcript::ToolArgumentsRole:
        return each<QString>(message->toolCalls, [](const ToolCall &one) { return one.arguments; });
    default:
        return attachmentRole(session, *message, role);
    }
}

} // namespace qwenda
