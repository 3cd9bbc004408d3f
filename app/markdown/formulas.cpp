// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/formulas.h"

#include <algorithm>
#include <cstring>

namespace qwenda::markdown {

namespace {

constexpr char guard[] = "\xC2\x80";
constexpr char openBracket[] = "\xC2\x96";
constexpr char closeBracket[] = "\xC2\x97";

bool isBlank(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '>'; });
}

QByteArrayView trimmedEnd(QByteArrayView line)
{
    while (!line.isEmpty() && std::strchr(" \t\r\n", line.back()))
        line.chop(1);
    return line;
}

/// Behind indents, quote marks and list markers; counts the quote marks.
QByteArrayView contentOf(QByteArrayView line, int &quotes)
{
    quotes = 0;
    qsizetype i = 0;
    const auto at = [&](qsizetype index) { return index < line.size() ? line[index] : '\n'; };
    for (;;) {
        if (at(i) == ' ' || at(i) == '\t') {
            ++i;
        } else if (at(i) == '>') {
            ++quotes;
            ++i;
        } else {
            qsizetype digits = i;
            while (at(digits) >= '0' && at(digits) <= '9')
                ++digits;
            const bool isOrdered = digits > i && (at(digits) == '.' || at(digits) == ')');
            const bool isBullet = digits == i && (at(i) == '-' || at(i) == '*' || at(i) == '+');
            if ((!isOrdered && !isBullet) || (at(digits + 1) != ' ' && at(digits + 1) != '\t'))
                return line.sliced(i);
            i = digits + 1;
        }
    }
}

qsizetype runLength(QByteArrayView content)
{
    qsizetype length = 0;
    while (length < content.size() && content[length] == content[0])
        ++length;
    return length;
}

bool isFence(QByteArrayView line)
{
    int quotes = 0;
    const QByteArrayView content = trimmedEnd(contentOf(line, quotes));
    if (content.isEmpty() || (content[0] != '`' && content[0] != '~'))
        return false;
    const qsizetype length = runLength(content);
    return length >= 3 && (content[0] == '~' || !content.sliced(length).contains('`'));
}

bool hasCloser(QByteArrayView line, bool isDollar) { return line.contains(isDollar ? "$$" : "\\]"); }

} // namespace

/// An opener stands first or last in its line, and its closer not in the same line.
bool FormulaText::opens(QByteArrayView line, Group &group)
{
    // One character is found far faster than two, and nearly no line has either.
    if ((!line.contains('$') || !line.contains("$$")) && (!line.contains('\\') || !line.contains("\\[")))
        return false;
    const QByteArrayView content = trimmedEnd(contentOf(line, group.quotes));
    for (const bool isDollar : {true, false}) {
        const QByteArrayView opener(isDollar ? "$$" : "\\[");
        group.isDollar = isDollar;
        if (content.startsWith(opener) && !hasCloser(content.sliced(2), isDollar))
            return true;
        const auto isEscaped = [&] { return content.size() > 2 && content[content.size() - 3] == '\\'; };
        if (content.endsWith(opener) && !isEscaped() && (!isDollar || content.count("$$") % 2 == 1))
            return true;
    }
    return false;
}

QByteArray FormulaText::rewritten(QByteArrayView line, const Group *group)
{
    QByteArray out;
    qsizetype i = 0;
    if (group) {
        int quotes = group->quotes;
        while (i < line.size() && (line[i] == ' ' || line[i] == '\t' || (line[i] == '>' && quotes-- > 0)))
            ++i;
        out += line.first(i);
        out += guard;
    }
    while (i < line.size()) {
        const qsizetype backslash = line.indexOf('\\', i);
        if (backslash < 0 || backslash + 1 >= line.size())
            break;
        out += line.sliced(i, backslash - i);
        switch (line[backslash + 1]) {
        case '(': out += "\xC2\x91"; break;
        case ')': out += "\xC2\x92"; break;
        case '[': out += openBracket; break;
        case ']': out += closeBracket; break;
        default: out += line.sliced(backslash, 2);
        }
        i = backslash + 2;
    }
    out += line.sliced(i);
    maskPipes(out, group != nullptr);
    return out;
}

void FormulaText::decide(QByteArrayView line, bool isGuarded)
{
    if (m_fence != 0)
        m_text += line;
    else if (isGuarded || line.contains('\\') || (line.contains('|') && line.contains('$')))
        m_text += rewritten(line, isGuarded ? &m_group : nullptr);
    else
        m_text += line;
    m_starts.push_back(m_text.size());
}

