// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/transcriptview.h"

#include "ui/rownode.h"
#include "ui/transcriptaccessible.h"

#include <QElapsedTimer>
#include <QQuickWindow>

#include <cmath>
#include <utility>

namespace qwenda {

namespace {

/// The rows' nodes, by the store's ids. A transform node: see RowNode.
class RowsNode : public QSGTransformNode
{
public:
    QHash<quint32, RowNode *> rows;
};

} // namespace

TranscriptView::TranscriptView(QQuickItem *parent)
    : QQuickItem(parent), m_scroll(m_rows), m_selection(m_rows), m_floor(this), m_overlays(m_rows, m_floor)
{
    TranscriptAccessible::install();
    setFlag(ItemHasContents);
    setClip(true);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::RightButton | Qt::MiddleButton);
    setAcceptHoverEvents(true);
    setAcceptTouchEvents(true);
    connect(&m_rows, &RowStore::reset, this, &TranscriptView::noteReset);
    connect(&m_rows, &RowStore::inserted, this, [this](int first, int count) {
        m_hasGrown = m_hasGrown || (!m_isSettling && first + count == m_rows.count());
        m_scroll.noteInserted(first, count);
        m_selection.noteInserted(first, count);
        schedule();
        Q_EMIT rowsMoved();
    });
    connect(&m_rows, &RowStore::removed, this, [this](int first, int count) {
        m_scroll.noteRemoved(first, count);
        m_selection.noteRemoved(first, count);
        schedule();
        Q_EMIT rowsMoved();
    });
    connect(&m_rows, &RowStore::changed, this, &TranscriptView::noteChanged);
    connect(&m_overlays, &RowOverlays::heightChanged, this, &TranscriptView::schedule);
}

TranscriptView::~TranscriptView() = default;

void TranscriptView::setTranscript(Transcript *transcript)
{
    if (transcript == m_rows.transcript())
        return;
    rememberPlace();
    m_selection.clear();
    m_marks.clear();
    m_sideways.clear();
    m_overlays.clear();
    m_rows.setTranscript(transcript);
    if (transcript && !m_places.contains(transcript))
        connect(transcript, &QObject::destroyed, this, [this, transcript] { m_places.remove(transcript); });
    recallPlace();
    Q_EMIT transcriptChanged();
    Q_EMIT countChanged();
    Q_EMIT selectionChanged();
    schedule();
}

void TranscriptView::setStyle(TranscriptStyle *style)
{
    if (style == m_style)
        return;
    m_style = style;
    m_rows.setStyle(style);
    Q_EMIT styleChanged();
}

void TranscriptView::setFormulas(FormulaSource *formulas)
{
    if (formulas == m_formulas)
        return;
    if (m_formulas)
        m_formulas->disconnect(this);
    m_formulas = formulas;
    m_rows.setFormulas(formulas);
    if (m_formulas)
        connect(m_formulas, &FormulaSource::ready, this, &TranscriptView::schedule); // also what is only read aloud changed
    Q_EMIT formulasChanged();
}

void TranscriptView::setColumnWidth(int width)
{
    if (width == m_columnWidth)
        return;
    m_columnWidth = width;
    m_rows.setWidth(width);
    Q_EMIT columnWidthChanged();
    schedule();
}

void TranscriptView::setOverlay(Transcript::Kind kind, QQmlComponent *component)
{
    m_overlays.setComponent(kind, component);
    Q_EMIT componentsChanged();
    schedule();
}

void TranscriptView::schedule()
{
    if (!m_isSettling) {
        // Before the frame rather than in it: what is told of while a frame is made (where the handle of the scroll bar
        // stands) would ask for another frame. When the frame comes first, updatePolish() does it.
        m_settle.start(0, this);
        polish();
    }
    if (QAccessible::isActive() && !m_spoken.isActive())
        m_spoken.start(400, this);
}

void TranscriptView::setSpokenName(const QString &name)
{
    m_spokenName = name;
    Q_EMIT spokenNameChanged();
}

void TranscriptView::tellScreenReader()
{
    m_spoken.stop();
    if (auto *accessible = dynamic_cast<TranscriptAccessible *>(QAccessible::queryAccessibleInterface(this)))
        accessible->noteGrowth();
}

