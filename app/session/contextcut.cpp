// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/contextcut.h"

#include "client/jsonstrings.h"
#include "client/tokenestimate.h"
#include "session/attachmenttokens.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr qsizetype beginningLength = 160;

TokenEstimate wordsOf(const Message &message)
{
    TokenEstimate sum = estimateTokens(message.text);
    sum += messageOverhead;
    return sum;
}

TokenEstimate filesOf(const Message &message)
{
    TokenEstimate sum;
    for (const Attachment &file : message.attachments)
        sum += estimateOf(file);
    return sum;
}

qsizetype indexOf(const QList<Message> &path, const MessageId &id)
{
    const auto found = std::find_if(path.begin(), path.end(), [&id](const Message &one) { return one.id == id; });
    return found == path.end() ? -1 : found - path.begin();
}

qsizetype lastQuestion(const QList<Message> &path)
{
    for (qsizetype i = path.size() - 1; i >= 0; --i) {
        if (path.at(i).role == Message::Role::User)
            return i;
    }
    return 0;
}

/// Where the turn ends that begins here: at the next question.
qsizetype endOfTurn(const QList<Message> &path, qsizetype from)
{
    qsizetype end = from + 1;
    while (end < path.size() && path.at(end).role != Message::Role::User)
        ++end;
    return end;
}

void leaveOutFiles(const QList<Message> &path, qsizetype first, qsizetype last, ContextPlan &plan, qint64 &freed)
{
    for (qsizetype i = first; i < last && freed < plan.over; ++i) {
        const Message &message = path.at(i);
        if (message.attachments.isEmpty() || plan.cut.filesOf.contains(message.id))
            continue;
        for (const Attachment &file : message.attachments) {
            const TokenEstimate tokens = estimateOf(file);
            freed += tokens.low;
            plan.items.append({message.id, file.name, {}, message.role, tokens.tokens});
        }
        plan.cut.filesOf.append(message.id);
    }
}

void leaveOutTurns(const QList<Message> &path, qsizetype first, qsizetype last, ContextPlan &plan, qint64 &freed)
{
    for (qsizetype from = first; from < last && freed < plan.over;) {
        const qsizetype end = std::min(endOfTurn(path, from), last);
        for (qsizetype i = from; i < end; ++i) {
            const Message &message = path.at(i);
            if (message.text.isEmpty() && message.attachments.isEmpty())
                continue;
            TokenEstimate tokens = wordsOf(message);
            if (!plan.cut.filesOf.contains(message.id))
                tokens += filesOf(message);
            freed += tokens.low;
            plan.items.append({message.id, {}, message.text.left(beginningLength).simplified(), message.role, tokens.tokens});
        }
        plan.cut.from = path.at(end).id;
        from = end;
    }
}

} // namespace

QJsonObject ContextCut::toJson() const
{
    QJsonObject json;
    if (!from.isEmpty())
        json.insert("from"_L1, from);
    if (!filesOf.isEmpty())
        json.insert("files_of"_L1, QJsonArray::fromStringList(filesOf));
    if (!summary.isEmpty())
        json.insert("summary"_L1, summary);
    return json;
}

ContextCut ContextCut::fromJson(const QJsonObject &json)
{
    ContextCut cut{json.value("from"_L1).toString(), {}, json.value("summary"_L1).toString()};
    cut.filesOf = stringsOf(json.value("files_of"_L1));
    return cut;
}

qsizetype ContextCut::untold(const QList<Message> &path) const
{
    return from.isEmpty() ? 0 : std::max<qsizetype>(0, indexOf(path, from));
}

QList<Message> ContextCut::toldOf(const QList<Message> &path) const
{
    QList<Message> told = path.mid(untold(path));
    if (filesOf.isEmpty())
        return told;
    for (Message &message : told) {
        if (!filesOf.contains(message.id))
            continue;
        QString names;
        for (const Attachment &file : message.attachments)
            names += u"[File left out to make room: %1]\n"_s.arg(file.name.simplified());
        message.text.prepend(names);
        message.attachments.clear();
    }
    return told;
}

QString ContextCut::systemPrompt(const QString &own, const QList<Message> &path) const
{
    if (summary.isEmpty() || untold(path) == 0)
        return own;
    const QString told = u"Summary of the earlier part of this conversation, which is not shown to you:\n"_s + summary;
    return own.isEmpty() ? told : own + u"\n\n"_s + told;
}

ContextPlan planToFit(const QList<Message> &path, const ContextCut &cut, qint64 over, CutOrder order)
{
    ContextPlan plan;
    plan.cut = cut;
    plan.over = over;
    qint64 freed = 0;
    const qsizetype first = cut.untold(path);
    const qsizetype last = lastQuestion(path);
    if (order == CutOrder::FilesFirst)
        leaveOutFiles(path, first, last, plan, freed);
    leaveOutTurns(path, first, last, plan, freed);
    plan.suffices = freed >= over;
    return plan;
}

qint64 estimatedTokens(const QList<Message> &messages)
{
    TokenEstimate sum;
    for (const Message &message : messages) {
        sum += wordsOf(message);
        sum += filesOf(message);
    }
    return sum.tokens;
}

QString transcriptOf(const QList<Message> &told, const ContextCut &cut)
{
    QString text;
    for (const Message &message : told.first(cut.untold(told)))
        text += (message.role == Message::Role::User ? u"<user>\n"_s : u"<assistant>\n"_s) + message.text + u"\n\n"_s;
    return text;
}

} // namespace qwenda
