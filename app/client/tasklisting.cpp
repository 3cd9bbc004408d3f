// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/tasklisting.h"

#include "client/call.h"

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr int rowsPerPage = 100;
constexpr int mostPages = 50; // an answer that counts wrongly must not keep us asking

} // namespace

TaskListing::TaskListing(HttpTransport &transport, const Connection &connection, const ClientOptions &options, QObject *parent)
    : QObject(parent), m_transport(transport), m_connection(connection), m_options(options)
{
    QMetaObject::invokeMethod(this, &TaskListing::ask, Qt::QueuedConnection);
}

void TaskListing::ask()
{
    // Without times the service shows the last 24 hours, which is also the longest it allows.
    const QString path = u"/tasks?page_no=%1&page_size=%2"_s.arg(m_page).arg(rowsPerPage);
    auto *call = new Call(m_transport, m_connection, path, {}, {}, m_options, this);
    connect(call, &Call::finished, this, [this, call](const Result<QByteArray> &answer) {
        call->deleteLater();
        const Result<TaskPage> page = answer ? wire::decodeTasks(*answer) : Result<TaskPage>(answer.error());
        if (!page) {
            Q_EMIT finished(page.error());
            return;
        }
        m_rows.append(page->rows);
        if (page->rows.isEmpty() || m_page >= std::min(page->pages, mostPages)) {
            Q_EMIT finished(m_rows);
            return;
        }
        ++m_page;
        ask();
    });
}

} // namespace qwenda
