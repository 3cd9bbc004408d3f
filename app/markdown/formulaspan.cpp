// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/formulas.h"

#include "markdown/ascii.h"

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/chunk.h>

#include <algorithm>
#include <cstring>

namespace qwenda::markdown {

namespace {

/// Longer ones are none: an opener without a closer must not cost a search of the whole message each.
constexpr qsizetype longestFormula = 8'000;
constexpr qsizetype longestInline = 600;

constexpr char pipeMask[] = "\xC2\x98";

bool isWordCharacter(char c) { return ascii::isLetter(c) || ascii::isDigit(c); }

/// Something that only TeX would have: then a letter may stand directly beside the dollars, as in "10 $\mu$m" or "$n$th".
bool isSurelyTeX(QByteArrayView content)
{
    return content.contains('\\') || content.contains('^') || (content.size() == 1 && isWordCharacter(content[0]));
}

/// "$5 or 10$", "$3 to spend, 2$": begins with a digit, has a word, and nothing that formulas are made of.
bool isMoney(QByteArrayView content)
{
    if (!ascii::isDigit(content[0]))
        return false;
    if (std::any_of(content.begin(), content.end(), [](char c) { return std::strchr("\\^_{}=+<>*/()|", c) != nullptr; }))
        return false;
    for (qsizetype i = 1; i + 1 < content.size(); ++i) {
        if (ascii::isSpace(content[i - 1]) && ascii::isLetter(content[i]) && ascii::isLetter(content[i + 1]))
            return true;
    }
    return false;
}

/// `$x$` in one line: no space inside the dollars, no digit behind the second, so that prices stay prices. The next dollar
/// ends it or shows that it was none: a formula has one inside only between braces, as in \text{$x$}.
FormulaSpan singleDollar(QByteArrayView text, qsizetype at)
{
    const qsizetype begin = at + 1;
    if (begin >= text.size() || ascii::isSpace(text[begin]))
        return {};
    const qsizetype limit = std::min(text.size(), begin + longestInline);
    int depth = 0;
    for (qsizetype i = begin; i < limit && text[i] != '\n' && text[i] != '\r'; ++i) {
        if (text[i] == '\\') {
            ++i;
            continue;
        }
        depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
        if (text[i] != '$' || depth > 0)
            continue;
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        if (next == '$' || i == begin || ascii::isSpace(text[i - 1]) || ascii::isDigit(next))
            return {};
        const QByteArrayView content = text.sliced(begin, i - begin);
        const bool touchesWord = isWordCharacter(next) || (at > 0 && isWordCharacter(text[at - 1]));
        if (touchesWord && !isSurelyTeX(content))
            return {}; // US$5, shell variables
        return isMoney(content) ? FormulaSpan{} : FormulaSpan{begin, i, i + 1, false};
    }
    return {};
}

FormulaSpan delimited(QByteArrayView text, qsizetype at, QByteArrayView opener, QByteArrayView closer, bool isDisplay)
{
    const qsizetype begin = at + opener.size();
    const QByteArrayView searched = text.first(std::min(text.size(), begin + longestFormula));
    for (qsizetype i = begin; i < searched.size(); ++i) {
        if (searched.sliced(i).startsWith(closer)) {
            const QByteArrayView content = text.sliced(begin, i - begin);
            const bool isBlank = content.trimmed().isEmpty();
            return isBlank ? FormulaSpan{} : FormulaSpan{begin, i, i + closer.size(), isDisplay};
        }
        if (searched[i] == '\\' && closer[0] != '\\')
            ++i;
    }
    return {};
}

cmark_node *matchFormula(cmark_syntax_extension *, cmark_parser *, cmark_node *, unsigned char,
                         cmark_inline_parser *inlineParser)
{
    const cmark_chunk *chunk = cmark_inline_parser_get_chunk(inlineParser);
    const QByteArrayView text(reinterpret_cast<const char *>(chunk->data), chunk->len);
    const FormulaSpan span = formulaAt(text, cmark_inline_parser_get_offset(inlineParser));
    if (span.end < 0)
        return nullptr;
    QByteArray literal(span.isDisplay ? displayFormulaMark : inlineFormulaMark);
    literal += text.sliced(span.contentBegin, span.contentEnd - span.contentBegin).trimmed();
    cmark_node *node = cmark_node_new(CMARK_NODE_CODE);
    cmark_node_set_literal(node, literal.constData());
    cmark_inline_parser_set_offset(inlineParser, int(span.end));
    return node;
}

} // namespace

FormulaSpan formulaAt(QByteArrayView text, qsizetype at)
{
    const QByteArrayView rest = text.sliced(at);
    if (rest.startsWith("$$"))
        return delimited(text, at, "$$", "$$", true);
    if (rest.startsWith('$'))
        return singleDollar(text, at);
    if (rest.startsWith("\xC2\x91"))
        return delimited(text, at, "\xC2\x91", "\xC2\x92", false);
    if (rest.startsWith("\xC2\x96"))
        return delimited(text, at, "\xC2\x96", "\xC2\x97", true);
    return {};
}

namespace {

/// The byte behind a code span that begins here; behind the backticks alone when it does not end in this line.
qsizetype behindCode(QByteArrayView line, qsizetype at)
{
    const auto runEnd = [&](qsizetype i) {
        while (i < line.size() && line[i] == '`')
            ++i;
        return i;
    };
    const qsizetype opener = runEnd(at);
    for (qsizetype i = line.indexOf('`', opener); i >= 0; i = line.indexOf('`', runEnd(i))) {
        if (runEnd(i) - i == opener - at)
            return runEnd(i);
    }
    return opener;
}

/// "$100 | 200$" in a row of a table is two cells. A formula with a | in it has brackets around it, as in P(A | B), or
/// no spaces beside it.
bool isAcrossCells(QByteArrayView content)
{
    int depth = 0;
    for (qsizetype i = 0; i < content.size(); ++i) {
        if (std::strchr("([{", content[i]))
            ++depth;
        else if (std::strchr(")]}", content[i]))
            --depth;
        else if (content[i] == '|' && depth == 0 && i > 0 && ascii::isSpace(content[i - 1]) && i + 1 < content.size() && ascii::isSpace(content[i + 1]))
            return !content.contains('\\');
    }
    return false;
}

} // namespace

void maskPipes(QByteArray &line, bool isFormula)
{
    if (!line.contains('|'))
        return;
    QByteArray out;
    qsizetype copied = 0;
    const auto mask = [&](qsizetype begin, qsizetype end) {
        out += QByteArrayView(line).sliced(copied, begin - copied);
        QByteArray content = line.sliced(begin, end - begin);
        out += content.replace("|", pipeMask);
        copied = end;
    };
    for (qsizetype i = 0; i < line.size() && !isFormula;) {
        if (line[i] == '`') {
            i = behindCode(line, i);
            continue;
        }
        if (line[i] == '\\') {
            i += 2;
            continue;
        }
        const FormulaSpan span = line[i] == '$' || line[i] == '\xC2' ? formulaAt(line, i) : FormulaSpan{};
        if (span.end < 0) {
            // A second dollar that is no formula's beginning must not be looked at as one of a pair.
            i += QByteArrayView(line).sliced(i).startsWith("$$") ? 2 : 1;
            continue;
        }
        if (!isAcrossCells(QByteArrayView(line).sliced(span.contentBegin, span.contentEnd - span.contentBegin)))
            mask(span.contentBegin, span.contentEnd);
        i = span.end;
    }
    if (isFormula)
        mask(0, line.size());
    out += QByteArrayView(line).sliced(copied);
    line = out;
}

void unmask(QString &text, bool keepsBackslash)
{
    const auto isMask = [](QChar c) { return c.unicode() >= 0x80 && c.unicode() <= 0x9F; };
    if (std::none_of(text.cbegin(), text.cend(), isMask))
        return;
    QString out;
    out.reserve(text.size() + 8);
    for (const QChar c : std::as_const(text)) {
        if (!isMask(c)) {
            out += c;
            continue;
        }
        if (c.unicode() == 0x80)
            continue;
        if (c.unicode() == 0x98) {
            out += u'|';
            continue;
        }
        if (keepsBackslash)
            out += u'\\';
        out += c.unicode() == 0x91 ? u'(' : c.unicode() == 0x92 ? u')' : c.unicode() == 0x96 ? u'[' : u']';
    }
    text = out;
}

bool isMathFence(cmark_node *code)
{
    int length = 0;
    int offset = 0;
    char character = 0;
    if (!cmark_node_get_fenced(code, &length, &offset, &character))
        return false;
    const QByteArrayView language = QByteArrayView(cmark_node_get_fence_info(code)).trimmed();
    return language.compare("math", Qt::CaseInsensitive) == 0 && !QByteArrayView(cmark_node_get_literal(code)).trimmed().isEmpty();
}

cmark_syntax_extension *formulaExtension()
{
    static cmark_syntax_extension *const extension = [] {
        cmark_syntax_extension *made = cmark_syntax_extension_new("qwenda-formula");
        cmark_syntax_extension_set_match_inline_func(made, matchFormula);
        cmark_mem *mem = cmark_get_default_mem_allocator();
        cmark_llist *characters = nullptr;
        for (const unsigned char character : {'$', '\xC2'})
            characters = cmark_llist_append(mem, characters, reinterpret_cast<void *>(quintptr(character)));
        cmark_syntax_extension_set_special_inline_chars(made, characters);
        return made;
    }();
    return extension;
}

} // namespace qwenda::markdown
