// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/language.h"

#include <algorithm>

namespace qwenda::markdown {

namespace {

/// The state is a stack of bytes, innermost in the lowest:
///   0          code at the outermost level, nothing below
///   1 + n      inside region n of the language
///   64 + d     code inside a string's expression, d brackets deeper than where it began
///   inHere     inside a here document; the 32 bits above are the hash of the word that ends it
constexpr quint64 expressionBase = 64;
constexpr quint64 deepestBracket = 250 - expressionBase;
constexpr quint64 inHere = 63;

class CodeLexer
{
public:
    CodeLexer(const Language &language, QStringView line, qsizetype begin, qsizetype end, quint64 &state, SpanSink &sink)
        : m_language(language), m_table(language.table), m_line(line), m_i(begin), m_begin(begin), m_end(end), m_state(state),
          m_sink(sink)
    {}
    void run();

private:
    bool has(quint32 flag) const { return (m_table.flags & flag) != 0; }
    char16_t at(qsizetype index) const { return index < m_end ? m_line[index].unicode() : u'\0'; }
    quint64 top() const { return m_state & 0xFF; }
    void push(quint64 byte) { m_state = m_state << 8 | byte; }
    void pop() { m_state >>= 8; }
    bool hasRoom() const { return (m_state >> 48) == 0; }
    bool matches(const char16_t *text, qsizetype index) const;

    bool opensRegion(char16_t c);
    void inRegion(qsizetype start);
    void word();
    void number();
    bool mark(char16_t c);
    void bracket(char16_t c);
    bool regex();
    bool hereDocument();
    void inHereDocument();
    bool expectsValue() const;
    void operators();

    const Language &m_language;
    const LanguageTable &m_table;
    QStringView m_line;
    qsizetype m_i;
    qsizetype m_begin;
    qsizetype m_end;
    quint64 &m_state;
    SpanSink &m_sink;
    bool m_isFirstWord = true;
    quint64 m_pendingHere = 0; ///< a here document begins on the next line
};

quint64 hereHash(QStringView word)
{
    quint64 hash = 2166136261U;
    for (const QChar c : word)
        hash = ((hash ^ c.unicode()) * 16777619U) & 0xFFFFFFFFU;
    return hash | 1;
}

bool CodeLexer::matches(const char16_t *text, qsizetype index) const
{
    for (; *text; ++text, ++index) {
        if (at(index) != *text)
            return false;
    }
    return true;
}

qsizetype lengthOf(const char16_t *text) { return QStringView(text).size(); }

bool CodeLexer::opensRegion(char16_t c)
{
    quint32 candidates = m_language.openers[c];
    for (; candidates != 0; candidates &= candidates - 1) {
        const auto index = size_t(qCountTrailingZeroBits(candidates));
        const Region &region = m_table.regions[index];
        if (!matches(region.open, m_i))
            continue;
        if (region.needsSpaceBefore && m_i > m_begin && !isBlank(at(m_i - 1)) && at(m_i - 1) != u';')
            continue;
        if (!hasRoom())
            return false;
        const qsizetype start = m_i;
        m_i += lengthOf(region.open);
        push(1 + index);
        inRegion(start);
        return true;
    }
    return false;
}

/// From m_i to where the region ends, an expression begins in it, or the line ends.
void CodeLexer::inRegion(qsizetype start)
{
    const Region &region = m_table.regions[size_t(top() - 1)];
    if (!region.close) {
        pop();
        m_sink.add(start, m_end, region.token);
        m_i = m_end;
        return;
    }
    const quint64 self = top();
    for (; m_i < m_end; ++m_i) {
        const char16_t c = at(m_i);
        if (region.escape != 0 && c == region.escape && !(region.expression && matches(region.expression, m_i))
            && !(region.escape == region.close[0] && at(m_i + 1) != region.escape)) {
            ++m_i;
            continue;
        }
        if (c == region.close[0] && matches(region.close, m_i)) {
            m_i += lengthOf(region.close);
            m_sink.add(start, std::min(m_i, m_end), region.token);
            start = m_i;
            pop();
            if (!region.isNested || top() != self)
                return;
            --m_i;
            continue;
        }
        if (region.isNested && hasRoom() && matches(region.open, m_i)) {
            push(self);
            m_i += lengthOf(region.open) - 1;
            continue;
        }
        if (region.expression && hasRoom() && matches(region.expression, m_i)) {
            m_i += lengthOf(region.expression);
            m_sink.add(start, m_i, region.token);
            push(expressionBase);
            return;
        }
    }
    m_i = m_end;
    m_sink.add(start, m_end, region.token);
    const bool continues = region.isMultiline || (region.escape == u'\\' && m_end > m_begin && at(m_end - 1) == u'\\'
                                                  && m_language.table.kind == LexerKind::Code);
    if (!continues)
        pop();
}

void CodeLexer::word()
{
    const qsizetype start = m_i;
    const bool dashes = has(LexerFlag::DashInWord);
    const bool quotes = has(LexerFlag::QuoteInWord);
    while (m_i < m_end && (isWordPart(at(m_i)) || (dashes && at(m_i) == u'-') || (quotes && at(m_i) == u'\'')))
        ++m_i;
    const QStringView text = m_line.sliced(start, m_i - start);
    const bool isFirst = std::exchange(m_isFirstWord, false);
    if (has(LexerFlag::QuotePrefix) && text.size() <= 2 && (at(m_i) == u'"' || at(m_i) == u'\'')) {
        m_sink.add(start, m_i, Token::String);
        if (m_language.openers[at(m_i)] != 0)
            opensRegion(at(m_i));
        return;
    }
    if (!has(LexerFlag::KeywordFirst) || isFirst) {
        const int found = has(LexerFlag::IgnoresCase) ? m_language.words.findIgnoringCase(text) : m_language.words.find(text);
        if (found != 0)
            return m_sink.add(start, m_i, Token(found - 1));
    }
    if (has(LexerFlag::CallIsFunction) && at(m_i) == u'(')
        return m_sink.add(start, m_i, Token::Function);
    if (has(LexerFlag::UpperIsType) && text.front().isUpper()
        && (text.size() == 1 || std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); })))
        m_sink.add(start, m_i, Token::Type);
}

