// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/exportwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

class Export
{
    Q_DECLARE_TR_FUNCTIONS(qwenda::exchange::Export)
};

} // namespace

ExportWords ExportWords::translated()
{
    ExportWords words;
    words.you = Export::tr("You");
    words.answer = Export::tr("Answer");
    words.instructions = Export::tr("Instructions");
    words.tool = Export::tr("Tool");
    words.thinking = Export::tr("Thinking");
    words.contents = Export::tr("Contents");
    words.created = Export::tr("Created");
    words.model = Export::tr("Model");
    words.tokens = Export::tr("%1 tokens in, %2 out");
    words.stopped = Export::tr("stopped");
    words.interrupted = Export::tr("interrupted");
    words.failed = Export::tr("failed");
    words.untitled = Export::tr("Untitled");
    words.conversation = Export::tr("Conversation");
    words.picture = Export::tr("Picture");
    return words;
}

QString ExportWords::speaker(const Message &message) const
{
    switch (message.role) {
    case Message::Role::User:
        return you;
    case Message::Role::System:
        return instructions;
    case Message::Role::Tool:
        return tool;
    case Message::Role::Assistant:
        break;
    }
    return message.model.isEmpty() ? answer : message.model;
}

QString ExportWords::ending(const Message &message) const
{
    switch (message.state) {
    case Message::State::Stopped:
        return stopped;
    case Message::State::Interrupted:
    case Message::State::Streaming:
        return interrupted;
    case Message::State::Failed:
        return failed;
    case Message::State::Complete:
        break;
    }
    return {};
}

QString ExportWords::time(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

QString ExportWords::usage(const Message &message) const
{
    QString words = message.usage ? tokens.arg(message.usage->input).arg(message.usage->output) : QString();
    if (message.cost)
        words += (words.isEmpty() ? u""_s : u", "_s) + QString::number(message.cost->amount, 'g', 3) + u' ' + message.cost->currency;
    return words;
}

QStringList ExportWords::remarks(const Message &message, const ExportOptions &options) const
{
    QStringList parts;
    if (options.hasTimes)
        parts += time(message.createdAt);
    if (options.hasUsage)
        parts += usage(message);
    parts += ending(message);
    parts.removeAll(QString());
    return parts;
}

} // namespace qwenda::exchange
