// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/attachmenttext.h"

#include "storage/attachmentstore.h"
#include "storage/sqlite.h"

#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr qsizetype longest = 2'000'000;

} // namespace

Result<QString> attachmentText(const QSqlDatabase &database, const QString &messageId)
{
    auto rows = sqlite::run(database,
                            u"select name, case when kind = 'picture' then '' when sent_hash <> '' then sent_hash when kind = 'text' then hash else '' end "
                            "from attachments where message_id = ? order by place"_s,
                            {messageId});
    if (!rows)
        return rows.error();
    QString text;
    while (rows->next()) {
        if (!text.isEmpty())
            text += u'\n';
        text += rows->value(0).toString();
        const QString hash = rows->value(1).toString();
        if (hash.isEmpty())
            continue;
        const AttachmentStore store = AttachmentStore::beside(database.databaseName());
        if (const auto bytes = store.read(hash); bytes && !bytes->isEmpty())
            text += u" — "_s + QString::fromUtf8(*bytes).left(longest);
    }
    return text;
}

} // namespace qwenda
