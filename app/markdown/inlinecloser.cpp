// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/ascii.h"
#include "markdown/formulas.h"
#include "markdown/tail.h"

#include <QVarLengthArray>

#include <algorithm>

namespace qwenda::markdown {

namespace {

/// One pass over a paragraph that keeps what is open. It follows CommonMark's rules closely enough for text a model is
/// just writing; the exact answer comes with the text.
class Closer
{
public:
    explicit Closer(QByteArrayView text) : m_text(text), m_end(text.size()) {}
    QByteArray close();

private:
    struct Run
    {
        char character;
        qsizetype length;
        qsizetype at;
    };
    struct Bracket
    {
        qsizetype at;
        bool isImage;
        bool mayBeLink;
    };

    void backslash();
    void backticks();
    void dollar();
    void angle();
    void openBracket();
    void closeBracket();
    void emphasis();
    bool isPunctuationBefore(qsizetype at) const;
    bool isPunctuationAt(qsizetype at) const;
    qsizetype runLength(qsizetype at) const;
    void cutAt(qsizetype at) { m_i = m_end = at; }

    QByteArrayView m_text;
    qsizetype m_i = 0;
    qsizetype m_end;
    QVarLengthArray<Run, 8> m_runs;
    QVarLengthArray<Bracket, 8> m_brackets;
    QVarLengthArray<qsizetype, 4> m_drops; ///< single bytes to leave out
    qsizetype m_codeTicks = 0;             ///< backticks to add: a code span is open
    qsizetype m_codeAt = 0;
};

qsizetype Closer::runLength(qsizetype at) const
{
    qsizetype length = 1;
    while (at + length < m_end && m_text[at + length] == m_text[at])
        ++length;
    return length;
}

/// CJK punctuation counts as cmark counts it: U+2010–203F, U+3000–303F, U+FF00–FF0F and the like by their first bytes.
bool Closer::isPunctuationAt(qsizetype at) const
{
    const QByteArrayView rest = m_text.sliced(at);
    return ascii::isPunctuation(rest[0]) || rest.startsWith("\xE2\x80") || rest.startsWith("\xE3\x80")
        || rest.startsWith("\xEF\xBC");
}

bool Closer::isPunctuationBefore(qsizetype at) const
{
    return ascii::isPunctuation(m_text[at - 1]) || (at >= 3 && static_cast<unsigned char>(m_text[at - 3]) >= 0xE0 && isPunctuationAt(at - 3));
}

void Closer::backslash()
{
    if (m_i + 1 == m_end)
        return cutAt(m_i);
    const char next = m_text[m_i + 1];
    if (next == '(' || next == '[') {
        const qsizetype end = m_text.sliced(m_i).indexOf(next == '(' ? "\\)" : "\\]");
        if (end < 0)
            return cutAt(m_i);
        m_i += end;
    }
    m_i += 2;
}

void Closer::dollar()
{
    const FormulaSpan span = formulaAt(m_text.first(m_end), m_i);
    m_i = span.end < 0 ? m_i + 1 : span.end;
}

void Closer::backticks()
{
    const qsizetype length = runLength(m_i);
    for (qsizetype at = m_i + length; at < m_end;) {
        at = m_text.indexOf('`', at);
        if (at < 0)
            break;
        const qsizetype found = runLength(at);
        if (found == length) {
            m_i = at + found;
            return;
        }
        at += found;
    }
    qsizetype end = m_end;
    while (end > m_i && (m_text[end - 1] == '`' || ascii::isSpace(m_text[end - 1])))
        --end;
    if (end <= m_i + length)
        return cutAt(m_i);
    m_codeTicks = length;
    m_codeAt = m_i;
    cutAt(end);
}

/// A tag or an <address> that is still coming in is held back; "a < b" is not one.
void Closer::angle()
{
    const QByteArrayView rest = m_text.sliced(m_i, m_end - m_i);
    if (rest.size() == 1)
        return cutAt(m_i);
    if (!ascii::isLetter(rest[1]) && rest[1] != '/' && rest[1] != '!') {
        ++m_i;
        return;
    }
    if (const qsizetype end = rest.indexOf('>'); end >= 0) {
        m_i += end + 1;
        return;
    }
    const bool isOneWord = std::none_of(rest.begin(), rest.end(), ascii::isSpace);
    constexpr qsizetype longestHeldBack = 200;
    if (isOneWord && rest.size() < longestHeldBack)
        return cutAt(m_i);
    ++m_i;
}

void Closer::openBracket()
{
    const bool isImage = m_i > 0 && m_text[m_i - 1] == '!';
    // "list[0", "[1" and "[ ]" are no links to be.
    const bool followsWord = m_i > 0 && (ascii::isLetter(m_text[m_i - 1]) || ascii::isDigit(m_text[m_i - 1]));
    const bool isPlain = m_i + 1 < m_end && (ascii::isDigit(m_text[m_i + 1]) || ascii::isSpace(m_text[m_i + 1]) || m_text[m_i + 1] == '"');
    m_brackets.push_back({isImage ? m_i - 1 : m_i, isImage, isImage || (!followsWord && !isPlain)});
    ++m_i;
}

void Closer::closeBracket()
{
    const qsizetype at = m_i++;
    if (m_brackets.isEmpty())
        return;
    const Bracket bracket = m_brackets.back();
    m_brackets.pop_back();
    const bool isLast = m_i == m_end;
    if (!isLast && m_text[m_i] == '(') {
        int depth = 0;
        for (qsizetype i = m_i; i < m_end; ++i) {
            if (m_text[i] == '\\')
                ++i;
            else if (m_text[i] == '(')
                ++depth;
            else if (m_text[i] == ')' && --depth == 0) {
                m_i = i + 1;
                return;
            }
        }
    } else if (!isLast || !bracket.mayBeLink) {
        return;
    }
    if (bracket.isImage)
        return cutAt(bracket.at);
    m_drops.push_back(bracket.at);
    cutAt(at);
}

void Closer::emphasis()
{
    const char c = m_text[m_i];
    const qsizetype at = m_i;
    qsizetype length = runLength(at);
    m_i += length;
    const bool isAtEnd = m_i == m_end;
    const bool spaceBefore = at == 0 || ascii::isSpace(m_text[at - 1]);
    const bool spaceAfter = isAtEnd || ascii::isSpace(m_text[m_i]);
    const bool punctuationBefore = !spaceBefore && isPunctuationBefore(at);
    const bool punctuationAfter = !spaceAfter && isPunctuationAt(m_i);
    const bool isLeft = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
    const bool isRight = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
    const bool canOpen = c == '_' ? isLeft && (!isRight || punctuationBefore) : isLeft;
    const bool canClose = c == '_' ? isRight && (!isLeft || punctuationAfter) : isRight;
    const auto before = m_runs;
    while (canClose && length > 0) {
        const auto opener = std::find_if(m_runs.rbegin(), m_runs.rend(), [&](const Run &run) { return run.character == c; });
        if (opener == m_runs.rend())
            break;
        if (isAtEnd && length < opener->length) {
            m_runs = before; // half of what closes
            return cutAt(at);
        }
        const qsizetype used = std::min(length, opener->length);
        opener->length -= used;
        length -= used;
        m_runs.resize(std::distance(m_runs.begin(), opener.base()) - (opener->length == 0 ? 1 : 0));
    }
    if (length > 0 && isAtEnd && (c != '_' || spaceBefore || punctuationBefore))
        return cutAt(m_i - length);
    if (length > 0 && canOpen && (c != '~' || length <= 2))
        m_runs.push_back({c, length, m_i - length});
}

QByteArray Closer::close()
{
    while (m_i < m_end) {
        switch (m_text[m_i]) {
        case '\\': backslash(); break;
        case '`': backticks(); break;
        case '<': angle(); break;
        case '[': openBracket(); break;
        case ']': closeBracket(); break;
        case '$': dollar(); break;
        case '*':
        case '_':
        case '~': emphasis(); break;
        default: ++m_i;
        }
    }
    for (const Bracket &bracket : m_brackets) {
        if (bracket.isImage)
            m_end = std::min(m_end, bracket.at);
        else if (bracket.mayBeLink)
            m_drops.push_back(bracket.at);
    }
    while (m_end > 0 && ascii::isSpace(m_text[m_end - 1]))
        --m_end;
    // What opens at the very end has nothing to embrace yet.
    while (!m_runs.isEmpty() && m_runs.back().at + m_runs.back().length >= m_end) {
        m_end = std::min(m_end, m_runs.back().at);
        m_runs.pop_back();
        while (m_end > 0 && ascii::isSpace(m_text[m_end - 1]))
            --m_end;
    }
    QByteArray closed = m_text.first(m_end).toByteArray();
    std::sort(m_drops.begin(), m_drops.end(), std::greater<>());
    for (const qsizetype drop : m_drops) {
        if (drop < closed.size())
            closed.remove(drop, 1);
    }
    if (m_codeTicks > 0 && m_codeAt < m_end)
        closed.append(m_codeTicks, '`');
    while (!m_runs.isEmpty()) {
        closed.append(m_runs.back().length, m_runs.back().character);
        m_runs.pop_back();
    }
    return closed;
}

} // namespace

QByteArray closeInlines(QByteArrayView text)
{
    while (!text.isEmpty() && ascii::isSpace(text.back()))
        text.chop(1);
    return Closer(text).close();
}

} // namespace qwenda::markdown
