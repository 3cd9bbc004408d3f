// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/paper.h"
#include "exchange/richdocument.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

// A4 in CSS pixels, with margins of 18 mm and room for the page's number.
constexpr QSizeF paper(793.7, 1122.5);
constexpr qreal pageMargin = 68;
constexpr QSizeF area(paper.width() - 2 * pageMargin, paper.height() - 2 * pageMargin - 16);
constexpr int resolution = 1200;

class PdfPaper
{
public:
    PdfPaper(QFile &file, const ExportedConversation &exported, const ExportWords &words) : m_writer(&file), m_words(words)
    {
        m_writer.setResolution(resolution);
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageMargins(QMarginsF());
        m_writer.setTitle(exported.conversation.title);
        m_writer.setCreator(u"Qwenda"_s);
    }

    bool write(RichDocument &rich, const Progress &progress)
    {
        QTextDocument &document = rich.document();
        document.setPageSize(area);
        const QList<RichDocument::Question> questions = rich.questions();
        QTextDocument contents;
        const int bodyPages = document.pageCount();
        int contentPages = 0;
        if (bodyPages > 1 && questions.size() > 1) {
            // The list's own length moves what it lists; a second round settles that.
            for (int round = 0; round < 2; ++round) {
                fill(contents, questions, contentPages, rich.colors());
                contentPages = contents.pageCount();
            }
        }
        m_painter.begin(&m_writer);
        m_painter.scale(resolution / 96.0, resolution / 96.0);
        const int total = contentPages + bodyPages;
        for (int page = 0; page < total; ++page) {
            if (!progress(page, total + 1))
                return false;
            if (page > 0)
                m_writer.newPage();
            if (page < contentPages)
                draw(contents, page, rich.colors());
            else
                draw(document, page - contentPages, rich.colors());
            number(page + 1, total, rich.colors());
        }
        for (const RichDocument::Question &question : questions) {
            const int page = int(question.top / area.height());
            const double top = paper.height() - pageMargin - (question.top - page * area.height());
            m_bookmarks.push_back({question.title, page + contentPages, top * 72 / 96});
        }
        return m_painter.end();
    }

    const QList<Bookmark> &bookmarks() const { return m_bookmarks; }

private:
    void fill(QTextDocument &contents, const QList<RichDocument::Question> &questions, int pagesBefore, const DocumentColors &colors)
    {
        QString html = u"<h1>"_s + escapedHtml(m_words.contents) + u"</h1><table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">"_s;
        for (const RichDocument::Question &question : questions) {
            html += u"<tr><td>"_s + escapedHtml(question.title) + u"</td><td align=\"right\" style=\"color:%1;\">%2</td></tr>\n"_s
                        .arg(colors.dim.name()).arg(int(question.top / area.height()) + 1 + pagesBefore);
        }
        contents.setDefaultFont(RichDocument::font(14));
        contents.setDefaultStyleSheet(u"h1 { font-size: 20px; }"_s);
        contents.setDocumentMargin(0);
        contents.setUseDesignMetrics(true);
        contents.setHtml(html + u"</table>"_s);
        contents.setPageSize(area);
    }

    void draw(QTextDocument &document, int page, const DocumentColors &colors)
    {
        m_painter.save();
        m_painter.translate(pageMargin, pageMargin - page * area.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, page * area.height(), area.width(), area.height());
        context.palette.setColor(QPalette::Text, colors.text);
        m_painter.setClipRect(context.clip);
        document.documentLayout()->draw(&m_painter, context);
        m_painter.restore();
    }

    void number(int page, int total, const DocumentColors &colors)
    {
        m_painter.setFont(RichDocument::font(11));
        m_painter.setPen(colors.dim);
        m_painter.drawText(QRectF(pageMargin, paper.height() - pageMargin, area.width(), 20), Qt::AlignHCenter | Qt::AlignBottom,
                           u"%1 / %2"_s.arg(page).arg(total));
    }

    QPdfWriter m_writer;
    const ExportWords &m_words;
    QPainter m_painter;
    QList<Bookmark> m_bookmarks;
};

} // namespace

bool writePdf(QFile &file, const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words,
              const Progress &progress)
{
    QList<Bookmark> bookmarks;
    {
        RichDocument rich(exported, options, words, false, 4);
        PdfPaper paper(file, exported, words);
        if (!paper.write(rich, progress))
            return false;
        bookmarks = paper.bookmarks();
    } // Qt writes the end of the file here
    if (!file.flush() || !file.seek(0))
        return file.error() == QFileDevice::NoError;
    const QByteArray update = pdfUpdate(file.readAll(), bookmarks);
    return file.seek(file.size()) && file.write(update) == update.size();
}

} // namespace qwenda::exchange
