// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/htmlfile.h"

#include <QFile>

using namespace Qt::StringLiterals;

// A resource in a static library is dropped by the linker unless someone names it.
static void nameTheResource() { Q_INIT_RESOURCE(exchange); }

namespace qwenda::exchange {

namespace {

QString styleSheet()
{
    nameTheResource();
    QFile file(u":/qwenda/exchange/export.css"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the style sheet is not in the program");
    return QString::fromUtf8(file.readAll());
}

QString remarks(const Message &message, const ExportOptions &options, const ExportWords &words)
{
    QString html;
    if (options.hasTimes && message.createdAt.isValid())
        html += u"<time datetime=\"%1\">%2</time>"_s.arg(message.createdAt.toUTC().toString(Qt::ISODate), ExportWords::time(message.createdAt));
    const QString usage = options.hasUsage ? words.usage(message) : QString();
    for (const QString &word : {usage, words.ending(message)}) {
        if (!word.isEmpty())
            html += u"<span>"_s + escapedHtml(word) + u"</span>"_s;
    }
    return html;
}

/// Larger ones would make a page that browsers choke on.
constexpr qint64 largestPicture = 16 * 1024 * 1024;

QString picture(const ExportedConversation &exported, const Attachment &file)
{
    if (!exported.files || file.kind != Attachment::Kind::Picture || file.bytes > largestPicture || !file.mime.startsWith(u"image/"))
        return {};
    const QByteArray bytes = exported.files(file.hash);
    return bytes.isEmpty() ? QString()
                           : u"<img alt=\"%1\" src=\"data:%2;base64,%3\">"_s.arg(escapedHtml(file.name), escapedHtml(file.mime),
                                                                              QString::fromLatin1(bytes.toBase64()));
}

QString attachments(const ExportedConversation &exported, const Message &message)
{
    QString html;
    for (const Attachment &file : message.attachments) {
        const QString shown = picture(exported, file);
        html += shown.isEmpty() ? u"<span class=\"file\">"_s + escapedHtml(file.name) + u"</span>"_s : shown;
    }
    return html.isEmpty() ? html : u"<p class=\"files\">"_s + html + u"</p>\n"_s;
}

} // namespace

QByteArray htmlFile(const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words,
                    const LeafHtml::FormulaHtml &formula)
{
    const Conversation &conversation = exported.conversation;
    const QString title = escapedHtml(conversation.title.simplified().isEmpty() ? words.untitled : conversation.title.simplified());
    LeafHtml writer(false, DocumentColors::of(false), formula);
    QString html = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"Qwenda\">\n<title>"_s
        + title + u"</title>\n<style>\n"_s + styleSheet() + u"</style>\n</head>\n<body>\n<main>\n<h1>"_s + title + u"</h1>\n"_s;
    if (!conversation.systemPrompt.isEmpty())
        html += u"<section class=\"system\">\n<h2>"_s + escapedHtml(words.instructions) + u"</h2>\n"_s
            + writer.write(leavesOf(conversation.systemPrompt, true)) + u"</section>\n"_s;
    for (const Message &message : exported.branch) {
        html += u"<section class=\"%1\">\n<h2>%2</h2>\n"_s.arg(roleName(message.role), escapedHtml(words.speaker(message)));
        if (const QString line = remarks(message, options, words); !line.isEmpty())
            html += u"<p class=\"remarks\">"_s + line + u"</p>\n"_s;
        if (options.hasThinking && !message.thinking.isEmpty())
            html += u"<details>\n<summary>"_s + escapedHtml(words.thinking) + u"</summary>\n"_s
                + writer.write(leavesOf(message.thinking, false)) + u"</details>\n"_s;
        html += attachments(exported, message) + u"<div class=\"text\">\n"_s
            + writer.write(leavesOf(message.text, message.role == Message::Role::User)) + u"</div>\n</section>\n"_s;
    }
    return (html + u"</main>\n</body>\n</html>\n"_s).toUtf8();
}

} // namespace qwenda::exchange
