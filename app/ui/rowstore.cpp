// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rowstore.h"

#include <algorithm>
#include <utility>

namespace qwenda {

void RowStore::setTranscript(Transcript *transcript)
{
    keepHeights();
    if (m_transcript)
        m_transcript->disconnect(this);
    m_transcript = transcript;
    if (m_transcript) {
        connect(m_transcript, &Transcript::modelReset, this, &RowStore::load);
        connect(m_transcript, &Transcript::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) { takeInserted(first, last); });
        connect(m_transcript, &Transcript::rowsRemoved, this,
                [this](const QModelIndex &, int first, int last) { takeRemoved(first, last); });
        connect(m_transcript, &Transcript::dataChanged, this,
                [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                    takeChanged(first.row(), last.row(), roles);
                });
    }
    load();
}

void RowStore::setStyle(const TranscriptStyle *style)
{
    if (m_style)
        m_style->disconnect(this);
    m_style = style;
    if (m_style)
        connect(m_style, &TranscriptStyle::settled, this, &RowStore::forgetLayouts);
    load();
}

void RowStore::setFormulas(FormulaSource *formulas)
{
    if (m_formulas)
        m_formulas->disconnect(this);
    m_formulas = formulas;
    if (m_formulas)
        connect(m_formulas, &FormulaSource::ready, this, &RowStore::takeFormulas);
    forgetLayouts();
}

void RowStore::takeFormulas()
{
    for (int row = 0; row < count(); ++row) {
        Row &state = m_rows[static_cast<size_t>(row)];
        if (!state.layout || !state.layout->isWaiting())
            continue;
        state.isStale = true;
        state.isMeasured = false;
        Q_EMIT changed(row, row);
    }
}

void RowStore::setWidth(int width)
{
    if (width == m_width)
        return;
    const int former = m_width;
    m_width = width;
    if (former <= 0 || width <= 0) {
        load();
        return;
    }
    std::vector<int> heights;
    heights.reserve(m_rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.isStale = true;
        row.isMeasured = false;
        // The same words on a wider line are fewer lines: right enough until somebody looks.
        const int index = static_cast<int>(i);
        const Transcript::Kind kind = m_transcript->kindAt(index);
        const int body = m_heights.height(index) - row.gap;
        const bool hasWords = isBlock(kind) || kind == Transcript::Unread;
        heights.push_back(row.gap + (hasWords ? qRound(static_cast<double>(body) * former / width) : body));
    }
    m_heights.assign(std::move(heights));
    Q_EMIT changed(0, count() - 1);
}

bool RowStore::isBlock(Transcript::Kind kind)
{
    switch (kind) {
    case Transcript::AnswerHead:
    case Transcript::Thinking:
    case Transcript::Footer:
    case Transcript::ErrorCard:
    case Transcript::Attachments:
    case Transcript::Sources:
    case Transcript::Tools:
    case Transcript::Drawing:
    case Transcript::Picture:
    case Transcript::Unread:
        return false;
    default:
        return true;
    }
}

bool RowStore::isLine(Transcript::Kind kind)
{
    return kind == Transcript::AnswerHead || kind == Transcript::Thinking || kind == Transcript::Footer;
}

int RowStore::guess(int row, Row &state)
{
    const TranscriptRow view = m_transcript->rowView(row);
    state.gap = view.kind == Transcript::Code && view.look.isCollapsed && view.leaf && !view.leaf->isFirstPiece
        ? 0
        : m_style->px(view.topGap);
    return state.gap + RowLayout::estimate(view, around());
}

void RowStore::load()
{
    m_rows.clear();
    m_laidOut = 0;
    std::vector<int> heights;
    if (isReady()) {
        const int rows = m_transcript->count();
        m_rows.reserve(static_cast<size_t>(rows));
        heights.reserve(static_cast<size_t>(rows));
        for (int row = 0; row < rows; ++row) {
            Row state;
            state.id = ++m_lastId;
            heights.push_back(guess(row, state));
            m_rows.push_back(std::move(state));
        }
        m_known = KnownHeights::read(m_transcript->layout());
        m_known.setLook(m_style->fingerprint());
        for (int message = 0; !m_known.isEmpty() && message < m_transcript->messageCount(); ++message) {
            const auto [first, end] = m_transcript->rowsOfMessage(message);
            std::vector<int> part(heights.begin() + first, heights.begin() + end);
            fitToKnown(part, first, message);
            std::copy(part.begin(), part.end(), heights.begin() + first);
        }
    }
    m_hasNews = false;
    m_heights.assign(std::move(heights));
    Q_EMIT reset();
}

void RowStore::fitToKnown(std::vector<int> &heights, int firstRow, int message) const
{
    const int known = m_known.of(m_transcript->messageIdAt(message), m_transcript->sourceLengthOf(message), m_width);
    if (known < 0 || heights.empty())
        return;
    qint64 gaps = 0;
    qint64 bodies = 0;
    const auto fixed = [&](size_t i) { // of the height of a row
        const int row = firstRow + static_cast<int>(i);
        return isMeasured(row) || isLine(m_transcript->kindAt(row)) ? heights[i] : gap(row);
    };
    for (size_t i = 0; i < heights.size(); ++i) {
        gaps += fixed(i);
        bodies += heights[i] - fixed(i);
    }
    const qint64 wanted = qMax<qint64>(0, known - gaps);
    qint64 guessed = 0;
    qint64 given = 0;
    for (size_t i = 0; i < heights.size(); ++i) { // each its share, and no pixel lost to rounding
        const int above = fixed(i);
        guessed += heights[i] - above;
        const qint64 now = bodies > 0 ? wanted * guessed / bodies : 0;
        heights[i] = above + static_cast<int>(now - given);
        given = now;
    }
}