/// True when the line opens or closes a fence.
bool FormulaText::takesFence(QByteArrayView line)
{
    if (m_fence != 0) {
        int quotes = 0;
        const QByteArrayView content = trimmedEnd(contentOf(line, quotes));
        const qsizetype length = runLength(content);
        if (length < m_fenceLength || content[0] != m_fence || length < content.size())
            return false;
        m_fence = 0;
        return true;
    }
    if (!isFence(line))
        return false;
    int quotes = 0;
    const QByteArrayView content = contentOf(line, quotes);
    m_fence = content[0];
    m_fenceLength = runLength(content);
    return true;
}

void FormulaText::takeLine(QByteArrayView line, QByteArrayView all, const LineTable &lines, int number)
{
    const auto decideGroup = [&](int end, bool isFormula) {
        for (int i = m_group.openerLine; i < end; ++i) {
            const qsizetype begin = lines.byteAt(i);
            decide(all.sliced(begin, lines.byteAt(i + 1) - begin), isFormula && i > m_group.openerLine);
        }
        m_group = {};
    };
    if (m_group.openerLine >= 0) {
        if (hasCloser(line, m_group.isDollar))
            return decideGroup(number + 1, true);
        int quotes = 0;
        const QByteArrayView content = contentOf(line, quotes);
        if (!isBlank(line) && !content.startsWith("```") && !content.startsWith("~~~"))
            return;
        decideGroup(number, false);
    }
    if (takesFence(line) || m_fence != 0) {
        m_text += line;
        m_starts.push_back(m_text.size());
        return;
    }
    Group group;
    if (opens(line, group)) {
        m_group = group;
        m_group.openerLine = number;
        return;
    }
    decide(line, false);
}

void FormulaText::grow(QByteArrayView all, const LineTable &lines)
{
    for (; m_seenLines < lines.completeLines(); ++m_seenLines) {
        const qsizetype begin = lines.byteAt(m_seenLines);
        takeLine(all.sliced(begin, lines.byteAt(m_seenLines + 1) - begin), all, lines, m_seenLines);
    }
}

QByteArray FormulaText::textFrom(int line, qsizetype end, QByteArrayView all, const LineTable &lines, bool closesTail,
                                 bool &isOpen) const
{
    const int decided = decidedLines();
    const int half = lines.completeLines();
    const qsizetype halfBegin = lines.byteAt(half);
    const QByteArrayView halfLine = halfBegin < end ? all.sliced(halfBegin, end - halfBegin) : QByteArrayView();
    Group group = m_group;
    const bool isClosed = group.openerLine >= 0 && hasCloser(halfLine, group.isDollar);
    if (closesTail && group.openerLine < 0 && m_fence == 0 && opens(halfLine, group))
        group.openerLine = half;
    isOpen = closesTail && group.openerLine >= 0 && !isClosed;

    QByteArray out = line < decided ? m_text.sliced(m_starts[line]) : QByteArray();
    const QByteArrayView opener(group.isDollar ? "$$" : openBracket);
    qsizetype openerAt = 0;
    for (int i = std::max(line, decided); i <= half && lines.byteAt(i) < end; ++i) {
        const qsizetype begin = lines.byteAt(i);
        const QByteArrayView raw = all.sliced(begin, std::min(lines.byteAt(i + 1), end) - begin);
        if (m_fence != 0 || isFence(raw))
            out += raw;
        else
            out += rewritten(raw, (isClosed || isOpen) && i > group.openerLine ? &group : nullptr);
        if (i == group.openerLine)
            openerAt = out.lastIndexOf(opener);
    }
    if (isOpen)
        isOpen = closeOpenFormula(out, openerAt, group.isDollar);
    return out;
}

/// False when the formula has nothing in it yet; then its opener is held back.
bool FormulaText::closeOpenFormula(QByteArray &text, qsizetype openerAt, bool isDollar)
{
    constexpr qsizetype delimiter = 2; // bytes of $$ and of the control character for \[
    while (!text.isEmpty() && std::strchr(" \t\r\n\\$", text.back()) && text.size() > openerAt + delimiter)
        text.chop(1);
    QByteArray body = text.mid(openerAt + delimiter);
    body.replace(guard, QByteArrayView());
    if (body.trimmed().isEmpty()) {
        text.truncate(openerAt);
        return false;
    }
    text += isDollar ? "$$" : closeBracket;
    return true;
}

QByteArray maskFormulas(QByteArrayView text)
{
    LineTable lines;
    lines.grow(text);
    FormulaText formulas;
    formulas.grow(text, lines);
    bool isOpen = false;
    return formulas.textFrom(0, text.size(), text, lines, false, isOpen);
}

} // namespace qwenda::markdown
