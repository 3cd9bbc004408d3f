// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/blockstream.h"

#include "markdown/definitions.h"
#include "markdown/document.h"
#include "markdown/leafbuilder.h"
#include "markdown/tail.h"

#include <algorithm>
#include <utility>

namespace qwenda::markdown {

namespace {

/// Start lines of the top-level blocks, from 1 as cmark counts. A paragraph that a table split off has none of its own.
QList<int> startLines(cmark_node *document)
{
    QList<int> lines;
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node))
        lines.push_back(cmark_node_get_start_line(node));
    for (qsizetype i = lines.size() - 1; i-- > 0;) {
        if (lines[i] == 0)
            lines[i] = lines[i + 1];
    }
    return lines;
}

void markOpenFormula(QList<Leaf> &leaves)
{
    if (leaves.isEmpty() || leaves.last().kind != Leaf::Kind::Formula)
        return;
    leaves.last().isOpen = true;
    seal(leaves.last());
}

} // namespace

Change BlockStream::append(QStringView text)
{
    take(text);
    if (mustWait()) {
        m_isBehind = true;
        return {int(m_leaves.size()), 0, 0};
    }
    return update(false);
}

Change BlockStream::catchUp()
{
    return m_isBehind && !mustWait() ? update(false) : Change{int(m_leaves.size()), 0, 0};
}

Change BlockStream::finish()
{
    // Half a pair at the end becomes U+FFFD, one unit like the half it stands for.
    if (!std::exchange(m_highSurrogate, {}).isNull())
        take(QStringView(u"\uFFFD"));
    return update(true);
}

Change BlockStream::setText(const QString &text)
{
    m_bytes.clear();
    m_lines.clear();
    m_formulas.clear();
    m_highSurrogate = {};
    m_parsesAll = false;
    forgetSettled();
    take(text);
    return finish();
}

QString BlockStream::codeOf(int codeIndex) const
{
    QString code;
    if (codeIndex < 0)
        return code;
    for (const Leaf &leaf : m_leaves) {
        if (leaf.codeIndex == codeIndex)
            code += leaf.code + u'\n';
    }
    return code;
}

void BlockStream::take(QStringView text)
{
    QString whole;
    if (!m_highSurrogate.isNull() && !text.isEmpty()) {
        whole = text.front().isLowSurrogate() ? m_highSurrogate : QChar(QChar::ReplacementCharacter);
        m_highSurrogate = {};
        whole += text;
        text = whole;
    }
    if (!text.isEmpty() && text.back().isHighSurrogate()) {
        m_highSurrogate = text.back();
        text.chop(1);
    }
    // cmark replaces U+0000 too, but then its columns would no longer be ours; the C1 controls are our masks.
    const auto isReserved = [](QChar c) { return c.isNull() || (c.unicode() >= 0x80 && c.unicode() <= 0x9F); };
    if (std::any_of(text.begin(), text.end(), isReserved)) {
        QString cleaned = text.toString();
        std::replace_if(cleaned.begin(), cleaned.end(), isReserved, QChar(QChar::ReplacementCharacter));
        m_bytes += cleaned.toUtf8();
    } else {
        m_bytes += text.toUtf8();
    }
    m_lines.grow(m_bytes);
    if (m_options.hasFormulas)
        m_formulas.grow(m_bytes, m_lines);
}

bool BlockStream::mustWait() const
{
    const qsizetype toParse = m_bytes.size() - m_lines.byteAt(m_stableLine);
    return toParse > m_options.throttleAbove && m_lastParse.isValid()
        && m_lastParse.elapsed() < m_options.throttle.count();
}

void BlockStream::forgetSettled()
{
    m_settledLeaves = 0;
    m_settledCodes = 0;
    m_stableLine = 0;
    m_fence = {};
}

