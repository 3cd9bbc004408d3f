// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/transcriptaccessible.h"

#include <QQuickWindow>

#include <private/qquickaccessibleattached_p.h>
#include <private/qquickitem_p.h>

namespace qwenda {

namespace {

QAccessibleInterface *make(const QString &type, QObject *object)
{
    auto *view = type == QLatin1StringView("qwenda::TranscriptView") ? qobject_cast<TranscriptView *>(object) : nullptr;
    return view ? new TranscriptAccessible(*view) : nullptr;
}

bool isIgnored(QQuickItem &item)
{
    auto *attached = qobject_cast<QQuickAccessibleAttached *>(qmlAttachedPropertiesObject<QQuickAccessibleAttached>(&item, false));
    return attached && attached->ignored();
}

void collect(QQuickItem &item, QList<QQuickItem *> &found)
{
    const QList<QQuickItem *> children = item.childItems();
    for (QQuickItem *child : children) {
        if (!child->isVisible())
            continue;
        if (QQuickItemPrivate::get(child)->isAccessible && !isIgnored(*child))
            found.append(child);
        else
            collect(*child, found);
    }
}

QRect onScreen(const QQuickItem &item, const QRectF &rect)
{
    const QQuickWindow *window = item.window();
    if (!window)
        return {};
    const QRectF inScene = item.mapRectToScene(rect);
    return {window->mapToGlobal(inScene.topLeft().toPoint()), inScene.size().toSize()};
}

} // namespace

TranscriptAccessible::TranscriptAccessible(TranscriptView &view) : QAccessibleObject(&view) {}

TranscriptAccessible::~TranscriptAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_messages))
        QAccessible::deleteAccessibleInterface(id);
}

void TranscriptAccessible::install()
{
    static bool isInstalled = false;
    if (!std::exchange(isInstalled, true))
        QAccessible::installFactory(&make);
}

QAccessibleInterface *TranscriptAccessible::parent() const
{
    QQuickItem *item = view().parentItem();
    while (item && !QQuickItemPrivate::get(item)->isAccessible)
        item = item->parentItem();
    if (item)
        return QAccessible::queryAccessibleInterface(item);
    return QAccessible::queryAccessibleInterface(view().window());
}

QAccessibleInterface *TranscriptAccessible::message(int index) const
{
    const QString id = view().transcript()->messageIdAt(index);
    const auto known = m_messages.constFind(id);
    if (known != m_messages.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *made = new MessageAccessible(view(), id);
    m_messages.insert(id, QAccessible::registerAccessibleInterface(made));
    return made;
}

QList<QQuickItem *> TranscriptAccessible::controls() const
{
    QList<QQuickItem *> found;
    collect(view(), found);
    return found;
}

int TranscriptAccessible::childCount() const
{
    const Transcript *model = view().transcript();
    return (model ? model->messageCount() : 0) + static_cast<int>(controls().size());
}

QAccessibleInterface *TranscriptAccessible::child(int index) const
{
    const int messages = view().transcript() ? view().transcript()->messageCount() : 0;
    if (index < 0)
        return nullptr;
    if (index < messages)
        return message(index);
    return QAccessible::queryAccessibleInterface(controls().value(index - messages));
}

int TranscriptAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *one = dynamic_cast<const MessageAccessible *>(child))
        return one->index();
    const auto at = controls().indexOf(qobject_cast<QQuickItem *>(child->object()));
    return at < 0 ? -1 : static_cast<int>(at) + view().transcript()->messageCount();
}

QAccessibleInterface *TranscriptAccessible::childAt(int x, int y) const
{
    const QList<QQuickItem *> all = controls();
    for (QQuickItem *item : all) {
        if (onScreen(*item, QRectF(QPointF(), item->size())).contains(x, y))
            return QAccessible::queryAccessibleInterface(item);
    }
    const Transcript *model = view().transcript();
    const QPointF point = view().mapFromGlobal(QPointF(x, y));
    for (int row = view().firstRow(); model && row <= view().lastRow() && row < model->count(); ++row) {
        if (point.y() < view().rowOrigin(row).y() + view().rows().height(row))
            return message(model->messageIndexAt(row));
    }
    return nullptr;
}

QString TranscriptAccessible::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name ? view().spokenName() : QString();
}

QRect TranscriptAccessible::rect() const
{
    return onScreen(view(), QRectF(QPointF(), view().size()));
}

QAccessible::State TranscriptAccessible::state() const
{
    QAccessible::State state;
    state.focusable = true;
    state.focused = view().hasActiveFocus();
    state.readOnly = true;
    state.invisible = !view().isVisible() || !view().window() || !view().window()->isVisible();
    return state;
}

void TranscriptAccessible::forgetLost()
{
    for (auto known = m_messages.begin(); known != m_messages.end();) {
        QAccessibleInterface *iface = QAccessible::accessibleInterface(*known);
        if (iface && iface->isValid()) {
            ++known;
            continue;
        }
        QAccessible::deleteAccessibleInterface(*known);
        known = m_messages.erase(known);
    }
}

