// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/folderrows.h"

#include "storage/sqlite.h"

#include <QDateTime>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace qwenda::folderrows {

namespace {

QVariant wordOrNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }

} // namespace

Result<QList<Folder>> folders(const QSqlDatabase &database)
{
    auto rows = sqlite::run(database, u"select id, name, parent_id, created_at from folders order by name collate nocase, number"_s);
    if (!rows)
        return rows.error();
    QList<Folder> result;
    while (rows->next())
        result.append({rows->value(0).toString(), rows->value(1).toString(), rows->value(2).toString(),
                       QDateTime::fromMSecsSinceEpoch(rows->value(3).toLongLong(), Qt::UTC)});
    return result;
}

Result<void> write(const QSqlDatabase &database, const Folder &folder, const QString &deviceId)
{
    const auto done = sqlite::run(database,
                                  u"insert into folders (id, parent_id, name, created_at, device_id, changed_at) "
                                  "values (?,?,?,?,?,?) on conflict (id) do update set parent_id = excluded.parent_id, "
                                  "name = excluded.name, device_id = excluded.device_id, changed_at = excluded.changed_at"_s,
                                  {folder.id, wordOrNull(folder.parentId), folder.name,
                                   folder.createdAt.isValid() ? folder.createdAt.toMSecsSinceEpoch() : 0, deviceId,
                                   QDateTime::currentMSecsSinceEpoch()});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<void> remove(const QSqlDatabase &database, const FolderId &id, const QString &deviceId)
{
    const QVariant now = QDateTime::currentMSecsSinceEpoch();
    const auto parent = sqlite::ask(database, u"select parent_id from folders where id = ?"_s, {id});
    if (!parent)
        return parent.error();
    for (const QString &statement :
         {u"update conversations set folder_id = ?, device_id = ?, changed_at = ? where folder_id = ?"_s,
          u"update folders set parent_id = ?, device_id = ?, changed_at = ? where parent_id = ?"_s}) {
        const auto moved = sqlite::run(database, statement, {wordOrNull(parent->toString()), deviceId, now, id});
        if (!moved)
            return moved.error();
    }
    const auto done = sqlite::run(database, u"delete from folders where id = ?"_s, {id});
    return done ? Result<void>() : Result<void>(done.error());
}

} // namespace qwenda::folderrows
