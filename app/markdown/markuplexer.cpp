// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/language.h"

namespace qwenda::markdown {

namespace {

/// Lowest byte of the state of markup; the state of an embedded script or style stands above it.
enum Mode : quint64 { Text, Comment, Tag, ScriptTag, StyleTag, Script, Style, DoubleQuoted = 16, SingleQuoted = 32 };

class MarkupLexer
{
public:
    MarkupLexer(QStringView line, quint64 &state, SpanSink &sink) : m_line(line), m_state(state), m_sink(sink) {}
    void run()
    {
        while (m_i < m_line.size()) {
            switch (m_state & 0x0F) {
            case Comment: comment(); break;
            case Tag:
            case ScriptTag:
            case StyleTag: tag(); break;
            case Script:
            case Style: embedded(); break;
            default: text();
            }
        }
        // An embedded program sees the empty line, too.
        if (m_line.isEmpty() && ((m_state & 0x0F) == Script || (m_state & 0x0F) == Style))
            embedded();
    }

private:
    void text();
    void comment();
    void tag();
    void embedded();
    void quoted(char16_t quote, Mode flag, qsizetype start);

    QStringView m_line;
    quint64 &m_state;
    SpanSink &m_sink;
    qsizetype m_i = 0;
};

void MarkupLexer::text()
{
    const char16_t c = m_line[m_i].unicode();
    const QStringView rest = m_line.sliced(m_i);
    if (c == u'&') {
        const qsizetype end = rest.indexOf(u';');
        if (end > 1 && end < 12) {
            m_sink.add(m_i, m_i + end + 1, Token::Number);
            m_i += end + 1;
            return;
        }
    }
    if (rest.startsWith(u"<!--")) {
        m_state = Comment;
        return;
    }
    if (c != u'<' || rest.size() < 2 || (!isWordStart(rest[1].unicode()) && rest[1] != u'/' && rest[1] != u'!' && rest[1] != u'?')) {
        ++m_i;
        return;
    }
    qsizetype end = 2;
    while (end < rest.size() && (isWordPart(rest[end].unicode()) || rest[end] == u'-' || rest[end] == u':' || rest[end] == u'.'))
        ++end;
    const QStringView name = rest.sliced(1, end - 1);
    m_sink.add(m_i, m_i + end, Token::Keyword);
    m_i += end;
    m_state = name.compare(u"script", Qt::CaseInsensitive) == 0  ? ScriptTag
              : name.compare(u"style", Qt::CaseInsensitive) == 0 ? StyleTag
                                                                 : Tag;
}

void MarkupLexer::comment()
{
    const qsizetype close = m_line.indexOf(u"-->", m_i);
    const qsizetype end = close < 0 ? m_line.size() : close + 3;
    m_sink.add(m_i, end, Token::Comment);
    m_i = end;
    if (close >= 0)
        m_state = Text;
}

void MarkupLexer::quoted(char16_t quote, Mode flag, qsizetype start)
{
    const qsizetype close = m_line.indexOf(quote, m_i);
    const qsizetype end = close < 0 ? m_line.size() : close + 1;
    m_sink.add(start, end, Token::String);
    m_i = end;
    m_state = close < 0 ? m_state | flag : m_state & ~quint64(flag);
}

void MarkupLexer::tag()
{
    if (m_state & DoubleQuoted)
        return quoted(u'"', DoubleQuoted, m_i);
    if (m_state & SingleQuoted)
        return quoted(u'\'', SingleQuoted, m_i);
    const qsizetype start = m_i;
    const char16_t c = m_line[m_i++].unicode();
    if (c == u'"' || c == u'\'')
        return quoted(c, c == u'"' ? DoubleQuoted : SingleQuoted, start);
    if (c == u'>') {
        const bool closesItself = start > 0 && (m_line[start - 1] == u'/' || m_line[start - 1] == u'?');
        m_sink.add(start - (closesItself ? 1 : 0), m_i, Token::Keyword);
        const quint64 mode = m_state & 0x0F;
        m_state = closesItself || mode == Tag ? Text : mode == ScriptTag ? Script : Style;
        return;
    }
    if (!isWordStart(c) && c != u'@' && c != u':' && c != u'#')
        return;
    while (m_i < m_line.size() && (isWordPart(m_line[m_i].unicode()) || QStringView(u"-:.@").contains(m_line[m_i])))
        ++m_i;
    m_sink.add(start, m_i, Token::Property);
}

void MarkupLexer::embedded()
{
    static const Language &javaScript = *languageFor(u"typescript");
    static const Language &css = *languageFor(u"css");
    const bool isScript = (m_state & 0x0F) == Script;
    const qsizetype close = m_line.indexOf(isScript ? QStringView(u"</script") : QStringView(u"</style"), m_i, Qt::CaseInsensitive);
    const qsizetype end = close < 0 ? m_line.size() : close;
    quint64 inner = m_state >> 8;
    if (isScript)
        lexCode(javaScript, m_line, m_i, end, inner, m_sink);
    else
        lexCss(css, m_line, m_i, end, inner, m_sink);
    m_state = close < 0 ? inner << 8 | (isScript ? Script : Style) : quint64(Text);
    m_i = end;
}

} // namespace

void lexMarkup(const Language &, QStringView line, quint64 &state, SpanSink &sink) { MarkupLexer(line, state, sink).run(); }

/// State: bits 0–7 as lexCode's (comments and strings), 8–15 how many braces are open.
void lexCss(const Language &language, QStringView line, qsizetype begin, qsizetype end, quint64 &state, SpanSink &sink)
{
    qsizetype i = begin;
    const auto at = [&](qsizetype index) { return index < end ? line[index].unicode() : u'\0'; };
    const auto code = [&](qsizetype from, qsizetype to) {
        quint64 inner = state & 0xFF;
        lexCode(language, line, from, to, inner, sink);
        state = (state & ~quint64(0xFF)) | (inner & 0xFF);
    };
    if ((state & 0xFF) != 0) {
        // Inside a comment: up to its end, then as usual.
        const qsizetype close = line.first(end).indexOf(u"*/", i);
        const qsizetype stop = close < 0 ? end : close + 2;
        code(i, stop);
        i = stop;
    }
    while (i < end) {
        const char16_t c = at(i);
        const qsizetype start = i++;
        const quint64 depth = state >> 8 & 0xFF;
        if (c == u'"' || c == u'\'' || (c == u'/' && (at(i) == u'*' || at(i) == u'/'))) {
            qsizetype stop = end;
            if (c != u'/') {
                for (stop = i; stop < end && line[stop] != c; ++stop)
                    stop += line[stop] == u'\\' ? 1 : 0;
                stop = std::min(stop + 1, end);
            } else if (at(i) == u'*') {
                const qsizetype close = line.first(end).indexOf(u"*/", i + 1);
                stop = close < 0 ? end : close + 2;
            }
            code(start, stop);
            i = stop;
        } else if (c == u'{') {
            state += depth < 255 ? 256 : 0;
        } else if (c == u'}') {
            state -= depth > 0 ? 256 : 0;
        } else if (isWordStart(c) || c == u'-' || c == u'@' || c == u'$' || c == u'.' || c == u'#' || c == u'&') {
            while (isWordPart(at(i)) || at(i) == u'-')
                ++i;
            qsizetype next = i;
            while (isBlank(at(next)))
                ++next;
            const bool isColour = c == u'#' && depth > 0 && at(next) != u'{';
            if (c == u'@')
                sink.add(start, i, Token::Keyword);
            else if (c == u'$' || (at(next) == u':' && depth > 0 && at(next + 1) != u':' && !isWordStart(at(next + 1)) && c != u'&' && c != u'.'))
                sink.add(start, i, Token::Property);
            else if (isColour)
                sink.add(start, i, Token::Number);
            else if (at(i) == u'(')
                sink.add(start, i, Token::Function);
            else if (depth == 0 || c == u'.' || c == u'&' || at(next) == u'{')
                sink.add(start, i, Token::Type);
            else if (at(next) == u':')
                sink.add(start, i, Token::Property);
        } else if (isDigit(c)) {
            while (isWordPart(at(i)) || at(i) == u'.' || at(i) == u'%')
                ++i;
            sink.add(start, i, Token::Number);
        }
    }
}

} // namespace qwenda::markdown
