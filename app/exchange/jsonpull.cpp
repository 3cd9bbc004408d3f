// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/jsonpull.h"

#include <QString>

#include <algorithm>
#include <cstring>
#include <utility>

namespace qwenda::exchange {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;

bool isBlank(int c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isDigit(int c) { return c >= '0' && c <= '9'; }

} // namespace

JsonPull::JsonPull(ByteSource &source, qsizetype maxString)
    : m_source(source), m_maxString(maxString), m_buffer(bufferSize, Qt::Uninitialized)
{}

bool JsonPull::more()
{
    m_base += m_size;
    m_at = 0;
    m_size = 0;
    const qint64 got = m_source.read(m_buffer.data(), bufferSize);
    if (got < 0 && m_problem == Problem::None)
        m_problem = Problem::Unreadable;
    m_size = std::max<qint64>(got, 0);
    return m_size > 0;
}

/// The next byte, or -1 at the end.
int JsonPull::peek()
{
    if (m_at == m_size && !more())
        return -1;
    return static_cast<unsigned char>(m_buffer.at(m_at));
}

JsonPull::Token JsonPull::fail(Problem problem)
{
    if (m_problem == Problem::None)
        m_problem = problem;
    return Token::Failed;
}

JsonPull::Token JsonPull::next()
{
    if (m_problem != Problem::None)
        return Token::Failed;
    int c = peek();
    while (isBlank(c)) {
        ++m_at;
        c = peek();
    }
    if (c < 0)
        return m_expects == Expects::Nothing ? Token::End : fail(Problem::Truncated);
    if (m_expects == Expects::CommaOrEnd) {
        if (c == '}')
            return end('{', Token::EndObject);
        if (c == ']')
            return end('[', Token::EndArray);
        if (c != ',')
            return fail(Problem::Malformed);
        ++m_at;
        m_expects = m_open.back() == '{' ? Expects::Key : Expects::Value;
        return next();
    }
    if (m_expects == Expects::KeyOrEnd && c == '}')
        return end('{', Token::EndObject);
    if (m_expects == Expects::KeyOrEnd || m_expects == Expects::Key) {
        if (c != '"' || !readString())
            return fail(Problem::Malformed);
        for (c = peek(); isBlank(c); c = peek())
            ++m_at;
        if (c != ':')
            return fail(c < 0 ? Problem::Truncated : Problem::Malformed);
        ++m_at;
        m_expects = Expects::Value;
        return Token::Key;
    }
    if (m_expects == Expects::ValueOrEnd && c == ']')
        return end('[', Token::EndArray);
    return m_expects == Expects::Nothing ? fail(Problem::Malformed) : value(c);
}

JsonPull::Token JsonPull::value(int first)
{
    switch (first) {
    case '{':
        return begin('{', Token::BeginObject);
    case '[':
        return begin('[', Token::BeginArray);
    case '"':
        return readString() ? afterValue(Token::String) : fail(Problem::Malformed);
    case 't':
        return readWord("true", Token::True);
    case 'f':
        return readWord("false", Token::False);
    case 'n':
        return readWord("null", Token::Null);
    default:
        return first == '-' || isDigit(first) ? readNumber(first) : fail(Problem::Malformed);
    }
}

JsonPull::Token JsonPull::begin(char kind, Token token)
{
    if (qsizetype(m_open.size()) == maxDepth)
        return fail(Problem::TooDeep);
    ++m_at;
    m_open.push_back(kind);
    m_expects = kind == '{' ? Expects::KeyOrEnd : Expects::ValueOrEnd;
    return token;
}

JsonPull::Token JsonPull::end(char kind, Token token)
{
    if (m_open.back() != kind)
        return fail(Problem::Malformed);
    ++m_at;
    m_open.pop_back();
    return afterValue(token);
}

JsonPull::Token JsonPull::afterValue(Token token)
{
    m_expects = m_open.empty() ? Expects::Nothing : Expects::CommaOrEnd;
    return token;
}

bool JsonPull::skip()
{
    const bool before = std::exchange(m_skips, true);
    const bool isOver = skipFrom(next());
    m_skips = before;
    return isOver;
}

bool JsonPull::skipFrom(Token first)
{
    const bool before = std::exchange(m_skips, true);
    qsizetype depth = 0;
    for (Token token = first;; token = next()) {
        if (token == Token::Failed || token == Token::End)
            break;
        depth += token == Token::BeginObject || token == Token::BeginArray;
        depth -= token == Token::EndObject || token == Token::EndArray;
        if (depth <= 0 && token != Token::Key)
            break;
    }
    m_skips = before;
    return m_problem == Problem::None;
}

void JsonPull::append(const char *from, qsizetype size)
{
    if (m_skips)
        return;
    const qsizetype room = m_maxString - m_text.size();
    m_isCut = m_isCut || size > room;
    m_text.append(from, std::min(size, room));
}

void JsonPull::appendCharacter(char32_t c)
{
    const QByteArray utf8 = QString::fromUcs4(&c, 1).toUtf8();
    append(utf8.constData(), utf8.size());
}

bool JsonPull::readString()
{
    ++m_at;
    m_text.resize(0); // keeps its memory
    m_isCut = false;
    for (int c = peek(); c >= 0; c = peek()) {
        // What needs no look at single characters goes at once.
        const char *begin = m_buffer.constData() + m_at;
        const char *limit = m_buffer.constData() + m_size;
        const char *end = std::find_if(begin, limit, [](char one) {
            return one == '"' || one == '\\' || static_cast<unsigned char>(one) < 0x20;
        });
        append(begin, end - begin);
        m_at += end - begin;
        if (end == limit)
            continue;
        if (*end == '"') {
            ++m_at;
            return true;
        }
        if (*end != '\\') {
            // Strictly forbidden, yet written by hand-made exporters.
            append(end, 1);
            ++m_at;
            continue;
        }
        ++m_at;
        if (!readEscape())
            return false;
    }
    fail(Problem::Truncated);
    return false;
}

bool JsonPull::readUnicode(char32_t &unit)
{
    unit = 0;
    for (int i = 0; i < 4; ++i) {
        const int c = peek();
        const int lower = c | 0x20;
        if (isDigit(c))
            unit = unit * 16 + char32_t(c - '0');
        else if (c >= 0 && lower >= 'a' && lower <= 'f')
            unit = unit * 16 + char32_t(lower - 'a' + 10);
        else
            return fail(c < 0 ? Problem::Truncated : Problem::Malformed) != Token::Failed;
        ++m_at;
    }
    return true;
}

bool JsonPull::readEscape()
{
    const int c = peek();
    if (c < 0)
        return fail(Problem::Truncated) != Token::Failed;
    ++m_at;
    constexpr std::pair<char, char> simple[] = {{'"', '"'}, {'\\', '\\'}, {'/', '/'}, {'b', '\b'},
                                                {'f', '\f'}, {'n', '\n'}, {'r', '\r'}, {'t', '\t'}};
    for (const auto &[name, meaning] : simple) {
        if (c == name) {
            append(&meaning, 1);
            return true;
        }
    }
    char32_t unit = 0;
    if (c != 'u' || !readUnicode(unit))
        return fail(Problem::Malformed) != Token::Failed;
    // Halves of pairs: together one character, alone U+FFFD.
    while (QChar::isHighSurrogate(unit)) {
        if (peek() != '\\')
            break;
        ++m_at;
        if (peek() != 'u') {
            appendCharacter(0xFFFD);
            return readEscape();
        }
        ++m_at;
        char32_t second = 0;
        if (!readUnicode(second))
            return false;
        if (QChar::isLowSurrogate(second)) {
            appendCharacter(QChar::surrogateToUcs4(char16_t(unit), char16_t(second)));
            return true;
        }
        appendCharacter(0xFFFD);
        unit = second;
    }
    appendCharacter(QChar::isSurrogate(unit) ? char32_t(0xFFFD) : unit);
    return true;
}

JsonPull::Token JsonPull::readNumber(int first)
{
    m_text.resize(0);
    m_isCut = false;
    bool hasDigit = false;
    for (int c = first; isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; c = peek()) {
        hasDigit = hasDigit || isDigit(c);
        if (m_text.size() == 400)
            return fail(Problem::Malformed);
        m_text.append(char(c));
        ++m_at;
    }
    bool isNumber = false;
    m_text.toDouble(&isNumber);
    // Too large for a double is still a number.
    return hasDigit && (isNumber || m_text.size() > 300 || m_text.contains('e') || m_text.contains('E'))
        ? afterValue(Token::Number)
        : fail(Problem::Malformed);
}

JsonPull::Token JsonPull::readWord(const char *word, Token token)
{
    for (const char *c = word; *c != 0; ++c, ++m_at) {
        const int found = peek();
        if (found != static_cast<unsigned char>(*c))
            return fail(found < 0 ? Problem::Truncated : Problem::Malformed);
    }
    return afterValue(token);
}

} // namespace qwenda::exchange
