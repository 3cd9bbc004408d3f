// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/connection.h"
#include "client/picturewire.h"

#include <QList>
#include <QObject>

namespace qwenda {

class HttpTransport;

/// Every task of the account in one region in the last 24 hours, page by page; also those of other machines. Costs
/// nothing. Ends with exactly one finished(). GUI thread.
class TaskListing : public QObject
{
    Q_OBJECT

public:
    TaskListing(HttpTransport &transport, const Connection &connection, const ClientOptions &options, QObject *parent);

Q_SIGNALS:
    void finished(const qwenda::Result<QList<qwenda::TaskRow>> &rows);

private:
    void ask();

    HttpTransport &m_transport;
    Connection m_connection;
    ClientOptions m_options;
    QList<TaskRow> m_rows;
    int m_page = 1;
};

} // namespace qwenda
