// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/richdocument.h"

#include "exchange/attachedpicture.h"
#include "exchange/formulapicture.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetrics>
#include <QTextBlock>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

constexpr int readingSize = 15;
constexpr int pictureWidth = 440;

const QString styles = u"h1 { font-size: 24px; font-weight: 600; } h2 { font-size: 18px; font-weight: 600; } "
                       "h3, h4, h5, h6 { font-size: 15px; font-weight: 600; } "
                       "pre, code { font-family: 'Noto Sans Mono', 'Noto Sans Mono CJK SC', monospace; font-size: 13px; } "
                       "pre { white-space: pre-wrap; margin: 0; } p { margin-top: 0; margin-bottom: 10px; } li { margin-bottom: 4px; }"_s;

} // namespace

namespace {

/// Qt sets the middle of a picture a quarter of the letters' height above the baseline, and cannot set it otherwise: room
/// above or below moves the formula to where its own baseline is the line's.
QImage onBaseline(const FormulaPicture &picture, qreal zoom, int xHeight)
{
    const qreal missing = (picture.height - picture.descent) - picture.descent - xHeight / 2.0;
    const int above = qRound(std::max(0.0, -missing) * zoom);
    const int below = qRound(std::max(0.0, missing) * zoom);
    return picture.image.copy(0, -above, picture.image.width(), picture.image.height() + above + below);
}

} // namespace

QFont RichDocument::font(int pixelSize)
{
    QFont font;
    // Not Inter: it raises the colon and the dash between digits by glyphs that mean no character in a PDF, so "10:05"
    // would be copied as "10 05".
    font.setFamilies({u"Noto Sans"_s, u"Noto Sans CJK SC"_s, u"Noto Color Emoji"_s});
    font.setPixelSize(pixelSize);
    // The same lines whatever the screen does to its glyphs.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

RichDocument::RichDocument(const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words,
                           bool isDark, qreal zoom)
    : m_colors(DocumentColors::of(isDark)), m_zoom(zoom)
{
    m_document.setUndoRedoEnabled(false);
    m_document.setDefaultFont(font(readingSize));
    m_document.setDefaultStyleSheet(styles);
    m_document.setDocumentMargin(0);
    m_document.setUseDesignMetrics(true);
    m_document.setHtml(body(exported, options, words));
}

QString RichDocument::formula(const QString &tex, bool isDisplay, int level)
{
    constexpr qreal mostWidth = 640; // what the narrower of page and picture leaves
    const int size = level == 1 ? 24 : level == 2 ? 18 : readingSize;
    const FormulaPicture picture = pictureOf(m_typesetter.typeset({tex, isDisplay, qreal(size)}), m_zoom, m_colors.text, mostWidth);
    if (picture.image.isNull())
        return {};
    const QImage image = isDisplay ? picture.image : onBaseline(picture, m_zoom, QFontMetrics(font(size)).xHeight());
    const QString name = u"formula:%1"_s.arg(++m_formulas);
    m_document.addResource(QTextDocument::ImageResource, QUrl(name), image);
    return u"<img src=\"%1\" width=\"%2\" height=\"%3\" style=\"vertical-align:middle;\">"_s.arg(name)
        .arg(qRound(image.width() / m_zoom)).arg(qRound(image.height() / m_zoom));
}

QString RichDocument::attached(const FileBytes &files, const Attachment &file)
{
    const QImage image = attachedPicture(files, file, qRound(pictureWidth * m_zoom));
    if (image.isNull())
        return u"<p style=\"color:%1;\">[%2]</p>\n"_s.arg(m_colors.dim.name(), escapedHtml(file.name));
    const QString name = u"attached:"_s + file.hash;
    m_document.addResource(QTextDocument::ImageResource, QUrl(name), image);
    const QSize size = shownSize(image, pictureWidth);
    return u"<p><img src=\"%1\" width=\"%2\" height=\"%3\"></p>\n"_s.arg(name).arg(size.width()).arg(size.height());
}

QString RichDocument::head(const Message &message, const ExportOptions &options, const ExportWords &words) const
{
    const QStringList parts = words.remarks(message, options);
    const QString remarks = parts.isEmpty() ? QString() : u"&nbsp;&nbsp;&nbsp;"_s + escapedHtml(parts.join(u" · "_s));
    return u"<p style=\"margin-top:22px; margin-bottom:6px; color:%1; font-size:12px;\"><b>%2</b>%3</p>\n"_s
        .arg(m_colors.dim.name(), escapedHtml(words.speaker(message)), remarks);
}

QString RichDocument::body(const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words)
{
    const Conversation &conversation = exported.conversation;
    const QString title = conversation.title.simplified().isEmpty() ? words.untitled : conversation.title.simplified();
    LeafHtml writer(true, m_colors, [this](const QString &tex, bool isDisplay, int level) { return formula(tex, isDisplay, level); });
    QString html = u"<html><body style=\"color:%1;\"><h1>%2</h1>\n"_s.arg(m_colors.text.name(), escapedHtml(title));
    const QString box = u"<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"10\" bgcolor=\"%1\"><tr><td>%2</td></tr></table>\n"_s;
    if (!conversation.systemPrompt.isEmpty()) {
        html += u"<p style=\"color:%1; font-size:12px;\"><b>%2</b></p>"_s.arg(m_colors.dim.name(), escapedHtml(words.instructions));
        html += box.arg(m_colors.codeHead.name(), writer.write(leavesOf(conversation.systemPrompt, true)));
    }
    for (const Message &message : exported.branch) {
        const bool isUser = message.role == Message::Role::User;
        QString top = head(message, options, words);
        if (isUser) { // an anchor without words would be dropped
            top.replace(u"<b>"_s, u"<b><a name=\"q%1\">"_s.arg(m_titles.size())).replace(u"</b>"_s, u"</a></b>"_s);
            m_titles += message.text.simplified().left(80);
        }
        html += top;
        if (options.hasThinking && !message.thinking.isEmpty())
            html += u"<blockquote style=\"margin-left:14px; color:%1;\"><p><i>%2</i></p>%3</blockquote>\n"_s.arg(
                m_colors.dim.name(), escapedHtml(words.thinking), writer.write(leavesOf(message.thinking, false)));
        for (const Attachment &file : message.attachments)
            html += attached(exported.files, file);
        const QString text = writer.write(leavesOf(message.text, isUser));
        html += isUser ? box.arg(m_colors.bubble.name(), text) : text;
    }
    return html + u"</body></html>"_s;
}

QList<RichDocument::Question> RichDocument::questions() const
{
    QList<Question> found;
    for (QTextBlock block = m_document.begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            for (const QString &name : piece.fragment().charFormat().anchorNames()) {
                const int number = name.startsWith(u'q') ? QStringView(name).mid(1).toInt() : -1;
                if (number == found.size() && number < m_titles.size())
                    found.push_back({m_titles.at(number), m_document.documentLayout()->blockBoundingRect(block).top()});
            }
        }
    }
    return found;
}

} // namespace qwenda::exchange
