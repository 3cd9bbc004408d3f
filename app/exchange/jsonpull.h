// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/bytesource.h"

#include <QByteArray>

#include <vector>

namespace qwenda::exchange {

/// JSON of any size, one token at a time; memory does not grow with the text. Strict (RFC 8259), but for
/// control characters inside strings, which are let through. One thread.
///
///     for (auto token = json.next(); token == JsonPull::Token::Key; token = json.next()) …
class JsonPull
{
public:
    enum class Token { Failed, End, BeginObject, EndObject, BeginArray, EndArray, Key, String, Number, True, False, Null };
    enum class Problem {
        None,
        Truncated, ///< ends in the middle
        Malformed, ///< is not JSON at offset()
        TooDeep,   ///< more than maxDepth objects and arrays in each other
        Unreadable ///< the source failed
    };

    static constexpr qsizetype maxDepth = 256;
    /// A longer string is read over, and given cut: see isCut().
    static constexpr qsizetype defaultMaxString = 8 * 1024 * 1024;

    explicit JsonPull(ByteSource &source, qsizetype maxString = defaultMaxString);

    /// After Failed and End it stays there.
    Token next();
    /// Reads over the value that comes next. False: failed.
    bool skip();
    /// Reads over the value whose first token was just read.
    bool skipFrom(Token first);

    /// Of the last Key or String, decoded (UTF-8, may hold U+FFFD), or the Number as it was written.
    const QByteArray &text() const { return m_text; }
    /// The last string was longer than allowed: text() holds its beginning.
    bool isCut() const { return m_isCut; }
    Problem problem() const { return m_problem; }
    /// Bytes of UTF-8 read so far.
    qint64 offset() const { return m_base + m_at; }

private:
    enum class Expects { Value, ValueOrEnd, KeyOrEnd, Key, CommaOrEnd, Nothing };

    int peek();
    bool more();
    Token fail(Problem problem);
    Token value(int first);
    Token begin(char kind, Token token);
    Token end(char kind, Token token);
    Token afterValue(Token token);
    bool readString();
    bool readEscape();
    bool readUnicode(char32_t &unit);
    void append(const char *from, qsizetype size);
    void appendCharacter(char32_t c);
    Token readNumber(int first);
    Token readWord(const char *word, Token token);

    ByteSource &m_source;
    qsizetype m_maxString;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qsizetype m_size = 0;
    qint64 m_base = 0;
    std::vector<char> m_open; ///< '{' or '['
    Expects m_expects = Expects::Value;
    QByteArray m_text;
    bool m_isCut = false;
    bool m_skips = false; ///< strings are not kept
    Problem m_problem = Problem::None;
};

} // namespace qwenda::exchange