void TranscriptView::noteReset()
{
    m_scroll.noteReset();
    m_selection.clear();
    m_overlays.clear();
    m_newLines = 0;
    m_isFresh = true;
    Q_EMIT rowsMoved();
    Q_EMIT countChanged();
    schedule();
}

void TranscriptView::noteChanged(int first, int last)
{
    m_hasGrown = m_hasGrown || (!m_isSettling && m_rows.transcript()->isStreamingAt(last));
    m_overlays.noteChanged(first, last);
    schedule();
}

void TranscriptView::rememberPlace()
{
    if (!m_rows.transcript() || m_rows.count() == 0)
        return;
    const ScrollAnchor::Place place = m_scroll.place();
    const int message = m_rows.transcript()->messageIndexAt(place.row);
    m_places.insert(m_rows.transcript(),
                    {message, place.row - m_rows.transcript()->rowsOfMessage(message).first, place.offset, place.sticks});
}

void TranscriptView::recallPlace()
{
    const auto known = m_places.constFind(m_rows.transcript());
    if (known == m_places.constEnd() || known->sticks)
        return;
    const auto [first, end] = m_rows.transcript()->rowsOfMessage(known->message);
    m_scroll.restore({qMin(first + known->row, qMax(first, end - 1)), known->offset, false});
}

qreal TranscriptView::visibleShare() const
{
    return qMin(1.0, static_cast<qreal>(m_scroll.viewHeight()) / static_cast<qreal>(qMax<qint64>(1, m_scroll.contentHeight())));
}

qreal TranscriptView::position() const
{
    return static_cast<qreal>(m_scroll.contentY()) / static_cast<qreal>(qMax<qint64>(1, m_scroll.contentHeight()));
}

void TranscriptView::updatePolish()
{
    if (m_settle.isActive())
        settleNow();
}

void TranscriptView::settleNow()
{
    m_settle.stop();
    m_isSettling = true;
    m_scroll.setViewHeight(static_cast<int>(height()));
    m_scroll.settle();
    if (m_rows.isReady()) {
        const auto viewY = [this](int row) { return m_scroll.viewY(row); };
        // A card knows its height once it is made: then once more, with everything in its place.
        for (int round = 0; round < 3; ++round) {
            if (!m_overlays.show(m_scroll.firstRow(), m_scroll.lastRow(), columnLeft(), viewY))
                break;
            m_scroll.settle();
        }
        m_rows.keepLayouts(m_scroll.firstRow(), m_scroll.lastRow());
    }
    m_isSettling = false;
    tellScroll();
    update();
    if (!m_idle.isActive())
        m_idle.start(300, this);
}

int TranscriptView::countNewLines(qint64 before)
{
    const qint64 grown = m_scroll.contentHeight() - before;
    const int line = m_style ? m_style->reading().line : 25;
    return grown > 0 ? static_cast<int>((grown + line - 1) / line) : 0;
}

void TranscriptView::tellScroll()
{
    const qint64 total = m_scroll.contentHeight();
    if (std::exchange(m_isFresh, false) || isAtEnd() || m_isDragging)
        m_seenTotal = total;
    else if (!m_hasGrown) // only measured, or folded, or wider: as many lines are new as before
        m_seenTotal += total - m_told.total;
    m_hasGrown = false;
    m_newLines = countNewLines(m_seenTotal);
    const Told now{m_scroll.contentY(), m_scroll.contentHeight(), m_scroll.viewHeight(), isAtEnd(), m_newLines};
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT scrolled();
}

QPointF TranscriptView::rowOrigin(int row) const
{
    return {static_cast<qreal>(columnLeft()), static_cast<qreal>(m_scroll.viewY(row) + m_rows.gap(row))};
}

RowPicture TranscriptView::pictureOf(int row) const
{
    RowPicture picture;
    picture.id = m_rows.id(row);
    picture.layout = m_rows.layoutIfAny(row);
    picture.at = rowOrigin(row);
    picture.sideways = sidewaysOf(row);
    picture.cursorColor = m_style->accent;
    picture.barColor = m_style->scroll;
    picture.splitsLines = picture.layout && picture.layout->cursor().has_value();
    if (const auto marks = m_marks.constFind(row); marks != m_marks.constEnd())
        picture.tints = *marks;
    if (const auto [from, to] = m_selection.rangeIn(row); from < to || (from == 0 && to == 0 && row > m_selection.first().row
                                                                        && row < m_selection.last().row))
        picture.tints.push_back({from, to, m_style->selection});
    return picture;
}

