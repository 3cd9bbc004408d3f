// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lexers for data and for lines that are told apart by how they begin.

#include "markdown/language.h"

#include <algorithm>

namespace qwenda::markdown {

namespace {

qsizetype indentOf(QStringView line)
{
    qsizetype i = 0;
    while (i < line.size() && isBlank(line[i].unicode()))
        ++i;
    return i;
}

/// End of a quoted string that begins at `at`, behind its closing quote or at the line's end.
qsizetype endOfQuoted(QStringView line, qsizetype at)
{
    for (qsizetype i = at + 1; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == line[at])
            return i + 1;
    }
    return line.size();
}

constexpr quint64 yamlBlock = 62; ///< a block scalar; the indentation of its key stands above

} // namespace

void lexJson(const Language &language, QStringView line, quint64 &state, SpanSink &sink)
{
    qsizetype begin = 0;
    while (state == 0) {
        const qsizetype quote = line.indexOf(u'"', begin);
        if (quote < 0)
            break;
        lexCode(language, line, begin, quote, state, sink);
        if (state != 0) // a comment that began before
            return lexCode(language, line, quote, line.size(), state, sink);
        const QStringView before = line.sliced(begin, quote - begin);
        if (before.contains(u"//"))
            return lexCode(language, line, quote, quote, state, sink), sink.add(quote, line.size(), Token::Comment);
        const qsizetype end = endOfQuoted(line, quote);
        qsizetype next = end;
        while (next < line.size() && isBlank(line[next].unicode()))
            ++next;
        const bool isKey = next < line.size() && line[next] == u':';
        sink.add(quote, end, isKey ? Token::Property : Token::String);
        begin = end;
    }
    lexCode(language, line, begin, line.size(), state, sink);
}

void lexYaml(const Language &language, QStringView line, quint64 &state, SpanSink &sink)
{
    const qsizetype indent = indentOf(line);
    if ((state & 0xFF) == yamlBlock) {
        if (indent == line.size() || quint64(indent) > state >> 8)
            return sink.add(0, line.size(), Token::String);
        state = 0;
    }
    qsizetype begin = indent;
    while (begin + 1 < line.size() && line[begin] == u'-' && isBlank(line[begin + 1].unicode())) {
        sink.add(begin, begin + 1, Token::Operator);
        begin += 2;
        while (begin < line.size() && isBlank(line[begin].unicode()))
            ++begin;
    }
    if (begin >= line.size())
        return;
    if (line.startsWith(u"---") || line.startsWith(u"..."))
        return sink.add(0, 3, Token::Operator);
    qsizetype keyEnd = line[begin] == u'"' || line[begin] == u'\'' ? endOfQuoted(line, begin) : begin;
    while (keyEnd < line.size() && line[keyEnd] != u'#'
           && !(line[keyEnd] == u':' && (keyEnd + 1 == line.size() || isBlank(line[keyEnd + 1].unicode()))))
        ++keyEnd;
    if (keyEnd < line.size() && line[keyEnd] == u':' && line[begin] != u'{' && line[begin] != u'[') {
        sink.add(begin, keyEnd, Token::Property);
        begin = keyEnd + 1;
    }
    qsizetype last = line.size() - 1;
    while (last > begin && (isBlank(line[last].unicode()) || line[last] == u'-' || line[last] == u'+'))
        --last;
    if (last >= begin && (line[last] == u'|' || line[last] == u'>') && (last == 0 || isBlank(line[last - 1].unicode()))) {
        sink.add(last, line.size(), Token::Operator);
        state = quint64(indent) << 8 | yamlBlock;
        return;
    }
    lexCode(language, line, begin, line.size(), state, sink);
}

void lexIni(const Language &language, QStringView line, quint64 &state, SpanSink &sink)
{
    if (state != 0)
        return lexCode(language, line, 0, line.size(), state, sink);
    const qsizetype indent = indentOf(line);
    if (indent < line.size() && line[indent] == u'[' && line.contains(u']') && !line.contains(u'=')) {
        const qsizetype end = line.lastIndexOf(u']') + 1;
        sink.add(indent, end, Token::Type);
        return lexCode(language, line, end, line.size(), state, sink);
    }
    qsizetype begin = indent;
    const bool isComment = begin < line.size() && (line[begin] == u'#' || line[begin] == u';');
    const qsizetype equals = isComment ? -1 : line.indexOf(u'=', begin);
    if (equals > 0) {
        qsizetype end = equals;
        while (end > begin && isBlank(line[end - 1].unicode()))
            --end;
        sink.add(begin, end, Token::Property);
        begin = equals;
    }
    lexCode(language, line, begin, line.size(), state, sink);
}