Change BlockStream::update(bool isFinal)
{
    m_isBehind = false;
    m_lastParse.start();
    const bool closesTail = m_options.closesTail && !isFinal;
    const qsizetype begin = m_lines.byteAt(m_stableLine);
    // A shorter prefix of the message is still a prefix: what is settled in it is settled.
    const qsizetype lastLine = m_lines.byteAt(m_lines.completeLines());
    const QByteArrayView seen = QByteArrayView(m_bytes).first(closesTail ? shownEnd(m_bytes, lastLine) : m_bytes.size());
    // The line feed keeps cmark from taking a byte order mark at the start of the tail for one of the message.
    const QByteArrayView lineFeed = m_stableLine > 0 ? "\n" : "";
    bool hasOpenFormula = false;
    QByteArray masked;
    if (m_options.hasFormulas)
        masked = m_formulas.textFrom(m_stableLine, seen.size(), m_bytes, m_lines, closesTail, hasOpenFormula);
    const Document document = parseDocument(
        {lineFeed, m_fence.opener, m_options.hasFormulas ? QByteArrayView(masked) : seen.sliced(begin)},
        m_options.hasFormulas);

    const bool hasHalfLine = seen.size() > lastLine;
    const Origin origin{seen,
                        m_lines,
                        m_stableLine,
                        (m_stableLine > 0 ? 1 : 0) + (m_fence.opener.isEmpty() ? 0 : 1),
                        m_lines.completeLines() - m_stableLine + (hasHalfLine ? 1 : 0),
                        m_settledCodes,
                        m_fence.settledLines,
                        m_options.keepsLineBreaks,
                        m_options.hasFormulas};
    if (!m_parsesAll && mayDefineReferences(document.get(), origin)) {
        m_parsesAll = true;
        forgetSettled();
        return update(isFinal);
    }
    BuiltLeaves built = buildLeaves(document.get(), origin);
    if (hasOpenFormula)
        markOpenFormula(built.leaves);
    else if (closesTail)
        closeLastLeaf(built.leaves, origin, built.lastContent, m_options.hasFormulas);
    const Change change = replaceTail(std::move(built.leaves));
    if (!m_parsesAll)
        settle(document.get(), origin, built);
    return change;
}

/// A block can't change any more when a later one begins on a line that is complete: no token to come reaches over it.
/// Two blocks with one start line are a paragraph and the table made from its last line, which must stay together.
void BlockStream::settle(cmark_node *document, const Origin &origin, const BuiltLeaves &built)
{
    const QList<int> lines = startLines(document);
    const int surely = m_options.hasFormulas ? m_formulas.decidedLines() : m_lines.completeLines();
    const int completeLines = surely - origin.firstLine + origin.linesBefore;
    qsizetype last = lines.size() - 1;
    while (last > 0 && (lines[last] > completeLines || lines[last - 1] >= lines[last]))
        --last;
    if (last < 0)
        return;
    if (last > 0) {
        m_settledLeaves += built.blockStarts[last];
        m_settledCodes = built.codesBefore[last];
        m_stableLine = lines[last] - 1 - origin.linesBefore + origin.firstLine;
        m_fence = {};
    }
    cmark_node *node = cmark_node_last_child(document);
    if (last == lines.size() - 1 && cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK)
        settleFence(node, origin);
}

/// Inside an open fence every line stands alone, so pieces that are followed by another line are settled as well; parsing
/// resumes after them with the opening line fed again.
void BlockStream::settleFence(cmark_node *code, const Origin &origin)
{
    int length = 0;
    int offset = 0;
    char character = 0;
    if (!cmark_node_get_fenced(code, &length, &offset, &character) || (m_options.hasFormulas && isMathFence(code)))
        return;
    const bool isResumed = !m_fence.opener.isEmpty();
    const int firstLine = isResumed ? m_stableLine : m_stableLine + 1;
    const int lines = m_lines.completeLines() - firstLine;
    const auto contentLines = QByteArrayView(cmark_node_get_literal(code)).count('\n');
    const int pieces = (lines - 1) / Leaf::linesPerPiece;
    if (lines < 1 || pieces < 1 || contentLines < lines)
        return;
    if (!isResumed) {
        const qsizetype begin = m_lines.byteAt(m_stableLine);
        m_fence.opener = m_bytes.mid(begin, m_lines.byteAt(firstLine) - begin);
        if (origin.firstLine == 0 && m_stableLine == 0 && m_fence.opener.startsWith("\xEF\xBB\xBF"))
            m_fence.opener.remove(0, 3);
    }
    m_fence.settledLines += pieces * Leaf::linesPerPiece;
    m_settledLeaves += pieces;
    m_stableLine = firstLine + pieces * Leaf::linesPerPiece;
}

Change BlockStream::replaceTail(QList<Leaf> tail)
{
    const qsizetype oldCount = m_leaves.size() - m_settledLeaves;
    const auto isSame = [&](qsizetype before, qsizetype now) {
        const Leaf &old = m_leaves[m_settledLeaves + before];
        return old.hash == tail[now].hash && old.kind == tail[now].kind;
    };
    const qsizetype common = std::min(oldCount, tail.size());
    qsizetype prefix = 0;
    while (prefix < common && isSame(prefix, prefix))
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < common - prefix && isSame(oldCount - 1 - suffix, tail.size() - 1 - suffix))
        ++suffix;
    m_leaves.resize(m_settledLeaves);
    m_leaves.append(std::move(tail));
    const qsizetype newCount = m_leaves.size() - m_settledLeaves;
    return {int(m_settledLeaves + prefix), int(oldCount - prefix - suffix), int(newCount - prefix - suffix)};
}

} // namespace qwenda::markdown
