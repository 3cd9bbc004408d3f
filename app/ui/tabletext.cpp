// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tabletext.h"

namespace qwenda {

using markdown::InlineRun;

namespace {

QString plain(const QList<InlineRun> &runs)
{
    QString out;
    for (const InlineRun &run : runs)
        out += run.has(InlineRun::LineBreak) ? QStringLiteral("\n") : run.text;
    return out;
}

QString marked(const QList<InlineRun> &runs)
{
    QString out;
    for (const InlineRun &run : runs) {
        QString words = run.text;
        if (run.has(InlineRun::LineBreak)) {
            out += QStringLiteral("<br>");
            continue;
        }
        words.replace(u'|', QStringLiteral("\\|"));
        if (run.has(InlineRun::Formula))
            words = u'$' + words + u'$';
        if (run.has(InlineRun::Code))
            words = u'`' + words + u'`';
        if (run.has(InlineRun::Strike))
            words = QStringLiteral("~~") + words + QStringLiteral("~~");
        if (run.has(InlineRun::Italic))
            words = u'*' + words + u'*';
        if (run.has(InlineRun::Bold))
            words = QStringLiteral("**") + words + QStringLiteral("**");
        if (!run.link.isEmpty())
            words = u'[' + words + QStringLiteral("](") + run.link + u')';
        out += run.has(InlineRun::Image) ? u'!' + words : words;
    }
    return out;
}

QString csvCell(const QString &text)
{
    static constexpr QStringView special = u",\"\r\n";
    const bool needsQuotes = std::any_of(text.begin(), text.end(), [](QChar c) { return special.contains(c); });
    if (!needsQuotes)
        return text;
    QString inner = text;
    inner.replace(u'"', QStringLiteral("\"\""));
    return u'"' + inner + u'"';
}

QString delimiters(const markdown::Leaf &table)
{
    QString out = QStringLiteral("|");
    for (const markdown::Alignment alignment : table.alignments) {
        out += alignment == markdown::Alignment::Left    ? QStringLiteral(" :--- |")
            : alignment == markdown::Alignment::Center ? QStringLiteral(" :---: |")
            : alignment == markdown::Alignment::Right  ? QStringLiteral(" ---: |")
                                                       : QStringLiteral(" --- |");
    }
    return out + u'\n';
}

} // namespace

QString tableText(const markdown::Leaf &table, TableFormat format)
{
    QString out;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        QStringList cells;
        for (const markdown::TableCell &cell : table.rows.at(row)) {
            QString text = format == TableFormat::Markdown ? marked(cell.runs) : plain(cell.runs);
            if (format == TableFormat::Csv)
                text = csvCell(text);
            else if (format == TableFormat::Tsv)
                text.replace(u'\t', u' ').replace(u'\n', u' ');
            cells.append(text);
        }
        switch (format) {
        case TableFormat::Markdown:
            out += QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
            if (row == 0)
                out += delimiters(table);
            break;
        case TableFormat::Csv:
            out += cells.join(u',') + QStringLiteral("\r\n");
            break;
        case TableFormat::Tsv:
            out += cells.join(u'\t') + u'\n';
            break;
        }
    }
    return out;
}

} // namespace qwenda
