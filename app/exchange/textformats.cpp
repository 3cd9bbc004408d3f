// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/textformats.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

QString quoted(const QString &text)
{
    QString result;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        result += line.isEmpty() ? u">"_s : u"> "_s + line.toString();
        result += u'\n';
    }
    return result;
}

QString oneLine(const QString &title, const ExportWords &words)
{
    const QString line = title.simplified();
    return line.isEmpty() ? words.untitled : line;
}

/// A title that means nothing but itself in a heading.
QString escaped(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (QStringView(u"\\`*_[]<>#&|~!$").contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

/// Links to the copies beside the document; a name alone where there is none.
QString fileLinks(const Message &message, const QHash<QString, QString> &beside)
{
    QString text;
    for (const Attachment &file : message.attachments) {
        const QString address = beside.value(file.hash);
        const QString name = escaped(file.name);
        if (address.isEmpty())
            text += u"*"_s + name + u"*\n\n"_s;
        else
            text += (file.kind == Attachment::Kind::Picture ? u"!["_s : u"["_s) + name + u"](<"_s + address + u">)\n\n"_s;
    }
    return text;
}

/// The length of a fence (``` or ~~~) that the line begins with; 0: none.
qsizetype fenceLength(QStringView line, QChar &mark)
{
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == u' ')
        ++indent;
    if (indent > 3 || indent == line.size())
        return 0;
    const QChar first = line.at(indent);
    if (first != u'`' && first != u'~')
        return 0;
    qsizetype end = indent;
    while (end < line.size() && line.at(end) == first)
        ++end;
    if (end - indent < 3 || (first == u'`' && line.mid(end).contains(u'`')))
        return 0;
    mark = first;
    return end - indent;
}

qsizetype headingMarks(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == u' ')
        ++indent;
    qsizetype end = indent;
    while (end < line.size() && line.at(end) == u'#')
        ++end;
    const bool isHeading = indent <= 3 && end > indent && end - indent <= 6
        && (end == line.size() || line.at(end) == u' ' || line.at(end) == u'\t');
    return isHeading ? end - indent : 0;
}

} // namespace

QString yamlString(const QString &text)
{
    QString result = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\' + QString(c);
        else if (c == u'\n')
            result += u"\\n"_s;
        else if (c == u'\t')
            result += u"\\t"_s;
        else if (c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0) || c == QChar::LineSeparator
                 || c == QChar::ParagraphSeparator || c == QChar::ByteOrderMark)
            result += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result + u'"';
}

QString withLowerHeadings(const QString &markdown, int levels)
{
    QString result;
    QChar fence;
    qsizetype fenceSize = 0;
    bool isFirst = true;
    for (const QStringView line : QStringView(markdown).tokenize(u'\n')) {
        if (!std::exchange(isFirst, false))
            result += u'\n';
        QChar mark;
        const qsizetype length = fenceLength(line, mark);
        if (fenceSize > 0) {
            if (length >= fenceSize && mark == fence && line.trimmed().size() == length)
                fenceSize = 0;
        } else if (length > 0) {
            fenceSize = length;
            fence = mark;
        } else if (const qsizetype marks = headingMarks(line); marks > 0) {
            const qsizetype begin = line.indexOf(u'#');
            result += line.left(begin);
            result += QString(std::min<qsizetype>(marks + levels, 6), u'#');
            result += line.mid(begin + marks);
            continue;
        }
        result += line;
    }
    return result;
}

QByteArray markdownFile(const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words)
{
    const Conversation &conversation = exported.conversation;
    const QString title = oneLine(conversation.title, words);
    QString text = u"---\ntitle: "_s + yamlString(title) + u"\nid: "_s + yamlString(conversation.id) + u'\n';
    if (!conversation.model.isEmpty())
        text += u"model: "_s + yamlString(conversation.model) + u'\n';
    if (options.hasTimes && conversation.createdAt.isValid())
        text += u"created: "_s + conversation.createdAt.toUTC().toString(Qt::ISODate) + u'\n';
    if (options.hasTimes && conversation.updatedAt.isValid())
        text += u"updated: "_s + conversation.updatedAt.toUTC().toString(Qt::ISODate) + u'\n';
    text += u"---\n\n# "_s + escaped(title) + u'\n';
    if (!conversation.systemPrompt.isEmpty())
        text += u"\n## "_s + words.instructions + u"\n\n"_s + withLowerHeadings(conversation.systemPrompt, 2) + u'\n';
    for (const Message &message : exported.branch) {
        text += u"\n## "_s + escaped(words.speaker(message)) + u"\n\n"_s;
        if (const QString line = words.remarks(message, options).join(u", "_s); !line.isEmpty())
            text += u"*"_s + escaped(line) + u"*\n\n"_s;
        if (options.hasThinking && !message.thinking.isEmpty())
            text += u"> **"_s + words.thinking + u"**\n>\n"_s + quoted(withLowerHeadings(message.thinking, 2)) + u'\n';
        text += fileLinks(message, exported.beside) + withLowerHeadings(message.text, 2);
        text += u'\n';
    }
    return text.toUtf8();
}

QByteArray textFile(const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words)
{
    const QString title = oneLine(exported.conversation.title, words);
    QString text = title + u'\n' + QString(std::min<qsizetype>(title.size(), 72), u'=') + u'\n';
    if (!exported.conversation.systemPrompt.isEmpty())
        text += u'\n' + words.instructions + u":\n"_s + exported.conversation.systemPrompt + u'\n';
    for (const Message &message : exported.branch) {
        const QString line = words.remarks(message, options).join(u", "_s);
        text += u'\n' + words.speaker(message) + (line.isEmpty() ? QString() : u" ("_s + line + u')') + u":\n"_s;
        if (options.hasThinking && !message.thinking.isEmpty())
            text += u'[' + words.thinking + u"]\n"_s + message.thinking + u"\n[/"_s + words.thinking + u"]\n"_s;
        for (const Attachment &file : message.attachments)
            text += u'[' + exported.beside.value(file.hash, file.name) + u"]\n"_s;
        text += message.text + u'\n';
    }
    return text.toUtf8();
}

QByteArray trainingLine(const ExportedConversation &exported)
{
    QJsonArray messages;
    bool hasAnswer = false;
    const auto add = [&messages](const QString &role, const QString &content) {
        messages.append(QJsonObject{{u"role"_s, role}, {u"content"_s, content}});
    };
    if (!exported.conversation.systemPrompt.isEmpty())
        add(u"system"_s, exported.conversation.systemPrompt);
    for (const Message &message : exported.branch) {
        if (message.text.isEmpty() || message.role == Message::Role::Tool)
            continue;
        hasAnswer = hasAnswer || message.role == Message::Role::Assistant;
        add(roleName(message.role), message.text);
    }
    if (!hasAnswer)
        return {};
    return QJsonDocument(QJsonObject{{u"messages"_s, messages}}).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace qwenda::exchange
