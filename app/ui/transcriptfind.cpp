// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/transcriptfind.h"

#include "ui/rownode.h"

#include <QElapsedTimer>
#include <QTimerEvent>

namespace qwenda {

namespace {

constexpr int slice = 4;       // ms
constexpr int settleTime = 150; // ms after rows moved
constexpr qsizetype mostPlaces = 300;

/// What can be found in a row: as it is read.
QString textOf(const TranscriptRow &row)
{
    if (!row.leaf)
        return row.text;
    const QString all = markdown::plainText(*row.leaf);
    const bool isPart = row.leaf->kind != markdown::Leaf::Kind::Table && !(row.isFirstPart && row.isLastPart);
    return isPart ? all.mid(row.begin, row.end - row.begin) : all;
}

} // namespace

TranscriptFind::TranscriptFind(QObject *parent) : QObject(parent) {}

void TranscriptFind::setView(TranscriptView *view)
{
    if (view == m_view)
        return;
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    if (m_view) {
        connect(m_view, &TranscriptView::scrolled, this, &TranscriptFind::mark);
        connect(m_view, &TranscriptView::transcriptChanged, this, &TranscriptFind::restart);
        connect(m_view, &TranscriptView::rowsMoved, this, [this] {
            if (!m_isWaking && !m_needle.isEmpty())
                m_again.start(settleTime, this);
        });
    }
    Q_EMIT viewChanged();
    restart();
}

void TranscriptFind::setNeedle(const QString &needle)
{
    if (needle == m_needle)
        return;
    m_needle = needle;
    m_current = -1;
    Q_EMIT needleChanged();
    restart();
}

void TranscriptFind::restart()
{
    m_again.stop();
    m_hits.clear();
    m_places.clear();
    m_nextMessage = 0;
    m_slice.stop();
    if (!m_needle.isEmpty() && m_view && m_view->transcript())
        m_slice.start(0, this);
    mark();
    Q_EMIT changed();
}

void TranscriptFind::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_slice.timerId()) {
        searchSome();
    } else if (event->timerId() == m_again.timerId()) {
        const int kept = m_current;
        restart();
        m_current = kept;
    }
}

void TranscriptFind::searchSome()
{
    if (!m_view || !m_view->transcript()) {
        m_slice.stop();
        return;
    }
    QElapsedTimer clock;
    clock.start();
    m_isWaking = true;
    while (m_nextMessage < m_view->transcript()->messageCount() && clock.elapsed() < slice)
        searchMessage(m_nextMessage++);
    m_isWaking = false;
    if (m_nextMessage >= m_view->transcript()->messageCount())
        finish();
    Q_EMIT changed();
}

void TranscriptFind::searchMessage(int message)
{
    Transcript &model = *m_view->transcript();
    auto [first, end] = model.rowsOfMessage(message);
    if (first < end && model.kindAt(first) == Transcript::Unread) {
        if (!model.sourceOf(message).contains(m_needle, Qt::CaseInsensitive))
            return;
        (void)m_view->rows().wake(first);
        std::tie(first, end) = model.rowsOfMessage(message);
    }
    for (int row = first; row < end; ++row) {
        const TranscriptRow view = model.rowView(row);
        if (!view.leaf && view.kind != Transcript::UserBubble)
            continue;
        if (view.leaf && view.leaf->kind == markdown::Leaf::Kind::Table && !view.isFirstPart)
            continue;
        const QString text = textOf(view);
        int nth = 0;
        for (qsizetype at = text.indexOf(m_needle, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(m_needle, at + m_needle.size(), Qt::CaseInsensitive))
            m_hits.push_back({message, row - first, nth++});
    }
}

int TranscriptFind::rowOf(const Hit &hit) const
{
    const auto [first, end] = m_view->transcript()->rowsOfMessage(hit.message);
    return qMin(first + hit.row, end - 1);
}

void TranscriptFind::finish()
{
    m_slice.stop();
    m_current = qMin(m_current, count() - 1);
    if (m_current < 0 && !m_hits.empty()) {
        int at = 0;
        while (at + 1 < count() && rowOf(m_hits[static_cast<size_t>(at)]) < m_view->firstRow())
            ++at;
        go(at);
    }
    const auto whole = static_cast<qreal>(qMax<qint64>(1, m_view->contentHeight()));
    const qsizetype step = qMax<qsizetype>(1, static_cast<qsizetype>(m_hits.size()) / mostPlaces);
    m_places.clear();
    for (size_t i = 0; i < m_hits.size(); i += static_cast<size_t>(step))
        m_places.append(static_cast<qreal>(m_view->rows().top(rowOf(m_hits[i]))) / whole);
    mark();
}

void TranscriptFind::next()
{
    if (!m_hits.empty())
        go((m_current + 1) % count());
}

void TranscriptFind::previous()
{
    if (!m_hits.empty())
        go((m_current + count() - 1) % count());
}

void TranscriptFind::go(int index)
{
    m_current = index;
    const Hit &hit = m_hits[static_cast<size_t>(index)];
    const int row = rowOf(hit);
    const QString &text = m_view->rows().layout(row).words().text;
    qsizetype at = -1;
    for (int i = 0; i <= hit.nth; ++i)
        at = text.indexOf(m_needle, at + 1, Qt::CaseInsensitive);
    const auto from = static_cast<int>(qMax<qsizetype>(0, at));
    m_view->reveal(row, from, from + static_cast<int>(m_needle.size()));
    mark();
    Q_EMIT changed();
}

/// Only what can be seen is marked: again whenever something else can.
void TranscriptFind::mark()
{
    if (!m_view)
        return;
    QHash<int, std::vector<Tint>> marks;
    const TranscriptStyle *style = m_view->style();
    const bool isOn = !m_needle.isEmpty() && style && m_view->transcript();
    const Hit *at = isOn && m_current >= 0 && m_current < count() ? &m_hits[static_cast<size_t>(m_current)] : nullptr;
    const int currentRow = at ? rowOf(*at) : -1;
    for (int row = m_view->firstRow(); isOn && row <= m_view->lastRow() && row < m_view->rows().count(); ++row) {
        const RowLayout *layout = m_view->rows().layoutIfAny(row);
        if (!layout)
            continue;
        const QString &text = layout->words().text;
        int nth = 0;
        for (qsizetype found = text.indexOf(m_needle, 0, Qt::CaseInsensitive); found >= 0;
             found = text.indexOf(m_needle, found + m_needle.size(), Qt::CaseInsensitive)) {
            const bool isCurrent = row == currentRow && nth++ == at->nth;
            const auto from = static_cast<int>(found);
            marks[row].push_back({from, from + static_cast<int>(m_needle.size()), isCurrent ? style->markCurrent : style->mark});
        }
    }
    m_view->setMarks(marks);
}

} // namespace qwenda
