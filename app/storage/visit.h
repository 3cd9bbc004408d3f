// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QString>

namespace qwenda {

/// A connection for a few statements, on the thread that makes it; waits five seconds for others. Closed with the object.
class Visit
{
public:
    Visit(const QString &file, bool isReadOnly);
    ~Visit();
    Visit(const Visit &) = delete;
    Visit &operator=(const Visit &) = delete;

    const Result<void> &opened() const { return m_opened; }
    QSqlDatabase database() const { return QSqlDatabase::database(m_name, false); }

private:
    QString m_name;
    Result<void> m_opened;
};

} // namespace qwenda