void lexDiff(QStringView line, SpanSink &sink)
{
    const auto all = [&](Token token) { sink.add(0, line.size(), token); };
    if (line.startsWith(u"@@"))
        all(Token::Function);
    else if (line.startsWith(u"+++") || line.startsWith(u"---") || line.startsWith(u"diff ") || line.startsWith(u"index "))
        all(Token::Comment);
    else if (line.startsWith(u'+') || line.startsWith(u'>'))
        all(Token::String);
    else if (line.startsWith(u'-') || line.startsWith(u'<'))
        all(Token::Keyword);
}

void lexMarkdown(QStringView line, quint64 &state, SpanSink &sink)
{
    const qsizetype indent = indentOf(line);
    const QStringView rest = line.sliced(indent);
    const bool isFence = rest.startsWith(u"```") || rest.startsWith(u"~~~");
    if (isFence)
        state = state == 0 ? 1 : 0;
    if (isFence || state != 0)
        return sink.add(0, line.size(), Token::String);
    if (rest.startsWith(u'#'))
        return sink.add(0, line.size(), Token::Keyword);
    if (rest.startsWith(u'>'))
        return sink.add(0, line.size(), Token::Comment);
    qsizetype i = indent;
    if (rest.size() > 1 && (rest[0] == u'-' || rest[0] == u'*' || rest[0] == u'+') && rest[1] == u' ')
        sink.add(i, i + 1, Token::Operator), i += 2;
    for (; i < line.size(); ++i) {
        const qsizetype close = line[i] == u'`' ? line.indexOf(u'`', i + 1)
                              : line[i] == u'[' ? line.indexOf(u')', i + 1)
                                                : -1;
        if (close < 0 || (line[i] == u'[' && !line.sliced(i, close - i).contains(u"](")))
            continue;
        sink.add(i, close + 1, line[i] == u'`' ? Token::String : Token::Property);
        i = close;
    }
}

void lexConsole(QStringView line, quint64 &state, SpanSink &sink)
{
    static const Language &shell = *languageFor(u"bash");
    const qsizetype indent = indentOf(line);
    const QStringView rest = line.sliced(indent);
    qsizetype prompt = 0;
    for (const QStringView mark : {u"$ ", u"# ", u"% ", u"> ", u">>> "}) {
        if (rest.startsWith(mark))
            prompt = indent + mark.size();
    }
    if (prompt == 0) {
        // user@host:~$ command
        const qsizetype dollar = line.indexOf(u"$ ");
        if (dollar > 0 && line.first(dollar).contains(u'@') && !line.first(dollar).contains(u' '))
            prompt = dollar + 2;
    }
    if (prompt == 0) {
        state = 0;
        return;
    }
    sink.add(indent, prompt - 1, Token::Operator);
    state = 0;
    lexCode(shell, line, prompt, line.size(), state, sink);
    state = 0; // the next line is output or another prompt, never the rest of a string
}

void lexMakefile(const Language &language, QStringView line, quint64 &state, SpanSink &sink)
{
    if (line.startsWith(u'\t') || state != 0)
        return lexCode(language, line, 0, line.size(), state, sink);
    const qsizetype colon = line.indexOf(u':');
    const qsizetype equals = line.indexOf(u'=');
    const bool isComment = line.trimmed().startsWith(u'#');
    qsizetype begin = 0;
    if (!isComment && equals > 0 && (colon < 0 || equals <= colon + 1)) {
        begin = colon >= 0 && colon < equals ? colon : equals;
        sink.add(0, begin, Token::Property);
    } else if (!isComment && colon > 0) {
        begin = colon;
        sink.add(0, begin, Token::Function);
    }
    lexCode(language, line, begin, line.size(), state, sink);
}

} // namespace qwenda::markdown