void RowStore::fitMessage(int message)
{
    const auto [first, end] = m_transcript->rowsOfMessage(message);
    if (m_known.isEmpty() || end > count())
        return;
    std::vector<int> heights;
    for (int row = first; row < end; ++row)
        heights.push_back(height(row));
    fitToKnown(heights, first, message);
    for (int row = first; row < end; ++row) {
        if (const int now = heights[static_cast<size_t>(row - first)]; now != height(row))
            m_heights.setHeight(row, now);
    }
}

void RowStore::keepHeights()
{
    if (!m_hasNews || !isReady() || !m_transcript)
        return;
    m_hasNews = false;
    const KnownHeights before = m_known;
    m_known.setLook(m_style->fingerprint());
    for (int message = 0; message < m_transcript->messageCount(); ++message) {
        const auto [first, end] = m_transcript->rowsOfMessage(message);
        if (first == end || end > count() || m_transcript->isStreamingAt(end - 1))
            continue;
        const auto isMeasuredRow = [](const Row &row) { return row.isMeasured; };
        if (std::all_of(m_rows.begin() + first, m_rows.begin() + end, isMeasuredRow))
            m_known.set(m_transcript->messageIdAt(message), m_transcript->sourceLengthOf(message), m_width,
                        static_cast<int>(top(end) - top(first)));
    }
    if (m_known != before)
        m_transcript->saveLayout(m_known.write());
}

void RowStore::takeInserted(int first, int last)
{
    if (!isReady())
        return;
    std::vector<Row> rows;
    std::vector<int> heights;
    for (int row = first; row <= last; ++row) {
        Row state;
        state.id = ++m_lastId;
        heights.push_back(guess(row, state));
        rows.push_back(std::move(state));
    }
    m_rows.insert(m_rows.begin() + first, std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    m_heights.insert(first, heights);
    const int firstMessage = m_transcript->messageIndexAt(first);
    const int lastMessage = m_transcript->messageIndexAt(last);
    if (firstMessage < lastMessage) { // several, so whole ones: the rest of a long conversation
        for (int message = firstMessage; message <= lastMessage; ++message)
            fitMessage(message);
    }
    Q_EMIT inserted(first, last - first + 1);
}

void RowStore::takeRemoved(int first, int last)
{
    if (!isReady())
        return;
    for (int row = first; row <= last; ++row)
        m_laidOut -= m_rows[static_cast<size_t>(row)].layout ? 1 : 0;
    m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
    m_heights.remove(first, last - first + 1);
    Q_EMIT removed(first, last - first + 1);
}

void RowStore::takeChanged(int first, int last, const QList<int> &roles)
{
    if (!isReady())
        return;
    // The cursor came or went: as high as before.
    const bool isCursorOnly = roles.size() == 1 && roles.constFirst() == Transcript::IsStreamingHereRole;
    for (int row = first; row <= last; ++row) {
        Row &state = m_rows[static_cast<size_t>(row)];
        state.isStale = true;
        if (!isBlock(m_transcript->kindAt(row)))
            continue;
        state.isMeasured = false;
        if (!isCursorOnly)
            m_heights.setHeight(row, guess(row, state));
    }
    Q_EMIT changed(first, last);
}

int RowStore::wake(int row)
{
    if (m_transcript->kindAt(row) != Transcript::Unread)
        return 1;
    const int message = m_transcript->messageIndexAt(row);
    const int count = m_transcript->wake(row);
    fitMessage(message);
    return count;
}

const RowLayout &RowStore::layout(int row)
{
    Row &state = m_rows[static_cast<size_t>(row)];
    if (!state.layout || state.isStale) {
        TranscriptRow view = m_transcript->rowView(row);
        if (view.kind == Transcript::Code)
            view.lexer = m_transcript->lexerAt(row);
        m_laidOut += state.layout ? 0 : 1;
        state.layout = RowLayout::make(view, around(), state.layout.get());
        state.isStale = false;
        if (isBlock(view.kind)) {
            const bool isHidden = state.layout->height() == 0 && view.kind == Transcript::Code;
            state.gap = isHidden ? 0 : m_style->px(view.topGap);
            m_heights.setHeight(row, state.gap + state.layout->height());
        } else if (isLine(view.kind)) {
            m_heights.setHeight(row, state.gap + RowLayout::estimate(view, around()));
        }
        const bool isNew = !std::exchange(state.isMeasured, true);
        m_hasNews = m_hasNews || isNew;
        // What this row took more or less than its share, the others of the message have less or more.
        if (isNew)
            fitMessage(m_transcript->messageIndexAt(row));
    }
    return *state.layout;
}

void RowStore::setBodyHeight(int row, int height)
{
    m_heights.setHeight(row, gap(row) + height);
}

void RowStore::keepLayouts(int first, int last)
{
    constexpr int most = 600;
    constexpr int around = 150;
    if (m_laidOut <= most)
        return;
    for (int row = 0; row < count(); ++row) {
        Row &state = m_rows[static_cast<size_t>(row)];
        if (state.layout && (row < first - around || row > last + around)) {
            state.layout.reset();
            --m_laidOut;
        }
    }
}

void RowStore::forgetLayouts()
{
    if (m_heights.count() == 0 && m_transcript && m_transcript->count() > 0) {
        load();
        return;
    }
    for (Row &row : m_rows) {
        row.layout.reset();
        row.isStale = false;
        row.isMeasured = false;
    }
    m_laidOut = 0;
    if (count() > 0)
        Q_EMIT changed(0, count() - 1);
}

} // namespace qwenda
