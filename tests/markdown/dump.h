// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/blockstream.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace qwenda::markdown {

/// Leaves as text for golden files: one line each, runs in braces, code lines below.
inline QString dumpRuns(const QList<InlineRun> &runs)
{
    QString out;
    for (const InlineRun &run : runs) {
        QString flags;
        for (const auto &[style, letter] : {std::pair(InlineRun::Bold, 'b'), std::pair(InlineRun::Italic, 'i'),
                                            std::pair(InlineRun::Strike, 's'), std::pair(InlineRun::Code, 'c'),
                                            std::pair(InlineRun::Image, 'p'), std::pair(InlineRun::Formula, 'f')}) {
            if (run.has(style))
                flags += QLatin1Char(letter);
        }
        if (run.has(InlineRun::LineBreak)) {
            out += QStringLiteral("{break}");
            continue;
        }
        out += u'{' + (flags.isEmpty() ? QString() : flags + u':') + run.text;
        if (!run.link.isEmpty())
            out += QStringLiteral(" -> ") + run.link;
        if (!run.title.isEmpty())
            out += QStringLiteral(" \"") + run.title + u'"';
        if (run.isUnsafe)
            out += QStringLiteral(" UNSAFE");
        if (run.isDisplay)
            out += QStringLiteral(" DISPLAY");
        out += u'}';
    }
    return out;
}

inline QString dumpLeaf(const Leaf &leaf, QStringView source)
{
    static const char *const kinds[] = {"Paragraph", "Heading", "ListItem", "Code", "Table", "Rule", "Html", "Image", "Formula"};
    QString out = QString::fromLatin1(kinds[int(leaf.kind)]);
    if (leaf.headingLevel > 0)
        out += QString::number(leaf.headingLevel);
    if (!leaf.nesting.isEmpty())
        out += u' ' + leaf.nesting;
    if (!leaf.marker.isEmpty())
        out += QStringLiteral(" '") + leaf.marker + u'\'';
    if (leaf.task != Leaf::TaskState::None)
        out += leaf.task == Leaf::TaskState::Done ? QStringLiteral(" done") : QStringLiteral(" open");
    if (leaf.isTight)
        out += QStringLiteral(" tight");
    if (leaf.codeIndex >= 0)
        out += QStringLiteral(" #%1 '%2' line %3%4%5").arg(leaf.codeIndex).arg(leaf.language).arg(leaf.firstLine)
                   .arg(leaf.isFirstPiece ? QString() : QStringLiteral(" continues"),
                        leaf.isLastPiece ? QString() : QStringLiteral(" goes on"));
    if (leaf.isOpen)
        out += QStringLiteral(" unfinished");
    out += u' ' + dumpRuns(leaf.runs) + u'\n';
    if (!leaf.code.isEmpty() || leaf.codeIndex >= 0) {
        const QStringList lines = leaf.code.split(u'\n');
        for (const QString &line : lines)
            out += QStringLiteral("    |") + line + u'\n';
    }
    for (const auto &row : leaf.rows) {
        out += QStringLiteral("    ");
        for (const TableCell &cell : row)
            out += QStringLiteral("| ") + dumpRuns(cell.runs) + u' ';
        out += QStringLiteral("|\n");
    }
    for (const Alignment alignment : leaf.alignments)
        out += QStringLiteral("    align %1\n").arg(int(alignment));
    QString slice = source.sliced(leaf.sourceBegin, leaf.sourceEnd - leaf.sourceBegin).toString();
    out += QStringLiteral("    <- ") + slice.replace(u'\n', QStringLiteral("\\n")).replace(u'\r', QStringLiteral("\\r")) + u'\n';
    return out;
}

inline QString dumpLeaves(const QList<Leaf> &leaves, QStringView source)
{
    QString out;
    for (const Leaf &leaf : leaves)
        out += dumpLeaf(leaf, source);
    return out;
}

inline QString readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

struct Example
{
    int number = 0;
    QString markdown;
};

/// The examples of one specification; see tests/data/markdown/LICENSE.txt.
inline QList<Example> examplesOf(const QString &name)
{
    const QByteArray json = readText(QStringLiteral(QWENDA_TEST_DATA "/markdown/%1.json").arg(name)).toUtf8();
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    QList<Example> examples;
    for (const auto &value : array)
        examples.push_back({value[QStringLiteral("example")].toInt(), value[QStringLiteral("markdown")].toString()});
    return examples;
}

} // namespace qwenda::markdown
