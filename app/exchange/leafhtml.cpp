// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/leafhtml.h"

#include "markdown/blockstream.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using namespace qwenda::markdown;

namespace qwenda::exchange {

namespace {

constexpr std::array<const char *, 8> tokenClasses{"k", "s", "n", "c", "f", "t", "o", "p"};

QString listOf(const QString &marker)
{
    return !marker.isEmpty() && marker.at(0).isDigit() ? u"ol"_s : u"ul"_s;
}

QString alignment(const Leaf &leaf, qsizetype column)
{
    switch (leaf.alignments.value(column, Alignment::None)) {
    case Alignment::Center:
        return u" align=\"center\""_s;
    case Alignment::Right:
        return u" align=\"right\""_s;
    default:
        return u" align=\"left\""_s;
    }
}

QColor rgb(QRgb color) { return QColor::fromRgb(color); }

} // namespace

QList<Leaf> leavesOf(const QString &text, bool isFromPerson)
{
    BlockStream::Options options;
    options.closesTail = false;
    options.keepsLineBreaks = isFromPerson;
    BlockStream stream(options);
    stream.setText(text);
    return stream.leaves();
}

QString escapedHtml(const QString &text)
{
    QString result;
    result.reserve(text.size() + text.size() / 8);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
            result += u"&amp;"_s;
            break;
        case u'<':
            result += u"&lt;"_s;
            break;
        case u'>':
            result += u"&gt;"_s;
            break;
        case u'"':
            result += u"&quot;"_s;
            break;
        case u'\'':
            result += u"&#39;"_s;
            break;
        default: {
            const bool isForbidden = (c.unicode() < 0x20 && c != u'\n' && c != u'\t') || (c.unicode() >= 0x7f && c.unicode() < 0xa0)
                || c.unicode() == 0xFFFE || c.unicode() == 0xFFFF;
            result += isForbidden ? QChar(QChar::ReplacementCharacter) : c;
        }
        }
    }
    return result;
}

DocumentColors DocumentColors::of(bool isDark)
{
    if (isDark)
        return {rgb(0xececf0), rgb(0x9a9aa5), rgb(0x38383d), rgb(0x161618), rgb(0x212124), rgb(0x9a8cff), rgb(0x2a2a2f), rgb(0x1b1b1d),
                {rgb(0xd29cf2), rgb(0x9ccf8e), rgb(0xe6b673), rgb(0x8b8f9a), rgb(0x82b1ff), rgb(0x6cc7d8), rgb(0xd6d7dd), rgb(0xf0919f)}};
    return {rgb(0x1c1c1f), rgb(0x63636e), rgb(0xe2e2e8), rgb(0xf7f7f9), rgb(0xf0f0f3), rgb(0x615ced), rgb(0xf1f0fe), rgb(0xffffff),
            {rgb(0xa626a4), rgb(0x2f7d32), rgb(0x9a5500), rgb(0x6b7280), rgb(0x2b5fd9), rgb(0x0f7286), rgb(0x1c1c1f), rgb(0xb5324a)}};
}

QString LeafHtml::write(const QList<Leaf> &leaves)
{
    m_html.clear();
    for (qsizetype i = 0; i < leaves.size(); ++i) {
        const Leaf &leaf = leaves.at(i);
        // The pieces of one block of code are one element.
        QString code = leaf.code;
        const bool isCode = leaf.kind == Leaf::Kind::Code || leaf.kind == Leaf::Kind::Html;
        moveTo(leaf);
        while (isCode && !leaves.at(i).isLastPiece && i + 1 < leaves.size() && leaves.at(i + 1).kind == leaf.kind
               && !leaves.at(i + 1).isFirstPiece)
            code += u'\n' + leaves.at(++i).code;
        writeLeaf(leaf, code);
    }
    closeTo(0, {});
    return std::exchange(m_html, {});
}

