// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TranscriptView that hears the reader: pointer, wheel, touch, keys.

#include "ui/rownode.h"
#include "ui/transcriptview.h"

#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QStyleHints>

#include <cmath>

namespace qwenda {

namespace {

constexpr qreal notch = 120;    // QWheelEvent::angleDelta of one step of a wheel
constexpr qreal notchStep = 90; // px: three lines and a half
constexpr qreal pageShare = 0.9;
constexpr std::chrono::milliseconds autoScrollTime{16};

} // namespace

void TranscriptView::moveBy(int pixels)
{
    m_isSettling = true;
    m_scroll.setViewHeight(static_cast<int>(height()));
    m_scroll.moveBy(pixels);
    m_isSettling = false;
    schedule();
}

void TranscriptView::page(int direction)
{
    moveBy(static_cast<int>(direction * pageShare * height()));
}

void TranscriptView::toEnd()
{
    m_glide.stop();
    m_isSettling = true;
    m_scroll.toEnd();
    m_isSettling = false;
    schedule();
}

void TranscriptView::toStart()
{
    m_isSettling = true;
    m_scroll.toStart();
    m_isSettling = false;
    schedule();
}

void TranscriptView::dragTo(qreal position)
{
    m_isDragging = true;
    const qreal reach = 1 - visibleShare();
    m_isSettling = true;
    m_scroll.moveTo(reach > 0 ? position / reach : 1);
    m_isSettling = false;
    schedule();
}

void TranscriptView::endDrag()
{
    m_isDragging = false;
    schedule();
}

void TranscriptView::reveal(int row, int from, int to)
{
    m_isSettling = true;
    int top = 0;
    int bottom = 0;
    const RowLayout &layout = m_rows.layout(row);
    if (const auto rects = layout.rectsOf(from, to); !rects.empty()) {
        top = static_cast<int>(rects.front().first.top());
        bottom = static_cast<int>(rects.back().first.bottom());
        if (rects.front().second) { // behind the sideways window
            const QRectF rect = rects.front().first;
            const QRectF window = layout.window().translated(sidewaysOf(row), 0);
            if (rect.left() < window.left() || rect.right() > window.right())
                moveSideways(row, rect.left() - window.left() - 40);
        }
    }
    m_scroll.reveal(row, top, bottom);
    m_isSettling = false;
    schedule();
}

void TranscriptView::wheelEvent(QWheelEvent *event)
{
    const QPoint pixels = event->pixelDelta();
    const QPointF angle(event->angleDelta());
    const bool isShift = event->modifiers() & Qt::ShiftModifier;
    if (event->modifiers() & Qt::ControlModifier) {
        event->ignore(); // zoom
        return;
    }
    m_glide.stop();
    const qreal x = event->hasPixelDelta() ? pixels.x() : angle.x() / notch * notchStep;
    const qreal y = event->hasPixelDelta() ? pixels.y() : angle.y() / notch * notchStep;
    if (isShift || std::abs(x) > std::abs(y)) {
        const int row = rowNear(event->position().y());
        if (row >= 0 && moveSideways(row, isShift && x == 0 ? -y : -x)) {
            event->accept();
            return;
        }
        if (!isShift)
            return;
    }
    if (y != 0)
        moveBy(static_cast<int>(std::lround(-y)));
    event->accept();
    updateHover(event->position());
}

int TranscriptView::rowNear(qreal y) const
{
    for (int row = m_scroll.firstRow(); row <= m_scroll.lastRow() && row < m_rows.count(); ++row) {
        const int top = m_scroll.viewY(row);
        if (y < top + m_rows.height(row))
            return row;
    }
    return qMin(m_scroll.lastRow(), m_rows.count() - 1);
}

TranscriptSelection::Place TranscriptView::placeAt(QPointF point)
{
    int row = rowNear(point.y());
    if (row < 0)
        return {};
    // Beside heads and footers the words above or below are meant.
    while (row > 0 && m_rows.layout(row).cells().empty())
        --row;
    while (row + 1 < m_rows.count() && m_rows.layout(row).cells().empty() && m_rows.transcript()->kindAt(row + 1) != Transcript::Unread)
        ++row;
    return {row, m_rows.layout(row).positionAt(point - rowOrigin(row), sidewaysOf(row))};
}

const TextLink *TranscriptView::linkAt(QPointF point) const
{
    const int row = rowNear(point.y());
    const RowLayout *layout = row >= 0 ? m_rows.layoutIfAny(row) : nullptr;
    return layout ? layout->linkAt(point - rowOrigin(row), sidewaysOf(row)) : nullptr;
}

const TextTex *TranscriptView::formulaAt(QPointF point) const
{
    const int row = rowNear(point.y());
    const RowLayout *layout = row >= 0 ? m_rows.layoutIfAny(row) : nullptr;
    return layout ? layout->texAt(point - rowOrigin(row), sidewaysOf(row)) : nullptr;
}

QString TranscriptView::texAt(QPointF at) const
{
    const TextTex *tex = formulaAt(at);
    return tex ? tex->tex : QString();
}

bool TranscriptView::isDisplayTexAt(QPointF at) const
{
    const TextTex *tex = formulaAt(at);
    return tex && tex->isDisplay;
}

void TranscriptView::updateRemark(QPointF point)
{
    const TextTex *tex = m_formulas ? formulaAt(point) : nullptr;
    const QString remark = tex ? m_formulas->problem(tex->tex, tex->isDisplay, tex->pixelSize) : QString();
    if (remark != m_remark) {
        m_remark = remark;
        Q_EMIT remarkHovered(remark, point);
    }
}

QString TranscriptView::sidewaysKey(int row) const
{
    Transcript &model = *m_rows.transcript();
    const TranscriptRow view = model.rowView(row);
    return model.messageIdAt(model.messageIndexAt(row)) + u'/' + QString::number(view.blockKey) + (view.isThought ? u't' : u'a');
}

qreal TranscriptView::sidewaysOf(int row) const
{
    const RowLayout *layout = m_rows.layoutIfAny(row);
    if (m_sideways.isEmpty() || !layout || layout->window().isNull())
        return 0;
    const qreal most = qMax(0.0, layout->insideWidth() - layout->window().width());
    return qMin(most, m_sideways.value(sidewaysKey(row)));
}

bool TranscriptView::moveSideways(int row, qreal pixels)
{
    const RowLayout *layout = m_rows.layoutIfAny(row);
    if (!layout || layout->window().isNull())
        return false;
    // All rows of a block move together; the widest in view says how far.
    const QString key = sidewaysKey(row);
    qreal most = 0;
    for (int at = m_scroll.firstRow(); at <= m_scroll.lastRow() && at < m_rows.count(); ++at) {
        const RowLayout *other = m_rows.layoutIfAny(at);
        if (other && !other->window().isNull() && sidewaysKey(at) == key)
            most = qMax(most, other->insideWidth() - other->window().width());
    }
    if (most <= 0)
        return false;
    m_sideways.insert(key, qBound(0.0, m_sideways.value(key) + pixels, most));
    update();
    return true;
}

int TranscriptView::rowOfBarAt(QPointF point) const
{
    const int row = rowNear(point.y());
    const RowLayout *layout = row >= 0 ? m_rows.layoutIfAny(row) : nullptr;
    const QRectF bar = layout ? RowNode::barOf(*layout, sidewaysOf(row)) : QRectF();
    return !bar.isNull() && bar.adjusted(-2, -4, 2, 4).contains(point - rowOrigin(row)) ? row : -1;
}

void TranscriptView::changeSelection()
{
    update();
    Q_EMIT selectionChanged();
}

void TranscriptView::press(QMouseEvent &event, int clicks)
{
    forceActiveFocus(Qt::MouseFocusReason);
    m_glide.stop();
    m_pressAt = m_pointer = event.position();
    m_pressedLink.clear();
    if (m_rows.count() == 0)
        return;
    m_barRow = rowOfBarAt(m_pressAt);
    if (m_barRow >= 0) {
        m_barGrip = m_pressAt.x();
        return;
    }
    if (const TextLink *link = linkAt(m_pressAt); link && clicks == 1)
        m_pressedLink = link->address;
    const TranscriptSelection::Place place = placeAt(m_pressAt);
    if (clicks >= 2)
        m_selection.beginUnit(place, clicks >= 3);
    else if (event.modifiers() & Qt::ShiftModifier)
        m_selection.extendTo(place);
    else
        m_selection.begin(place);
    m_isSelecting = true;
    setKeepMouseGrab(true);
    changeSelection();
}

void TranscriptView::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() == Qt::RightButton) {
        const int row = rowNear(event->position().y());
        const TranscriptSelection::Place place = placeAt(event->position());
        // On what is selected, the selection is meant.
        if (m_selection.isEmpty() || place < m_selection.first() || m_selection.last() < place)
            m_selection.begin(place);
        changeSelection();
        Q_EMIT menuWanted(event->position(), row);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const auto quick = QGuiApplication::styleHints()->mouseDoubleClickInterval();
    const bool isThird = m_clicks == 2 && m_sincePress.isValid() && m_sincePress.elapsed() < quick
        && (event->position() - m_pressAt).manhattanLength() < 8;
    m_clicks = isThird ? 3 : 1;
    m_sincePress.start();
    press(*event, m_clicks);
}

