// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/title.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr int columns = 40;

int width(QStringView grapheme)
{
    char32_t c = grapheme.at(0).unicode();
    if (grapheme.size() > 1 && grapheme.at(0).isHighSurrogate() && grapheme.at(1).isLowSurrogate())
        c = QChar::surrogateToUcs4(grapheme.at(0), grapheme.at(1));
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return 2;
    default:
        return (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xff60) || c >= 0x1f000 ? 2 : 1;
    }
}

/// The first line with a word in it, without what Markdown puts in front of and around words.
QString firstLine(const QString &message)
{
    static const QRegularExpression marks(u"^\\s*(?:#{1,6}\\s+|[-*+>]\\s+|\\d+[.)]\\s+|`{3,}.*$|~{3,}.*$)*"_s);
    static const QRegularExpression inlineMarks(u"\\*\\*|__|`|~~"_s);
    static const QRegularExpression word(u"[\\p{L}\\p{N}]"_s);
    static const QRegularExpression command(u"^\\s*/image\\s+"_s);
    QString fallback;
    for (const QString &line : QString(message).remove(command).split(u'\n')) {
        QString text = line;
        text.remove(marks);
        text.remove(inlineMarks);
        text = text.simplified();
        if (text.contains(word))
            return text;
        if (fallback.isEmpty())
            fallback = line.simplified();
    }
    return fallback;
}

/// Where to cut so that no word is broken: `end` itself, or the last word's begin if that leaves most of the text.
qsizetype wordBegin(const QString &text, qsizetype end)
{
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
    words.setPosition(end);
    if (words.isAtBoundary())
        return end;
    const qsizetype begin = words.toPreviousBoundary();
    return begin > end / 2 ? begin : end;
}

} // namespace

QString titleFrom(const QString &message)
{
    const QString text = firstLine(message);
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text);
    int used = 0;
    qsizetype begin = 0;
    qsizetype fits = 0; ///< end of what leaves a column for the ellipsis
    for (qsizetype end = graphemes.toNextBoundary(); end > 0; end = graphemes.toNextBoundary()) {
        used += width(QStringView(text).mid(begin, end - begin));
        if (used > columns)
            break;
        if (used < columns)
            fits = end;
        begin = end;
    }
    if (used <= columns)
        return text;
    QString cut = text.left(wordBegin(text, fits));
    static const QRegularExpression tail(u"[\\s\\p{Pd}\\p{Ps},.;:，。；：、]+$"_s);
    cut.remove(tail);
    return cut + u'…';
}

} // namespace qwenda
