// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shortening.h"

#include <QLocale>

namespace qwenda {

Shortening::Shortening(ChatSession &session, QObject *parent) : QAbstractListModel(parent), m_session(session) {}

int Shortening::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_plan.items.size());
}

QVariant Shortening::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ContextPlan::Item &item = m_plan.items.at(index.row());
    const bool isFile = !item.name.isEmpty();
    switch (role) {
    case SymbolRole:
        return isFile ? QStringLiteral("file")
                      : item.role == Message::Role::User ? QStringLiteral("chat") : QStringLiteral("sparkle");
    case NameRole:
        return isFile ? item.name : item.beginning;
    case NoteRole:
        return tr("≈ %1 tokens").arg(QLocale().toString(item.tokens));
    default:
        return {};
    }
}

QHash<int, QByteArray> Shortening::roleNames() const
{
    return {{SymbolRole, "symbol"}, {NameRole, "name"}, {NoteRole, "note"}};
}

bool Shortening::isPossible() const
{
    return !m_plan.items.isEmpty() && (!m_summarises || m_plan.cut.from != m_session.context().from);
}

QString Shortening::title() const
{
    return m_summarises ? tr("Sum up the oldest turns?") : tr("Leave out the oldest turns?");
}

QString Shortening::text() const
{
    const QString over = QLocale().toString(m_plan.over);
    const QString first = m_plan.isGuess ? tr("The chat is too long.")
        : m_plan.isCounted               ? tr("The chat is %1 tokens too long.").arg(over)
                                         : tr("The chat is about %1 tokens too long.").arg(over);
    if (!isPossible())
        return first + u' '
            + tr("Nothing before the last message could go instead: shorten the message itself or choose a model with a larger context.");
    const QString what = m_summarises ? tr("The model gets a summary instead of these; making it costs a request. You still see everything.")
                                      : tr("The model is not told these any more; you still see everything.");
    return m_plan.suffices ? first + u' ' + what : first + u' ' + what + u' ' + tr("It may not be enough.");
}

QString Shortening::actionText() const
{
    return m_summarises ? tr("Sum up and ask again") : tr("Leave out and ask again");
}

void Shortening::plan(const QString &messageId, bool summarises)
{
    beginResetModel();
    m_messageId = messageId;
    m_summarises = summarises;
    m_plan = m_session.planFor(messageId, summarises ? CutOrder::TurnsOnly : CutOrder::FilesFirst);
    endResetModel();
    Q_EMIT changed();
}

void Shortening::accept()
{
    if (m_summarises)
        m_session.summarise(m_messageId, m_plan);
    else
        m_session.leaveOut(m_messageId, m_plan);
}

} // namespace qwenda