void TranscriptView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() != Qt::LeftButton)
        return;
    m_clicks = 2;
    m_sincePress.start();
    press(*event, 2);
}

void TranscriptView::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    m_pointer = event->position();
    if (m_barRow >= 0 && m_barRow < m_rows.count()) {
        const RowLayout &layout = m_rows.layout(m_barRow);
        moveSideways(m_barRow, (m_pointer.x() - m_barGrip) * layout.insideWidth() / layout.window().width());
        m_barGrip = m_pointer.x();
        return;
    }
    if (!m_isSelecting)
        return;
    m_selection.extendTo(placeAt(m_pointer));
    changeSelection();
    const bool isOut = m_pointer.y() < 0 || m_pointer.y() > height();
    if (isOut && !m_autoScroll.isActive())
        m_autoScroll.start(autoScrollTime.count() > 0 ? static_cast<int>(autoScrollTime.count()) : 0, this);
    else if (!isOut)
        m_autoScroll.stop();
}

void TranscriptView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    const bool isClick = (event->position() - m_pressAt).manhattanLength() < QGuiApplication::styleHints()->startDragDistance();
    const QString link = std::exchange(m_pressedLink, {});
    mouseUngrabEvent();
    if (isClick && !link.isEmpty() && m_selection.isEmpty())
        Q_EMIT linkActivated(link);
}

