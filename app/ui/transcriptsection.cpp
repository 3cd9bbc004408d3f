// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/transcriptsection.h"

#include "core/drawing.h"

#include <algorithm>

namespace qwenda {

namespace {

using markdown::Leaf;

Transcript::Kind kindOf(const Leaf &leaf)
{
    switch (leaf.kind) {
    case Leaf::Kind::Heading:
        return Transcript::Heading;
    case Leaf::Kind::ListItem:
        return Transcript::ListItem;
    case Leaf::Kind::Code:
    case Leaf::Kind::Html: // raw HTML is shown, never run
        return Transcript::Code;
    case Leaf::Kind::Table:
        return Transcript::Table;
    case Leaf::Kind::Rule:
        return Transcript::Rule;
    case Leaf::Kind::Image:
        return leaf.runs.constFirst().link.startsWith(u"http") ? Transcript::Picture : Transcript::Paragraph;
    case Leaf::Kind::Paragraph:
    case Leaf::Kind::Formula:
        return Transcript::Paragraph;
    }
    return Transcript::Paragraph;
}

/// "[!NOTE]" at the beginning of a quote's first paragraph.
Alert alertIn(const Leaf &leaf)
{
    if (leaf.kind != Leaf::Kind::Paragraph || leaf.runs.isEmpty())
        return Alert::None;
    const QString &words = leaf.runs.constFirst().text;
    static constexpr std::pair<QStringView, Alert> known[] = {{u"[!NOTE]", Alert::Note},
                                                              {u"[!TIP]", Alert::Tip},
                                                              {u"[!IMPORTANT]", Alert::Important},
                                                              {u"[!WARNING]", Alert::Warning},
                                                              {u"[!CAUTION]", Alert::Caution}};
    for (const auto &[mark, alert] : known) {
        if (words.startsWith(mark, Qt::CaseInsensitive))
            return alert;
    }
    return Alert::None;
}

} // namespace

TranscriptSection::TranscriptSection(const Message &message) : m_message(message)
{
    const QString &text = m_message.text;
    if (m_message.role != Message::Role::Assistant && text.size() > LeafRows::mostUnits) {
        for (qsizetype end = 0; end < text.size();) {
            end = LeafRows::endOfPart(text, end);
            m_cuts.push_back(static_cast<int>(end));
        }
    }
    reshape();
}

void TranscriptSection::wake(Names names)
{
    m_names = std::move(names);
    if (m_isAwake)
        return;
    m_isAwake = true;
    if (m_message.role == Message::Role::Assistant) {
        if (isStreaming()) {
            (void)m_answer.append(m_tag.append(m_message.text));
        } else {
            QString answer = m_tag.append(m_message.text);
            answer += m_tag.finish(); // not in one expression: its order would be the compiler's
            (void)m_answer.setText(answer);
        }
    }
    reshape();
}

void TranscriptSection::reshape()
{
    Shape shape;
    shape.before = std::max(1, static_cast<int>(m_cuts.size()));
    if (m_message.role != Message::Role::Assistant)
        shape.before += attachmentRows();
    if (m_message.role == Message::Role::Assistant && m_isAwake) {
        const bool isOver = !isStreaming();
        const bool hasThinking = !thinking().isEmpty();
        if (hasThinking && !isOver && !m_thinkingSince.isValid())
            m_thinkingSince.start();
        shape.thinking = hasThinking ? 1 : 0;
        shape.thoughts = hasThinking && m_isThinkingOpen ? m_thoughts.count() : 0;
        shape.sources = m_message.sources.isEmpty() ? 0 : 1;
        shape.tools = m_message.toolCalls.isEmpty() ? 0 : 1;
        const bool isGivenUp = m_message.error || m_message.state != Message::State::Complete;
        shape.drawing = isDrawing(m_message) && (!isGivenUp || !m_message.attachments.isEmpty()) ? 1 : 0;
        shape.leaves = m_answer.count();
        if (!isOver && shape.leaves == 0)
            shape.leaves = 1;
        shape.error = m_message.error || m_message.state == Message::State::Interrupted ? 1 : 0;
        shape.footer = isOver ? 1 : 0;
    }
    m_shape = shape;
}

void TranscriptSection::setMessage(const Message &message)
{
    m_message = message;
    reshape();
}

void TranscriptSection::setThinkingOpen(bool isOpen)
{
    m_isThinkingOpen = isOpen;
    m_thoughts.clear();
    m_thoughtUnits = 0;
    if (isOpen) {
        const QString words = thinking();
        m_thoughtUnits = words.size();
        if (isStreaming() && m_answer.isEmpty())
            (void)m_thoughts.append(words);
        else
            (void)m_thoughts.setText(words);
    }
    reshape();
}

markdown::Change TranscriptSection::growThoughts()
{
    const QString words = thinking();
    if (!m_isThinkingOpen || words.size() <= m_thoughtUnits)
        return {};
    const markdown::Change change = m_thoughts.append(QStringView(words).sliced(m_thoughtUnits));
    m_thoughtUnits = words.size();
    reshape();
    return change;
}

markdown::Change TranscriptSection::append(QStringView text)
{
    const markdown::Change change = m_answer.append(m_tag.append(text));
    reshape();
    return change;
}

markdown::Change TranscriptSection::finish()
{
    markdown::Change change;
    if (const QString held = m_tag.finish(); !held.isEmpty()) { // so short an answer that nothing was shown yet
        const markdown::Change last = m_answer.append(held);
        change = {0, 0, last.inserted};
    }
    const markdown::Change end = m_answer.finish();
    reshape();
    return change.isEmpty() ? end : markdown::Change{0, 0, m_answer.count()};
}

markdown::Change TranscriptSection::catchUp()
{
    const markdown::Change change = m_answer.catchUp();
    reshape();
    return change;
}

const LeafRows *TranscriptSection::rowsAt(int row, int &index) const
{
    index = row - m_shape.firstLeaf();
    if (index >= 0 && index < m_answer.count())
        return &m_answer;
    index = row - m_shape.firstThought();
    return index >= 0 && index < m_shape.thoughts ? &m_thoughts : nullptr;
}

const Leaf *TranscriptSection::leaf(int row) const
{
    int index = 0;
    const LeafRows *rows = rowsAt(row, index);
    return rows ? &rows->leaf(index) : nullptr;
}

Transcript::Kind TranscriptSection::kind(int row) const
{
    if (row < m_shape.before) {
        if (m_message.role != Message::Role::Assistant)
            return row < attachmentRows() ? Transcript::Attachments : Transcript::UserBubble;
        return m_isAwake ? Transcript::AnswerHead : Transcript::Unread;
    }
    if (row < m_shape.firstThought())
        return Transcript::Thinking;
    if (row >= m_shape.firstLeaf() - m_shape.sources && row < m_shape.firstLeaf())
        return Transcript::Sources;
    if (row < m_shape.pastLeaves())
        return leaf(row) ? kindOf(*leaf(row)) : Transcript::Paragraph;
    if (row < m_shape.pastLeaves() + m_shape.tools)
        return Transcript::Tools;
    if (row < m_shape.pastDrawing())
        return Transcript::Drawing;
    return row < m_shape.pastDrawing() + m_shape.error ? Transcript::ErrorCard : Transcript::Footer;
}

std::pair<int, int> TranscriptSection::rowsOfCode(int codeIndex) const
{
    std::pair<int, int> range{0, 0};
    for (int i = 0; i < m_answer.count(); ++i) {
        if (m_answer.leaf(i).kind != Leaf::Kind::Code || m_answer.leaf(i).codeIndex != codeIndex)
            continue;
        if (range.first == range.second)
            range.first = m_shape.firstLeaf() + i;
        range.second = m_shape.firstLeaf() + i + 1;
    }
    return range;
}

std::pair<qsizetype, qsizetype> TranscriptSection::sourceOf(int row) const
{
    int index = 0;
    const LeafRows *rows = rowsAt(row, index);
    if (rows != &m_answer)
        return {0, 0};
    const Leaf &here = rows->leaf(index);
    return {m_tag.answerBegin() + here.sourceBegin, m_tag.answerBegin() + here.sourceEnd};
}

TranscriptRow TranscriptSection::rowView(int row, bool isFirstOfAll) const
{
    TranscriptRow view;
    view.kind = kind(row);
    view.topGap = topGap(row, isFirstOfAll);
    view.hasCursor = isStreaming() && row == m_shape.count() - 1;
    if (view.kind == Transcript::UserBubble || view.kind == Transcript::Unread)
        view.text = m_message.text;
    if (view.kind == Transcript::UserBubble && !m_cuts.empty()) {
        const auto part = static_cast<size_t>(row - attachmentRows());
        view.begin = part == 0 ? 0 : m_cuts[part - 1];
        view.end = m_cuts[part];
        view.text = m_message.text.mid(view.begin, view.end - view.begin);
        view.isFirstPart = part == 0;
        view.isLastPart = part + 1 == m_cuts.size();
    }
    int index = 0;
    const LeafRows *rows = rowsAt(row, index);
    if (!rows)
        return view;
    const LeafRows::Part &part = rows->part(index);
    view.sources = &m_message.sources;
    view.leaf = &rows->leaf(index);
    view.begin = part.begin;
    view.end = part.end;
    view.isFirstPart = part.isFirst;
    view.isLastPart = part.isLast;
    view.isThought = rows == &m_thoughts;
    view.alert = alertOf(*rows, index, view.isAlertTitle);
    if (index > 0)
        view.quotesAbove = std::min(view.leaf->quoteDepth, rows->leaf(index - 1).quoteDepth);
    if (view.isAlertTitle)
        view.quotesAbove = std::min(view.quotesAbove, view.leaf->quoteDepth - 1);
    if (view.leaf->kind == Leaf::Kind::Code || view.leaf->kind == Leaf::Kind::Html) {
        if (!view.isThought)
            view.look = codeLook(view.leaf->codeIndex);
        view.blockKey = view.leaf->codeIndex >= 0 ? view.leaf->codeIndex + 1 : -part.leaf - 1;
    } else {
        view.blockKey = -part.leaf - 1;
    }
    return view;
}

markdown::LexerState TranscriptSection::lexerState(int row) const
{
    int index = 0;
    const LeafRows *rows = rowsAt(row, index);
    return rows ? rows->lexerState(index) : markdown::LexerState();
}

Alert TranscriptSection::alertOf(const LeafRows &rows, int index, bool &isTitle) const
{
    constexpr int farthest = 60; // rows of one alert; beyond, it looks like a quote
    for (int at = index; at >= 0 && index - at < farthest && rows.leaf(at).quoteDepth > 0; --at) {
        if (const Alert alert = alertIn(rows.leaf(at)); alert != Alert::None) {
            isTitle = at == index && rows.part(at).isFirst;
            return alert;
        }
    }
    return Alert::None;
}

int TranscriptSection::topGap(int row, bool isFirstOfAll) const
{
    switch (kind(row)) {
    case Transcript::UserBubble:
        return row > attachmentRows() || (isFirstOfAll && row == 0) ? 0 : row == 0 ? 28 : 8;
    case Transcript::Attachments:
        return isFirstOfAll ? 0 : 28;
    case Transcript::Sources:
        return 8;
    case Transcript::Tools:
        return 16;
    case Transcript::Drawing:
        return 12;
    case Transcript::AnswerHead:
    case Transcript::Unread:
        return isFirstOfAll ? 0 : 24;
    case Transcript::Thinking:
        return 8;
    case Transcript::ErrorCard:
        return 16;
    case Transcript::Footer:
        return 12;
    default:
        break;
    }
    int index = 0;
    const LeafRows *rows = rowsAt(row, index);
    return rows ? leafGap(*rows, index) : 8;
}

int TranscriptSection::leafGap(const LeafRows &rows, int index) const
{
    if (index <= 0 || index >= rows.count())
        return 8;
    if (!rows.part(index).isFirst)
        return 0;
    const Leaf *here = &rows.leaf(index);
    const Leaf *above = &rows.leaf(index - 1);
    const bool isCode = here->kind == Leaf::Kind::Code || here->kind == Leaf::Kind::Html;
    if (isCode && !here->isFirstPiece)
        return 0;
    if (here->listDepth > 0 && above->listDepth > 0)
        return here->isTight ? 4 : 8;
    switch (here->kind) {
    case Leaf::Kind::Heading:
        return here->headingLevel <= 2 ? 24 : 20;
    case Leaf::Kind::Code:
    case Leaf::Kind::Html:
    case Leaf::Kind::Table:
    case Leaf::Kind::Image:
    case Leaf::Kind::Formula:
    case Leaf::Kind::Rule:
        return 16;
    default:
        break;
    }
    const bool isAfterBlock = above->kind == Leaf::Kind::Code || above->kind == Leaf::Kind::Table
        || above->kind == Leaf::Kind::Image || above->kind == Leaf::Kind::Formula || above->kind == Leaf::Kind::Rule;
    return isAfterBlock ? 16 : 12;
}

} // namespace qwenda
