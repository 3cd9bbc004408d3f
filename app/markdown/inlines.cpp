// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/inlines.h"

#include "markdown/document.h"
#include "markdown/formulas.h"

#include <QUrl>

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda::markdown {

namespace {

/// Scripts written without spaces: a line end between two such characters is not a space (CSS Text 3, 4.1.3).
bool isWide(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x2E80 && u <= 0xA4CF && u != 0x3000) || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFF00 && u <= 0xFF60)
        || (u >= 0xFFE0 && u <= 0xFFE6) || (u >= 0xD840 && u <= 0xD88F);
}

bool isLineBreakTag(const char *html)
{
    return qstricmp(html, "<br>") == 0 || qstricmp(html, "<br/>") == 0 || qstricmp(html, "<br />") == 0;
}

class RunBuilder
{
public:
    explicit RunBuilder(bool keepsLineBreaks) : m_keepsLineBreaks(keepsLineBreaks) {}

    void enter(cmark_node *node);
    void exit(cmark_node *node);
    QList<InlineRun> take() { return std::move(m_runs); }

private:
    void addText(const char *utf8, quint8 extra, bool isRaw);
    void addCode(const char *utf8);
    void addBreak();
    void addSoftBreak();
    InlineRun &runFor(quint8 style);
    void change(quint8 style, int by);
    void openAddress(cmark_node *node);
    quint8 style() const;

    bool m_keepsLineBreaks;
    QList<InlineRun> m_runs;
    int m_depths[3] = {0, 0, 0}; ///< of Bold, Italic, Strike: nested emphasis is still emphasis
    int m_imageDepth = 0;
    bool m_softBreak = false;    ///< a space is due before the next text, unless both sides are wide
    InlineRun m_around;          ///< link, title and safety of the link or image we are in
    InlineRun m_link;            ///< of the link around an image
};

quint8 RunBuilder::style() const
{
    quint8 flags = InlineRun::Plain;
    if (m_depths[0] > 0)
        flags |= InlineRun::Bold;
    if (m_depths[1] > 0)
        flags |= InlineRun::Italic;
    if (m_depths[2] > 0)
        flags |= InlineRun::Strike;
    return flags;
}

InlineRun &RunBuilder::runFor(quint8 style)
{
    if (!m_runs.isEmpty()) {
        InlineRun &last = m_runs.last();
        if (last.style == style && !last.has(InlineRun::LineBreak) && !last.has(InlineRun::Formula) && last.link == m_around.link
            && last.title == m_around.title && last.isUnsafe == m_around.isUnsafe
            && (m_imageDepth > 0 || !last.has(InlineRun::Image)))
            return last;
    }
    InlineRun run = m_around;
    run.style = style;
    m_runs.push_back(std::move(run));
    return m_runs.last();
}

/// `isRaw`: a backslash was not an escape here.
void RunBuilder::addText(const char *utf8, quint8 extra, bool isRaw)
{
    const qsizetype length = qsizetype(std::strlen(utf8));
    if (length == 0)
        return;
    QString text = QString::fromUtf8(utf8, length);
    unmask(text, isRaw);
    if (m_imageDepth > 0) {
        if (std::exchange(m_softBreak, false))
            m_runs.last().text += u' ';
        m_runs.last().text += text;
        return;
    }
    if (std::exchange(m_softBreak, false)) {
        const bool joins = !m_runs.isEmpty() && !m_runs.last().text.isEmpty() && isWide(m_runs.last().text.back())
                        && isWide(text.front());
        if (!joins)
            runFor(style()).text += u' ';
    }
    runFor(quint8(style() | extra)).text += text;
}

void RunBuilder::addCode(const char *utf8)
{
    const QByteArrayView literal(utf8);
    const bool isDisplay = literal.startsWith(displayFormulaMark);
    if (!isDisplay && !literal.startsWith(inlineFormulaMark))
        return addText(utf8, InlineRun::Code, true);
    if (m_imageDepth > 0)
        return addText(utf8 + std::strlen(displayFormulaMark), InlineRun::Plain, true);
    if (std::exchange(m_softBreak, false))
        runFor(style()).text += u' ';
    InlineRun run = m_around;
    run.style = quint8(style() | InlineRun::Formula);
    run.isDisplay = isDisplay;
    run.text = QString::fromUtf8(literal.sliced(qsizetype(std::strlen(displayFormulaMark))));
    unmask(run.text, true);
    run.text = run.text.trimmed();
    m_runs.push_back(std::move(run));
}