void CodeLexer::number()
{
    const qsizetype start = m_i++;
    const bool isHex = at(start) == u'0' && (at(m_i) == u'x' || at(m_i) == u'X');
    while (m_i < m_end) {
        const char16_t c = at(m_i);
        const bool isExponent = !isHex && (c == u'e' || c == u'E') && (at(m_i + 1) == u'+' || at(m_i + 1) == u'-')
                             && isDigit(at(m_i + 2));
        if (isExponent)
            m_i += 2;
        else if (c == u'.' ? !isDigit(at(m_i + 1)) : c == u'\'' ? !isWordPart(at(m_i + 1)) : !isWordPart(c))
            break;
        ++m_i;
    }
    m_sink.add(start, m_i, Token::Number);
}

bool CodeLexer::expectsValue() const
{
    qsizetype i = m_i - 1;
    while (i >= m_begin && isBlank(at(i)))
        --i;
    if (i < m_begin || QStringView(u"(,=:[!&|?{};+-*%<>~^").contains(QChar(at(i))))
        return true;
    const QStringView before = m_line.sliced(m_begin, i + 1 - m_begin);
    return before.endsWith(u"return") || before.endsWith(u"typeof") || before.endsWith(u"case");
}

bool CodeLexer::regex()
{
    if (at(m_i + 1) == u'/' || at(m_i + 1) == u'*' || !expectsValue())
        return false;
    bool isInClass = false;
    for (qsizetype i = m_i + 1; i < m_end; ++i) {
        const char16_t c = at(i);
        if (c == u'\\')
            ++i;
        else if (c == u'[')
            isInClass = true;
        else if (c == u']')
            isInClass = false;
        else if (c == u'/' && !isInClass) {
            ++i;
            while (isWordPart(at(i)))
                ++i;
            m_sink.add(m_i, i, Token::String);
            m_i = i;
            return true;
        }
    }
    return false;
}

bool CodeLexer::hereDocument()
{
    qsizetype i = m_i + 2;
    if (at(i) == u'<')
        ++i;
    if (at(i) == u'-' || at(i) == u'~')
        ++i;
    const char16_t quote = at(i) == u'"' || at(i) == u'\'' ? at(i++) : u'\0';
    const qsizetype start = i;
    while (isWordPart(at(i)))
        ++i;
    if (i == start || isDigit(at(start)) || (quote != 0 && at(i) != quote))
        return false;
    m_pendingHere = hereHash(m_line.sliced(start, i - start));
    i += quote != 0 ? 1 : 0;
    m_sink.add(m_i, i, Token::String);
    m_i = i;
    return true;
}

void CodeLexer::inHereDocument()
{
    QStringView text = m_line.sliced(m_begin, m_end - m_begin).trimmed();
    while (text.endsWith(u';') || text.endsWith(u','))
        text.chop(1);
    if (hereHash(text) == m_state >> 8)
        m_state = 0;
    m_sink.add(m_begin, m_end, Token::String);
    m_i = m_end;
}

