// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rowoverlays.h"

#include <QQmlContext>
#include <QQmlEngine>

#include <cmath>

namespace qwenda {

RowOverlays::RowOverlays(RowStore &rows, QQuickItem &floor) : m_rows(rows), m_floor(floor) {}

RowOverlays::~RowOverlays()
{
    clear();
    qDeleteAll(m_floor.childItems()); // no turn of the event loop may come any more
}

void RowOverlays::setComponent(Transcript::Kind kind, QQmlComponent *component)
{
    m_components.insert(kind, component);
    clear();
}

void RowOverlays::clear()
{
    // Later: the click on one of them may be what brought us here.
    const QList<QQuickItem *> all = m_floor.childItems();
    for (QQuickItem *item : all) {
        item->setVisible(false);
        item->deleteLater();
    }
    m_shown.clear();
    m_spare.clear();
}

bool RowOverlays::wantsOverlay(int row, Transcript::Kind kind) const
{
    if (!m_components.value(kind))
        return false;
    if (kind != Transcript::Code && kind != Transcript::Table && kind != Transcript::UserBubble)
        return true;
    const TranscriptRow view = m_rows.transcript()->rowView(row);
    return view.isFirstPart && (!view.leaf || kind != Transcript::Code || view.leaf->isFirstPiece);
}

void RowOverlays::fill(QObject &item, int row) const
{
    const QMetaObject *meta = item.metaObject();
    const Transcript &model = *m_rows.transcript();
    const QHash<int, QByteArray> roles = model.roleNames();
    for (auto role = roles.begin(); role != roles.end(); ++role) {
        const int property = meta->indexOfProperty(role.value().constData());
        if (property >= 0)
            meta->property(property).write(&item, model.data(model.index(row), role.key()));
    }
    const auto set = [&](const char *name, const QVariant &value) {
        const int property = meta->indexOfProperty(name);
        if (property >= 0)
            meta->property(property).write(&item, value);
    };
    set("index", row);
    set("isNear", m_nearMessage >= 0 && model.messageIndexAt(row) == m_nearMessage);
    const RowLayout *layout = m_rows.layoutIfAny(row);
    set("bodyLeft", layout && !layout->boxes().empty() ? layout->boxes().front().rect.left() / zoom() : 0.0);
}

qreal RowOverlays::zoom() const
{
    return m_rows.style() ? m_rows.style()->zoom : 1;
}

QQuickItem *RowOverlays::make(Transcript::Kind kind, int row)
{
    QList<QPointer<QQuickItem>> &spare = m_spare[kind];
    while (!spare.isEmpty()) {
        if (QQuickItem *item = spare.takeLast()) {
            fill(*item, row);
            item->setVisible(true);
            return item;
        }
    }
    QQmlComponent &component = *m_components.value(kind);
    QObject *object = component.beginCreate(component.creationContext());
    auto *item = qobject_cast<QQuickItem *>(object);
    if (!item) {
        delete object;
        return nullptr;
    }
    QQmlEngine::setObjectOwnership(item, QQmlEngine::CppOwnership);
    item->setParentItem(&m_floor);
    // Required properties count as set only when they are given this way.
    QVariantMap required;
    const QHash<int, QByteArray> roles = m_rows.transcript()->roleNames();
    for (auto role = roles.begin(); role != roles.end(); ++role) {
        if (item->metaObject()->indexOfProperty(role.value().constData()) >= 0)
            required.insert(QString::fromLatin1(role.value()), m_rows.transcript()->data(m_rows.transcript()->index(row), role.key()));
    }
    required.insert(QStringLiteral("index"), row);
    component.setInitialProperties(item, required);
    component.completeCreate();
    fill(*item, row);
    if (isCard(kind))
        connect(item, &QQuickItem::implicitHeightChanged, this, &RowOverlays::heightChanged);
    return item;
}

bool RowOverlays::show(int first, int last, qreal left, const std::function<int(int)> &viewY)
{
    bool isOther = false;
    for (Overlay &overlay : m_shown)
        overlay.isSeen = false;
    for (int row = first; row <= last; ++row) {
        const Transcript::Kind kind = m_rows.transcript()->kindAt(row);
        const quint32 id = m_rows.id(row);
        auto found = m_shown.find(id);
        if (found != m_shown.end() && found->kind != kind) { // words came behind a picture: a paragraph now
            if (found->item) {
                found->item->setVisible(false);
                found->item->deleteLater();
            }
            m_shown.erase(found);
            found = m_shown.end();
        }
        if (found == m_shown.end()) {
            if (!wantsOverlay(row, kind))
                continue;
            QQuickItem *item = make(kind, row);
            if (!item)
                continue;
            found = m_shown.insert(id, {item, kind, false, row, true});
        } else if (found->isStale || found->row != row) {
            found->row = row;
            found->isStale = false;
            if (found->item)
                fill(*found->item, row);
        }
        found->isSeen = true;
        if (!found->item)
            continue;
        QQuickItem &item = *found->item;
        const int gap = m_rows.gap(row);
        item.setPosition(QPointF(left, viewY(row) + gap));
        item.setTransformOrigin(QQuickItem::TopLeft);
        item.setScale(zoom());
        item.setWidth(m_rows.width() / zoom());
        if (isCard(kind)) {
            const int height = static_cast<int>(std::ceil(item.implicitHeight() * zoom()));
            isOther = isOther || height != m_rows.height(row) - gap;
            m_rows.setBodyHeight(row, height);
        }
        item.setHeight((m_rows.height(row) - gap) / zoom());
    }
    for (auto overlay = m_shown.begin(); overlay != m_shown.end();) {
        if (overlay->isSeen) {
            ++overlay;
            continue;
        }
        constexpr int mostSpare = 6;
        if (overlay->item && m_spare[overlay->kind].size() < mostSpare && !overlay->item->hasActiveFocus()) {
            overlay->item->setVisible(false);
            m_spare[overlay->kind].append(overlay->item);
        } else if (overlay->item) {
            overlay->item->deleteLater();
            overlay->item->setVisible(false);
        }
        overlay = m_shown.erase(overlay);
    }
    return isOther;
}

void RowOverlays::noteChanged(int first, int last)
{
    for (int row = qMax(0, first); row <= last && row < m_rows.count(); ++row) {
        const auto found = m_shown.find(m_rows.id(row));
        if (found != m_shown.end())
            found->isStale = true;
    }
}

void RowOverlays::setNearMessage(int message)
{
    if (message == m_nearMessage)
        return;
    m_nearMessage = message;
    for (const Overlay &overlay : std::as_const(m_shown)) {
        if (overlay.item && overlay.row >= 0 && overlay.row < m_rows.count())
            overlay.item->setProperty("isNear", message >= 0 && m_rows.transcript()->messageIndexAt(overlay.row) == message);
    }
}

} // namespace qwenda
