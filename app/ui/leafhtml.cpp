// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leafhtml.h"

namespace qwenda {

using markdown::InlineRun;
using markdown::Leaf;

namespace {

QString inlineHtml(const QList<InlineRun> &runs)
{
    QString out;
    for (const InlineRun &run : runs) {
        if (run.has(InlineRun::LineBreak)) {
            out += QStringLiteral("<br>");
            continue;
        }
        QString words = run.has(InlineRun::Formula) ? u'$' + run.text + u'$' : run.text;
        words = words.toHtmlEscaped();
        if (run.has(InlineRun::Code))
            words = QStringLiteral("<code>") + words + QStringLiteral("</code>");
        if (run.has(InlineRun::Strike))
            words = QStringLiteral("<s>") + words + QStringLiteral("</s>");
        if (run.has(InlineRun::Italic))
            words = QStringLiteral("<em>") + words + QStringLiteral("</em>");
        if (run.has(InlineRun::Bold))
            words = QStringLiteral("<strong>") + words + QStringLiteral("</strong>");
        if (!run.link.isEmpty())
            words = QStringLiteral("<a href=\"%1\">%2</a>").arg(run.link.toHtmlEscaped(), words);
        out += words;
    }
    return out;
}

QString tableHtml(const Leaf &leaf)
{
    QString out = QStringLiteral("<table>\n");
    for (qsizetype row = 0; row < leaf.rows.size(); ++row) {
        const QString tag = row == 0 ? QStringLiteral("th") : QStringLiteral("td");
        out += QStringLiteral("<tr>");
        for (qsizetype column = 0; column < leaf.rows.at(row).size(); ++column) {
            const markdown::Alignment alignment = leaf.alignments.value(column);
            const QString style = alignment == markdown::Alignment::Right ? QStringLiteral(" style=\"text-align:right\"")
                : alignment == markdown::Alignment::Center               ? QStringLiteral(" style=\"text-align:center\"")
                                                                         : QString();
            out += u'<' + tag + style + u'>' + inlineHtml(leaf.rows.at(row).at(column).runs) + QStringLiteral("</") + tag + u'>';
        }
        out += QStringLiteral("</tr>\n");
    }
    return out + QStringLiteral("</table>\n");
}

} // namespace

QString leafHtml(const Leaf &leaf)
{
    QString out;
    switch (leaf.kind) {
    case Leaf::Kind::Heading:
        out = QStringLiteral("<h%1>%2</h%1>\n").arg(leaf.headingLevel).arg(inlineHtml(leaf.runs));
        break;
    case Leaf::Kind::Code:
    case Leaf::Kind::Html:
        out = QStringLiteral("<pre><code>") + leaf.code.toHtmlEscaped() + QStringLiteral("</code></pre>\n");
        break;
    case Leaf::Kind::Formula:
        out = QStringLiteral("<p>$$") + leaf.code.toHtmlEscaped() + QStringLiteral("$$</p>\n");
        break;
    case Leaf::Kind::Table:
        out = tableHtml(leaf);
        break;
    case Leaf::Kind::Rule:
        out = QStringLiteral("<hr>\n");
        break;
    case Leaf::Kind::ListItem: {
        // Flat leaves know their marker, not their list: a list of one item keeps it.
        const bool isNumbered = !leaf.marker.isEmpty() && leaf.marker.at(0).isDigit();
        const QString number = isNumbered ? leaf.marker.chopped(1) : QString();
        if (leaf.marker.isEmpty())
            out = QStringLiteral("<p>") + inlineHtml(leaf.runs) + QStringLiteral("</p>\n");
        else if (isNumbered)
            out = QStringLiteral("<ol start=\"%1\"><li>%2</li></ol>\n").arg(number, inlineHtml(leaf.runs));
        else
            out = QStringLiteral("<ul><li>") + inlineHtml(leaf.runs) + QStringLiteral("</li></ul>\n");
        break;
    }
    case Leaf::Kind::Paragraph:
    case Leaf::Kind::Image:
        out = QStringLiteral("<p>") + inlineHtml(leaf.runs) + QStringLiteral("</p>\n");
        break;
    }
    for (int i = 0; i < leaf.quoteDepth; ++i)
        out = QStringLiteral("<blockquote>") + out + QStringLiteral("</blockquote>\n");
    return out;
}

} // namespace qwenda