/// Opens and closes quotes, lists and items until the leaf can stand here.
void LeafHtml::moveTo(const Leaf &leaf)
{
    const QString &nesting = leaf.nesting;
    qsizetype common = 0;
    while (common < nesting.size() && common < m_open.size() && m_open.at(common).kind == nesting.at(common))
        ++common;
    if (!leaf.marker.isEmpty())
        common = std::min(common, nesting.lastIndexOf(u'l'));
    closeTo(std::max<qsizetype>(common, 0), common < nesting.size() && nesting.at(common) == u'l' ? listOf(leaf.marker) : QString());
    while (m_open.size() < nesting.size()) {
        const QChar kind = nesting.at(m_open.size());
        if (kind == u'q') {
            m_html += m_isRich ? u"<blockquote style=\"margin-left:14px; color:%1;\">"_s.arg(m_colors.dim.name()) : u"<blockquote>\n"_s;
            m_open.push_back({kind, {}});
            continue;
        }
        const bool isItem = m_open.size() == nesting.lastIndexOf(u'l');
        const QString list = isItem ? listOf(leaf.marker) : u"ul"_s;
        if (!m_html.endsWith(u"<!--"_s + list + u"-->"_s)) {
            QString number = leaf.marker;
            while (!number.isEmpty() && !number.back().isDigit())
                number.chop(1);
            const bool hasStart = list == u"ol" && isItem && number.toInt() != 1;
            m_html += u'<' + list + (hasStart ? u" start=\"%1\">"_s.arg(number.toInt()) : u">"_s);
        } else {
            m_html.chop(7 + list.size());
        }
        m_html += leaf.task != Leaf::TaskState::None && isItem ? u"\n<li class=\"task\">"_s : u"\n<li>"_s;
        m_open.push_back({kind, list});
    }
}

/// A list that goes on with its next item is left open, with a mark that moveTo() takes away.
void LeafHtml::closeTo(qsizetype depth, const QString &nextList)
{
    while (m_open.size() > depth) {
        const Open last = m_open.takeLast();
        if (last.kind == u'q') {
            m_html += u"</blockquote>\n"_s;
            continue;
        }
        m_html += u"</li>\n"_s;
        if (m_open.size() == depth && last.list == nextList)
            m_html += u"<!--"_s + last.list + u"-->"_s;
        else
            m_html += u"</"_s + last.list + u">\n"_s;
    }
}

void LeafHtml::writeLeaf(const Leaf &leaf, const QString &codePieces)
{
    switch (leaf.kind) {
    case Leaf::Kind::Heading: {
        const QString tag = u"h%1"_s.arg(std::min(leaf.headingLevel + (m_isRich ? 0 : 2), 6));
        m_level = leaf.headingLevel;
        m_html += u'<' + tag + u'>' + runs(leaf.runs) + u"</"_s + tag + u">\n"_s;
        m_level = 0;
        break;
    }
    case Leaf::Kind::ListItem: {
        const QString box = leaf.task == Leaf::TaskState::None ? QString()
            : leaf.task == Leaf::TaskState::Done               ? u"\u2611 "_s
                                                               : u"\u2610 "_s;
        const bool isBare = leaf.isTight && !leaf.marker.isEmpty();
        m_html += (isBare ? u""_s : u"<p>"_s) + box + runs(leaf.runs) + (isBare ? u""_s : u"</p>\n"_s);
        break;
    }
    case Leaf::Kind::Paragraph:
    case Leaf::Kind::Image:
        m_html += u"<p>"_s + runs(leaf.runs) + u"</p>\n"_s;
        break;
    case Leaf::Kind::Code:
        m_html += code(codePieces, leaf.language);
        break;
    case Leaf::Kind::Html:
        m_html += code(codePieces, {});
        break;
    case Leaf::Kind::Table:
        m_html += table(leaf);
        break;
    case Leaf::Kind::Rule:
        m_html += u"<hr>\n"_s;
        break;
    case Leaf::Kind::Formula:
        m_html += (m_isRich ? u"<p align=\"center\">"_s : u"<p class=\"formula\">"_s) + formula(leaf.code, true) + u"</p>\n"_s;
        break;
    }
}

QString LeafHtml::runs(const QList<InlineRun> &list)
{
    QString result;
    for (const InlineRun &one : list)
        result += run(one);
    return result;
}