/// Brackets inside a string's expression: its end is where the depth comes back.
void CodeLexer::bracket(char16_t c)
{
    ++m_i;
    if (top() < expressionBase)
        return;
    if (c == u'{' || c == u'(') {
        if (top() < expressionBase + deepestBracket)
            ++m_state;
    } else if (top() > expressionBase) {
        --m_state;
    } else {
        pop();
        if (top() != 0 && top() < inHere) {
            // The bracket belongs to the string, which goes on.
            inRegion(m_i - 1);
        }
    }
}

bool CodeLexer::mark(char16_t c)
{
    qsizetype end = m_i + 1;
    if (c == u'#' && has(LexerFlag::HashDirective) && m_isFirstWord) {
        while (isBlank(at(end)))
            ++end;
        const qsizetype name = end;
        while (isWordPart(at(end)))
            ++end;
        m_sink.add(m_i, end, Token::Keyword);
        const bool isInclude = m_line.sliced(name, end - name) == u"include";
        m_i = end;
        while (isInclude && isBlank(at(m_i)))
            ++m_i;
        if (isInclude && at(m_i) == u'<') {
            const qsizetype close = m_line.indexOf(u'>', m_i);
            end = close < 0 || close >= m_end ? m_end : close + 1;
            m_sink.add(m_i, end, Token::String);
            m_i = end;
        }
        m_isFirstWord = false;
        return true;
    }
    if ((c == u'@' && has(LexerFlag::AtDecorator)) || (c == u'\\' && has(LexerFlag::BackslashWord))) {
        while (isWordPart(at(end)) || (c == u'@' && at(end) == u'.'))
            ++end;
        m_sink.add(m_i, end, c == u'@' ? Token::Function : Token::Keyword);
        m_i = end;
        return true;
    }
    if (c == u'$' && has(LexerFlag::DollarVariable)) {
        if (at(end) == u'{') {
            const qsizetype close = m_line.indexOf(u'}', end);
            end = close < 0 || close >= m_end ? end + 1 : close + 1;
        } else if (isWordStart(at(end))) {
            while (isWordPart(at(end)) || (at(end) == u':' && isWordStart(at(end + 1))))
                ++end;
        } else if (isDigit(at(end)) || (at(end) != 0 && QStringView(u"@#?*!$-").contains(QChar(at(end))))) {
            ++end;
        } else {
            return false;
        }
        m_sink.add(m_i, end, Token::Property);
        m_i = end;
        return true;
    }
    if (c == u'\'' && has(LexerFlag::Lifetime) && isWordStart(at(end)) && at(end + 1) != u'\'') {
        while (isWordPart(at(end)))
            ++end;
        m_sink.add(m_i, end, Token::Type);
        m_i = end;
        return true;
    }
    if (c == u'/' && has(LexerFlag::RegexLiteral))
        return regex();
    return c == u'<' && has(LexerFlag::HereDocument) && at(end) == u'<' && m_state == 0 && hereDocument();
}

void CodeLexer::operators()
{
    const char16_t c = at(m_i);
    const bool isOperator = c < 128 && QStringView(u"+-*/%=<>!&|^~?:").contains(QChar(c));
    if (isOperator)
        m_sink.add(m_i, m_i + 1, Token::Operator);
    ++m_i;
}

void CodeLexer::run()
{
    if (top() == inHere)
        return inHereDocument();
    if (top() != 0 && top() < inHere)
        inRegion(m_i);
    while (m_i < m_end) {
        const char16_t c = at(m_i);
        if (isBlank(c)) {
            ++m_i;
        } else if (isWordStart(c)) {
            if (c >= 128 || m_language.openers[c] == 0 || !opensRegion(c))
                word();
        } else if (isDigit(c)) {
            number();
        } else if (c >= 128) {
            ++m_i;
        } else {
            const bool isMark = m_table.flags != 0 && QStringView(u"#@\\$'/<").contains(QChar(c));
            if ((isMark && mark(c)) || (m_language.openers[c] != 0 && opensRegion(c))) {
            } else if (c == u'{' || c == u'}' || c == u'(' || c == u')') {
                bracket(c);
            } else {
                operators();
            }
            m_isFirstWord = false;
        }
    }
    if (m_pendingHere != 0 && m_state == 0)
        m_state = m_pendingHere << 8 | inHere;
}

} // namespace

void lexCode(const Language &language, QStringView line, qsizetype begin, qsizetype end, quint64 &state, SpanSink &sink)
{
    CodeLexer(language, line, begin, end, state, sink).run();
}

} // namespace qwenda::markdown