void TranscriptView::mouseUngrabEvent()
{
    m_isSelecting = false;
    m_barRow = -1;
    m_autoScroll.stop();
    setKeepMouseGrab(false);
    if (hasSelection() && QGuiApplication::clipboard()->supportsSelection())
        QGuiApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void TranscriptView::updateHover(QPointF point)
{
    const TextLink *link = linkAt(point);
    const QString address = link ? link->address : QString();
    if (address != m_hoveredLink) {
        m_hoveredLink = address;
        Q_EMIT linkHovered(address, point);
    }
    updateRemark(point);
    const int row = rowNear(point.y());
    const RowLayout *layout = row >= 0 ? m_rows.layoutIfAny(row) : nullptr;
    const bool isOverWords = layout && layout->isOverWords(point - rowOrigin(row), sidewaysOf(row)) && rowOfBarAt(point) < 0;
    setCursor(QCursor(link ? Qt::PointingHandCursor : isOverWords ? Qt::IBeamCursor : Qt::ArrowCursor));
    m_overlays.setNearMessage(row >= 0 && m_rows.transcript() ? m_rows.transcript()->messageIndexAt(row) : -1);
}

void TranscriptView::hoverMoveEvent(QHoverEvent *event)
{
    updateHover(event->position());
}

void TranscriptView::hoverLeaveEvent(QHoverEvent *)
{
    m_overlays.setNearMessage(-1);
    if (!std::exchange(m_hoveredLink, {}).isEmpty())
        Q_EMIT linkHovered(QString(), QPointF());
    if (!std::exchange(m_remark, {}).isEmpty())
        Q_EMIT remarkHovered(QString(), QPointF());
}

void TranscriptView::touchEvent(QTouchEvent *event)
{
    if (event->points().isEmpty())
        return;
    const qreal y = event->points().constFirst().position().y();
    event->accept();
    if (event->type() == QEvent::TouchBegin) {
        m_glide.stop();
        m_touch.begin(y);
    } else if (event->type() == QEvent::TouchUpdate) {
        moveBy(m_touch.moveTo(y));
    } else if (event->type() == QEvent::TouchEnd && m_touch.glides()) {
        m_glide.start(static_cast<int>(TouchScroll::tick.count()), this);
    }
}

} // namespace qwenda
