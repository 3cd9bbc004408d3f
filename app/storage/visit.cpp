// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/visit.h"

#include "core/message.h"
#include "storage/sqlite.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace qwenda {

Visit::Visit(const QString &file, bool isReadOnly) : m_name(u"visit-"_s + newId())
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s + (isReadOnly ? u";QSQLITE_OPEN_READONLY"_s : QString()));
    if (!database.open())
        m_opened = sqlite::errorFrom(database.lastError(), file);
}

Visit::~Visit()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

} // namespace qwenda