QString LeafHtml::run(const InlineRun &one)
{
    if (one.has(InlineRun::LineBreak))
        return u"<br>"_s;
    QString html = escapedHtml(one.text);
    if (one.has(InlineRun::Code))
        html = m_isRich ? u"<code style=\"background-color:%1;\">%2</code>"_s.arg(m_colors.codeHead.name(), html) : u"<code>"_s + html + u"</code>"_s;
    else if (one.has(InlineRun::Formula))
        html = formula(one.text, one.isDisplay);
    else if (one.has(InlineRun::Image))
        html = u"["_s + (one.text.isEmpty() ? escapedHtml(one.link) : html) + u']'; // nothing is loaded from anywhere
    if (one.has(InlineRun::Bold))
        html = u"<b>"_s + html + u"</b>"_s;
    if (one.has(InlineRun::Italic))
        html = u"<i>"_s + html + u"</i>"_s;
    if (one.has(InlineRun::Strike))
        html = u"<s>"_s + html + u"</s>"_s;
    if (one.link.isEmpty())
        return html;
    const QString style = m_isRich ? u" style=\"color:%1;\""_s.arg(m_colors.link.name()) : u" rel=\"noopener noreferrer\""_s;
    return u"<a href=\""_s + escapedHtml(one.link) + u'"' + style + u'>' + html + u"</a>"_s;
}

QString LeafHtml::formula(const QString &tex, bool isDisplay)
{
    const QString html = m_formula ? m_formula(tex, isDisplay, m_level) : QString();
    return html.isEmpty() ? u"<code>"_s + escapedHtml(tex) + u"</code>"_s : html;
}

QString LeafHtml::table(const Leaf &leaf)
{
    QString html = m_isRich ? u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"5\" style=\"margin-top:6px; margin-bottom:12px; border-style:solid; border-collapse:collapse; "
                              "border-color:%1;\">\n"_s.arg(m_colors.line.name())
                            : u"<div class=\"table\"><table>\n"_s;
    for (qsizetype row = 0; row < leaf.rows.size(); ++row) {
        const QString tag = row == 0 ? u"th"_s : u"td"_s;
        html += row == 0 && m_isRich ? u"<tr bgcolor=\"%1\">"_s.arg(m_colors.codeHead.name()) : u"<tr>"_s;
        for (qsizetype column = 0; column < leaf.rows.at(row).size(); ++column)
            html += u'<' + tag + alignment(leaf, column) + u'>' + runs(leaf.rows.at(row).at(column).runs) + u"</"_s + tag + u'>';
        html += u"</tr>\n"_s;
    }
    return html + (m_isRich ? u"</table>\n"_s : u"</table></div>\n"_s);
}

QString LeafHtml::code(const QString &text, const QString &name)
{
    const Language *language = languageFor(name);
    const QString body = language ? colored(text, *language) : escapedHtml(text);
    if (!m_isRich) {
        const QString title = language ? displayName(*language) : name;
        return u"<figure class=\"code\">"_s + (title.isEmpty() ? QString() : u"<figcaption>"_s + escapedHtml(title) + u"</figcaption>"_s)
            + u"<pre><code>"_s + body + u"</code></pre></figure>\n"_s;
    }
    return u"<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"8\" bgcolor=\"%1\" style=\"margin-top:6px; margin-bottom:12px;\"><tr><td><pre>%2</pre></td></tr></table>\n"_s
        .arg(m_colors.code.name(), body);
}

QString LeafHtml::colored(const QString &text, const Language &language)
{
    QString html;
    LexerState state;
    bool isFirst = true;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        if (!std::exchange(isFirst, false))
            html += u'\n';
        QList<Span> spans;
        highlightLine(language, line, state, spans);
        qsizetype at = 0;
        for (const Span &span : std::as_const(spans)) {
            html += escapedHtml(line.mid(at, span.start - at).toString());
            const auto token = size_t(span.token);
            const QString opening = m_isRich ? u"<span style=\"color:%1\">"_s.arg(m_colors.tokens[token].name())
                                             : u"<span class=\"%1\">"_s.arg(QLatin1StringView(tokenClasses[token]));
            html += opening + escapedHtml(line.mid(span.start, span.length).toString()) + u"</span>"_s;
            at = span.start + span.length;
        }
        html += escapedHtml(line.mid(at).toString());
    }
    return html;
}

} // namespace qwenda::exchange