void RunBuilder::addBreak()
{
    m_softBreak = false;
    if (m_imageDepth > 0) {
        m_runs.last().text += u' ';
        return;
    }
    InlineRun run = m_around;
    run.style = InlineRun::LineBreak;
    run.text = QString(QChar(QChar::LineSeparator));
    m_runs.push_back(std::move(run));
}

void RunBuilder::addSoftBreak()
{
    if (m_keepsLineBreaks)
        addBreak();
    else
        m_softBreak = true;
}

void RunBuilder::openAddress(cmark_node *node)
{
    const QString address = textOf(cmark_node_get_url(node));
    m_around.link = openableAddress(address);
    m_around.isUnsafe = m_around.link.isEmpty() && !address.isEmpty();
    m_around.title = textOf(cmark_node_get_title(node));
}

void RunBuilder::change(quint8 style, int by)
{
    m_depths[style == InlineRun::Bold ? 0 : style == InlineRun::Italic ? 1 : 2] += by;
}

void RunBuilder::enter(cmark_node *node)
{
    switch (const cmark_node_type type = cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT: return addText(cmark_node_get_literal(node), 0, false);
    case CMARK_NODE_CODE: return addCode(cmark_node_get_literal(node));
    case CMARK_NODE_SOFTBREAK: return addSoftBreak();
    case CMARK_NODE_LINEBREAK: return addBreak();
    case CMARK_NODE_HTML_INLINE:
        if (const char *html = cmark_node_get_literal(node); isLineBreakTag(html))
            addBreak();
        else
            addText(html, 0, true);
        return;
    case CMARK_NODE_STRONG: return change(InlineRun::Bold, +1);
    case CMARK_NODE_EMPH: return change(InlineRun::Italic, +1);
    case CMARK_NODE_LINK:
        if (m_imageDepth == 0)
            openAddress(node);
        return;
    case CMARK_NODE_IMAGE:
        if (m_imageDepth++ > 0)
            return;
        if (std::exchange(m_softBreak, false))
            runFor(style()).text += u' ';
        m_link = m_around;
        openAddress(node);
        m_around.style = quint8(style() | InlineRun::Image);
        m_runs.push_back(m_around);
        return;
    default:
        if (type == nodeTypes().strikethrough)
            change(InlineRun::Strike, +1);
    }
}

void RunBuilder::exit(cmark_node *node)
{
    switch (const cmark_node_type type = cmark_node_get_type(node)) {
    case CMARK_NODE_STRONG: return change(InlineRun::Bold, -1);
    case CMARK_NODE_EMPH: return change(InlineRun::Italic, -1);
    case CMARK_NODE_LINK:
        if (m_imageDepth == 0)
            m_around = {};
        return;
    case CMARK_NODE_IMAGE:
        if (--m_imageDepth == 0)
            m_around = std::exchange(m_link, {});
        return;
    default:
        if (type == nodeTypes().strikethrough)
            change(InlineRun::Strike, -1);
    }
}

} // namespace

QString textOf(const char *utf8)
{
    QString text = QString::fromUtf8(utf8);
    unmask(text, false);
    return text;
}

QString openableAddress(const QString &address)
{
    const auto begins = [&](QLatin1StringView scheme) { return address.startsWith(scheme, Qt::CaseInsensitive); };
    if (!begins("http://"_L1) && !begins("https://"_L1) && !begins("mailto:"_L1))
        return {};
    const QUrl url(address, QUrl::TolerantMode);
    if (!url.isValid() || (!begins("mailto:"_L1) && url.host().isEmpty()))
        return {};
    return QString::fromLatin1(url.toEncoded());
}

QList<InlineRun> runsOf(cmark_node *parent, bool keepsLineBreaks)
{
    RunBuilder builder(keepsLineBreaks);
    // Down to a first child, else to the next sibling, else up: constant stack for any nesting.
    cmark_node *node = cmark_node_first_child(parent);
    while (node) {
        builder.enter(node);
        if (cmark_node *child = cmark_node_first_child(node)) {
            node = child;
            continue;
        }
        builder.exit(node);
        while (node && !cmark_node_next(node)) {
            node = cmark_node_parent(node);
            if (node == parent)
                return builder.take();
            builder.exit(node);
        }
        node = cmark_node_next(node);
    }
    return builder.take();
}

} // namespace qwenda::markdown