QSGNode *TranscriptView::updatePaintNode(QSGNode *node, UpdatePaintNodeData *)
{
    auto *root = static_cast<RowsNode *>(node);
    if (!root)
        root = new RowsNode;
    QHash<quint32, RowNode *> former = std::move(root->rows);
    root->rows.clear();
    for (int row = m_scroll.firstRow(); m_rows.isReady() && row <= m_scroll.lastRow() && row < m_rows.count(); ++row) {
        const RowPicture picture = pictureOf(row);
        const int y = m_scroll.viewY(row);
        const bool isFar = y > height() + ScrollAnchor::nearby || y + m_rows.height(row) < -ScrollAnchor::nearby;
        if (!picture.layout || isFar)
            continue;
        RowNode *shown = former.take(picture.id);
        if (!shown) {
            shown = new RowNode(*this);
            root->appendChildNode(shown);
        }
        shown->show(picture);
        root->rows.insert(picture.id, shown);
    }
    for (RowNode *gone : std::as_const(former)) {
        root->removeChildNode(gone);
        delete gone;
    }
    return root;
}

void TranscriptView::geometryChange(const QRectF &now, const QRectF &former)
{
    QQuickItem::geometryChange(now, former);
    m_floor.setSize(now.size());
    schedule();
}

void TranscriptView::itemChange(ItemChange change, const ItemChangeData &value)
{
    QQuickItem::itemChange(change, value);
    if (change == ItemDevicePixelRatioHasChanged)
        m_rows.forgetLayouts();
    else if (change == ItemVisibleHasChanged || change == ItemSceneChange)
        schedule();
}

/// Rows a few screens around, so that scrolling finds them measured: a little at a time, and only when nothing else goes on.
void TranscriptView::measureSome()
{
    constexpr int slice = 4; // ms
    constexpr int around = 120;
    if (!m_rows.isReady() || m_rows.count() == 0 || !isVisible()) {
        m_idle.stop();
        return;
    }
    QElapsedTimer clock;
    clock.start();
    m_isSettling = true;
    bool isDone = true;
    for (const int step : {1, -1}) {
        int row = step > 0 ? m_scroll.lastRow() : m_scroll.firstRow();
        for (int i = 0; i < around && row >= 0 && row < m_rows.count(); ++i, row += step) {
            if (m_rows.isMeasured(row))
                continue;
            if (clock.elapsed() >= slice) {
                isDone = false;
                break;
            }
            const int more = m_rows.wake(row) - 1;
            row += step > 0 ? 0 : more;
            if (m_rows.transcript()->kindAt(row) != Transcript::Unread)
                (void)m_rows.layout(row);
        }
    }
    m_isSettling = false;
    // Above the reader heights may have changed: the place in the whole has, nothing on the screen.
    m_scroll.settle();
    tellScroll();
    if (isDone) {
        m_idle.stop();
        if (m_rows.hasNews() && !m_keep.isActive())
            m_keep.start(5000, this); // not at every rest of a hand that scrolls
    } else {
        m_idle.start(20, this);
    }
}

void TranscriptView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_settle.timerId()) {
        settleNow();
    } else if (event->timerId() == m_idle.timerId()) {
        measureSome();
    } else if (event->timerId() == m_keep.timerId()) {
        m_keep.stop();
        m_rows.keepHeights();
    } else if (event->timerId() == m_spoken.timerId()) {
        tellScreenReader();
    } else if (event->timerId() == m_autoScroll.timerId()) {
        const qreal over = m_pointer.y() < 0 ? m_pointer.y() : qMax<qreal>(0, m_pointer.y() - height());
        moveBy(static_cast<int>(over / 3));
        m_selection.extendTo(placeAt(m_pointer));
        changeSelection();
    } else if (event->timerId() == m_glide.timerId()) {
        const qint64 before = m_scroll.contentY();
        moveBy(m_touch.glide());
        if (m_touch.isAtRest() || before == m_scroll.contentY())
            m_glide.stop();
    }
}

} // namespace qwenda
