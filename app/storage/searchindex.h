// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QString>

namespace qwenda {

/// Keeps the search index true to the history: in the same transaction as each write, and bit by bit for what was
/// there before the index was (an older program's file, other terms since). Growing answers stand in it once they
/// are final. On the thread of the connection; the calls want to be inside a transaction, except buildSome().
class SearchIndex
{
public:
    explicit SearchIndex(QSqlDatabase database = {}) : m_database(std::move(database)) {}
    void setDatabase(const QSqlDatabase &database) { m_database = database; }

    /// Around every change of a message's row: what it said goes out, what it says comes in.
    Result<void> beforeMessageChange(const QString &messageId);
    Result<void> afterMessageChange(const QString &messageId);
    /// The same around a change of a conversation's title.
    Result<void> beforeTitleChange(const QString &conversationId);
    Result<void> afterTitleChange(const QString &conversationId);
    /// The title is in the index as it is: nothing to do.
    Result<bool> hasTitle(const QString &conversationId, const QString &title) const;
    /// Before a conversation's rows are deleted.
    Result<void> beforeDelete(const QString &conversationId);

    /// Whether something is left for buildSome(). Begins anew when the index was made with other terms.
    Result<bool> needsBuilding();
    /// Takes in the next rows, newest first, in a transaction of its own; true: there are more. About 20 ms.
    Result<bool> buildSome();

private:
    Result<void> addMessages(const QString &which, const QVariantList &values);
    Result<void> removeMessages(const QString &which, const QVariantList &values);
    Result<void> addTitles(const QString &which, const QVariantList &values);
    Result<void> removeTitles(const QString &which, const QVariantList &values);
    Result<void> beginAnew();
    Result<qint64> mark(const QString &name) const;
    Result<void> setMark(const QString &name, qint64 value);
    Result<bool> buildPart(const QString &markName, int rows, bool isMessages);

    QSqlDatabase m_database;
};

} // namespace qwenda
