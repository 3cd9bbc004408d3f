// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/highlight.h"

#include <array>
#include <span>
#include <vector>

namespace qwenda::markdown {

/// A stretch with its own colour, from `open` to `close`: comment or string. Without `close` it ends with the line.
struct Region
{
    const char16_t *open;
    const char16_t *close = nullptr;
    Token token = Token::Comment;
    bool isMultiline = false;
    char16_t escape = 0;                   ///< the next character means nothing
    const char16_t *expression = nullptr;  ///< begins code inside the string, to the matching brace or parenthesis
    bool isNested = false;                 ///< the same region may open inside
    bool needsSpaceBefore = false;         ///< a shell's # begins a comment only after white space
};

enum class LexerKind : quint8 { Code, Markup, Css, Yaml, Ini, Json, Diff, Markdown, Console, Makefile };

namespace LexerFlag {
enum : quint32 {
    IgnoresCase = 1,        ///< words; keep the word lists in lower case
    UpperIsType = 2,        ///< Capitalised words are types
    CallIsFunction = 4,     ///< a word before ( is a function
    HashDirective = 8,      ///< # at the start of a line and its word
    AtDecorator = 16,       ///< @word
    DollarVariable = 32,    ///< $word, ${word}, $1
    Lifetime = 64,          ///< 'word without a second quote
    RegexLiteral = 128,     ///< /…/ where a value is expected
    HereDocument = 256,     ///< <<WORD to a line WORD
    KeywordFirst = 512,     ///< keywords count only as the first word of a line
    QuotePrefix = 1024,     ///< up to two letters before a quote belong to the string
    DashInWord = 2048,      ///< letters-and-dashes are one word
    BackslashWord = 4096,   ///< \word is a keyword
    QuoteInWord = 8192      ///< x' is a word
};
}

/// What a table says of a language. Everything points to literals.
struct LanguageTable
{
    const char16_t *title;
    const char16_t *names;    ///< separated by spaces, lower case, the main one first
    const char16_t *suffix;
    LexerKind kind = LexerKind::Code;
    quint32 flags = 0;
    std::span<const Region> regions = {};
    const char16_t *keywords = u"";
    const char16_t *types = u"";
};

/// Words to colours: an open-addressing table, as most words of a program are looked up and few are found.
class WordTable
{
public:
    void build(const char16_t *keywords, const char16_t *types);
    /// 0: not in the table, else 1 + the Token.
    int find(QStringView word) const;
    int findIgnoringCase(QStringView word) const;

private:
    struct Entry
    {
        QStringView word;
        int found = 0;
    };
    void add(QStringView words, Token token);
    static size_t hashOf(QStringView word);

    std::vector<Entry> m_entries;
    size_t m_mask = 0;
};

class Language
{
public:
    explicit Language(const LanguageTable &given);

    LanguageTable table;
    WordTable words;
    /// For each ASCII character: bit n is set when region n may open with it.
    std::array<quint32, 128> openers{};
};

/// The tables, each list defined beside the languages it has.
std::span<const LanguageTable> curlyLanguages();
std::span<const LanguageTable> scriptLanguages();
std::span<const LanguageTable> otherLanguages();

/// Collects spans of one line; joins neighbours of one colour.
class SpanSink
{
public:
    explicit SpanSink(QList<Span> &spans) : m_spans(spans), m_first(spans.size()) {}
    void add(qsizetype begin, qsizetype end, Token token)
    {
        if (end <= begin)
            return;
        if (m_spans.size() > m_first && m_spans.last().token == token
            && m_spans.last().start + m_spans.last().length == int(begin)) {
            m_spans.last().length += int(end - begin);
            return;
        }
        m_spans.push_back({int(begin), int(end - begin), token});
    }

private:
    QList<Span> &m_spans;
    qsizetype m_first;
};

/// Lexes line[begin, end) as code. The state is a stack of bytes, the innermost lowest; see codelexer.cpp.
void lexCode(const Language &language, QStringView line, qsizetype begin, qsizetype end, quint64 &state, SpanSink &sink);

void lexMarkup(const Language &language, QStringView line, quint64 &state, SpanSink &sink);
void lexCss(const Language &language, QStringView line, qsizetype begin, qsizetype end, quint64 &state, SpanSink &sink);
void lexYaml(const Language &language, QStringView line, quint64 &state, SpanSink &sink);
void lexIni(const Language &language, QStringView line, quint64 &state, SpanSink &sink);
void lexJson(const Language &language, QStringView line, quint64 &state, SpanSink &sink);
void lexDiff(QStringView line, SpanSink &sink);
void lexMarkdown(QStringView line, quint64 &state, SpanSink &sink);
void lexConsole(QStringView line, quint64 &state, SpanSink &sink);
void lexMakefile(const Language &language, QStringView line, quint64 &state, SpanSink &sink);

inline bool isWordStart(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || (c >= 0xAA && QChar(c).isLetter());
}
inline bool isDigit(char16_t c) { return c >= u'0' && c <= u'9'; }
inline bool isWordPart(char16_t c) { return isWordStart(c) || isDigit(c); }
inline bool isBlank(char16_t c) { return c == u' ' || c == u'\t'; }

} // namespace qwenda::markdown