void TranscriptAccessible::noteGrowth()
{
    const Transcript *model = view().transcript();
    const int count = model ? model->messageCount() : 0;
    if (count != m_toldCount) {
        forgetLost();
        if (count > m_toldCount) {
            QAccessibleEvent event(message(count - 1), QAccessible::ObjectCreated);
            QAccessible::updateAccessibility(&event);
        }
        m_toldCount = count;
        m_toldText.clear();
    }
    if (count == 0)
        return;
    for (const QAccessible::Id id : std::as_const(m_messages))
        static_cast<MessageAccessible *>(QAccessible::accessibleInterface(id))->tellBetterWords();
    const QString text = static_cast<MessageAccessible *>(message(count - 1))->words();
    if (text.size() > m_toldText.size() && text.startsWith(m_toldText)) {
        QAccessibleTextInsertEvent event(message(count - 1), static_cast<int>(m_toldText.size()), text.mid(m_toldText.size()));
        QAccessible::updateAccessibility(&event);
    }
    m_toldText = text;
}

int MessageAccessible::index() const
{
    const Transcript *model = m_view ? m_view->transcript() : nullptr;
    return model ? model->indexOfMessage(m_messageId) : -1;
}

QString MessageAccessible::words() const
{
    const int at = index();
    if (at < 0)
        return {};
    FormulaSource *formulas = m_view->formulas();
    const qreal size = m_view->style() ? m_view->style()->reading().size : 0;
    bool waits = false;
    QString text = m_view->transcript()->plainTextOf(at, [&](const QString &tex, bool isDisplay) {
        const QString spoken = formulas ? formulas->spoken(tex, isDisplay, size) : QString();
        waits = waits || (spoken.isEmpty() && formulas && formulas->problem(tex, isDisplay, size).isEmpty());
        return spoken.isEmpty() ? tex : spoken;
    });
    m_makeshift = waits ? text : QString();
    return text;
}

void MessageAccessible::tellBetterWords()
{
    const QString former = m_makeshift;
    if (former.isEmpty())
        return;
    const QString now = words();
    const auto [gone, come] = std::mismatch(former.begin(), former.end(), now.begin(), now.end());
    if (gone == former.end()) // the same, or grown: that is told as growth
        return;
    const auto at = static_cast<int>(gone - former.begin());
    QAccessibleTextUpdateEvent event(this, at, former.mid(at), now.mid(at));
    QAccessible::updateAccessibility(&event);
}

QString MessageAccessible::text(QAccessible::Text kind) const
{
    const int at = index();
    if (at < 0)
        return {};
    if (kind == QAccessible::Value)
        return words();
    if (kind != QAccessible::Name)
        return {};
    return m_view->transcript()->isAnswerAt(at) ? TranscriptView::tr("Answer") : TranscriptView::tr("Question");
}

QRect MessageAccessible::rect() const
{
    const int at = index();
    if (at < 0)
        return {};
    const auto [first, end] = m_view->transcript()->rowsOfMessage(at);
    if (end > m_view->rows().count())
        return {};
    const qint64 height = m_view->rows().top(end) - m_view->rows().top(first);
    const QRectF rect(m_view->rowOrigin(first), QSizeF(m_view->columnWidth(), static_cast<qreal>(height)));
    const QRectF seen = rect.intersected(QRectF(QPointF(), m_view->size()));
    return onScreen(*m_view, seen.isEmpty() ? rect : seen);
}

QAccessible::State MessageAccessible::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.multiLine = true;
    state.focusable = true;
    state.selectableText = true;
    const int at = index();
    if (at < 0) {
        state.invalid = true;
        return state;
    }
    const auto [first, end] = m_view->transcript()->rowsOfMessage(at);
    state.offscreen = end <= m_view->firstRow() || first > m_view->lastRow();
    state.focused = m_view->currentMessage() == at && m_view->hasActiveFocus();
    return state;
}

void *MessageAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

void MessageAccessible::selection(int, int *start, int *end) const
{
    *start = *end = 0;
}

QString MessageAccessible::text(int start, int end) const
{
    return text(QAccessible::Value).mid(start, end < 0 ? -1 : end - start);
}

int MessageAccessible::characterCount() const
{
    return static_cast<int>(text(QAccessible::Value).size());
}

void MessageAccessible::scrollToSubstring(int, int)
{
    if (const int at = index(); at >= 0)
        m_view->showMessage(at);
}

QString MessageAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

QStringList MessageAccessible::actionNames() const
{
    return {setFocusAction(), QStringLiteral("copy")};
}

QString MessageAccessible::localizedActionName(const QString &name) const
{
    return name == QLatin1StringView("copy") ? TranscriptView::tr("Copy") : QAccessibleActionInterface::localizedActionName(name);
}

void MessageAccessible::doAction(const QString &name)
{
    const int at = index();
    if (at < 0)
        return;
    if (name == setFocusAction()) {
        m_view->forceActiveFocus(Qt::OtherFocusReason);
        m_view->showMessage(at);
    } else if (name == QLatin1StringView("copy")) {
        m_view->copyMessage(at);
    }
}

} // namespace qwenda
