// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/carryover.h"

#include "storage/historydatabase.h"
#include "storage/schema.h"
#include "storage/sqlite.h"
#include "storage/visit.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace qwenda::snapshots {

namespace {

/// Tables whose rows stand for themselves; conversations and messages also stand in the search index.
const QStringList plainTables{u"folders"_s, u"picture_boards"_s, u"picture_orders"_s, u"pictures"_s, u"side_requests"_s, u"drafts"_s};

/// "number" is each file's own.
QString columnsOf(const QSqlDatabase &database, const QString &table)
{
    QStringList names;
    auto rows = sqlite::run(database, u"select name from pragma_table_info(?) where name <> 'number'"_s, {table});
    while (rows && rows->next())
        names += rows->value(0).toString();
    return names.join(u", "_s);
}

void carryPlainRows(const QString &from, const QString &into)
{
    const Visit visit(into, false);
    if (!visit.opened() || !sqlite::run(visit.database(), u"attach database ? as later"_s, {from}))
        return;
    for (const QString &table : plainTables) {
        const QString columns = columnsOf(visit.database(), table);
        // A damaged table is passed over; what of it was read before that is rolled back by SQLite.
        (void)sqlite::run(visit.database(), u"insert or ignore into main.%1 (%2) select %2 from later.%1"_s.arg(table, columns));
    }
}

Result<bool> carry(HistoryDatabase &target, const Conversation &conversation, const QList<Message> &messages)
{
    const auto known = target.conversation(conversation.id);
    if (!known)
        return known.error();
    QList<Message> fresh;
    for (const Message &message : messages) {
        if (!target.hasMessage(message.id))
            fresh += message;
    }
    if (!known->isEmpty() && fresh.isEmpty())
        return false;
    const auto done = target.inTransaction(HistoryDatabase::Durability::Synced, [&]() -> Result<void> {
        // First, because messages refer to it; again, because each new message makes itself the head.
        if (const auto put = target.put(conversation); !put)
            return put;
        for (const Message &message : std::as_const(fresh)) {
            if (const auto put = target.put(message); !put)
                return put;
        }
        return target.put(conversation);
    });
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

} // namespace

Result<int> carryOver(const QString &from, const QString &into)
{
    {
        const Visit visit(into, false);
        if (!visit.opened())
            return visit.opened().error();
        if (const auto upgraded = schema::upgrade(visit.database()); !upgraded)
            return upgraded.error();
    }
    HistoryDatabase source(from, HistoryStore::Use::Guest);
    if (const auto opened = source.open(); !opened && !source.canRead())
        return 0;
    const auto conversations = source.conversations(0);
    if (!conversations)
        return 0;
    carryPlainRows(from, into);
    HistoryDatabase target(into, HistoryStore::Use::Guest);
    if (const auto opened = target.open(); !opened)
        return opened.error();
    int carried = 0;
    for (const Conversation &conversation : *conversations) {
        const auto messages = source.messages(conversation.id);
        const auto done = messages ? carry(target, conversation, *messages) : Result<bool>(false);
        if (!done)
            return done.error();
        carried += *done;
    }
    // One file again, that can be renamed by itself.
    target.close();
    const Visit visit(into, false);
    const auto merged = visit.opened() ? sqlite::ask(visit.database(), u"pragma journal_mode = delete"_s) : Result<QVariant>(visit.opened().error());
    return merged ? Result<int>(carried) : Result<int>(merged.error());
}

} // namespace qwenda::snapshots
