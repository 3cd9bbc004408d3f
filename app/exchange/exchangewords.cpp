// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/exchangewords.h"

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

QString ExchangeWords::error(const Error &error)
{
    if (error.reason == Error::Reason::NotUnderstood && !error.parameter.isEmpty())
        return error.parameter + u": "_s + fileError(error);
    switch (error.reason) {
    case Error::Reason::DiskFull:
        return tr("The disk is full. Nothing was left behind.");
    case Error::Reason::ReadOnly:
        return tr("The folder cannot be written: %1").arg(error.message);
    case Error::Reason::Locked:
        return tr("Another program holds the history: try again in a moment.");
    case Error::Reason::TooNew:
        return tr("The history was written by a later Qwenda.");
    case Error::Reason::WrongParameter:
        return tr("There is no folder \"%1\".").arg(error.message);
    default:
        return tr("This did not work: %1").arg(error.message.simplified());
    }
}

QString ExchangeWords::source(ImportSource source)
{
    switch (source) {
    case ImportSource::Qwenda:
        return tr("Qwenda");
    case ImportSource::ChatGpt:
        return tr("ChatGPT");
    case ImportSource::Claude:
        return tr("Claude");
    case ImportSource::OpenWebUi:
        return tr("Open WebUI");
    case ImportSource::Chatbox:
        return tr("Chatbox");
    case ImportSource::LobeChat:
        return tr("LobeChat");
    case ImportSource::CherryStudio:
        return tr("Cherry Studio");
    }
    return {};
}

QString ExchangeWords::fileError(const Error &error)
{
    const QString &code = error.code;
    if (code == u"not_found")
        return tr("there is no such file.");
    if (code == u"unreadable")
        return tr("the file cannot be read.");
    if (code == u"empty")
        return tr("the file is empty.");
    if (code == u"truncated")
        return tr("the file ends in the middle, after %1 bytes: it was not copied whole. Nothing was imported.").arg(error.message);
    if (code == u"malformed")
        return tr("the file is damaged at byte %1. Nothing was imported.").arg(error.message);
    if (code == u"too_deep")
        return tr("the file is built to do harm (at byte %1). Nothing was imported.").arg(error.message);
    if (code == u"zip_damaged")
        return tr("the archive is damaged or not whole. Nothing was imported.");
    if (code == u"zip_encrypted")
        return tr("the archive has a password (%1): unpack it first.").arg(error.message);
    if (code == u"zip_bomb")
        return tr("%1 in the archive would grow beyond all measure. Nothing was imported.").arg(error.message);
    if (code == u"no_conversations")
        return tr("there are no conversations in this archive.");
    if (code == u"raw_backup")
        return tr("this backup of Cherry Studio holds its browser's own database, which no other program can open. In Cherry "
                  "Studio choose the backup without \"direct\" copying, or export the topics as JSON.");
    return tr("this is no export that Qwenda knows.");
}

QString ExchangeWords::issue(const ImportIssue &issue)
{
    using Kind = ImportIssue::Kind;
    const QString what = issue.what.isEmpty() ? issue.file : issue.what;
    switch (issue.kind) {
    case Kind::NotUnderstood:
        return tr("Not carried: %1 is not built as a conversation is. %2").arg(what, issue.detail).trimmed();
    case Kind::TooLarge:
        return tr("Not carried: %1 is too large for one conversation.").arg(what);
    case Kind::Empty:
        return tr("Not carried: %1 has no messages.").arg(what);
    case Kind::InTrash:
        return tr("Not carried: %1 is in the trash.").arg(what);
    case Kind::NoConversations:
        return tr("Not carried: %1 holds no conversations.").arg(what);
    case Kind::NotReadable:
        return tr("Not carried: %1 cannot be read.").arg(what);
    case Kind::PictureLeftOut:
        return tr("%1: without the file or picture %2.").arg(what, issue.detail);
    case Kind::ContentLeftOut:
        return tr("%1: without a part of an unknown kind (%2).").arg(what, issue.detail);
    case Kind::TextCut:
        return tr("%1: a text of more than 8 MB was cut.").arg(what);
    case Kind::TreeMended:
        return tr("%1: a message whose predecessor is missing got another place.").arg(what);
    case Kind::DateMended:
        return tr("%1: a message with an impossible date got its neighbour's.").arg(what);
    case Kind::DuplicateId:
        return tr("%1: two messages with the same id; both came.").arg(what);
    }
    return what;
}

} // namespace qwenda::exchange
