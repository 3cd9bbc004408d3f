// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historysearch.h"

#include "storage/readingconnection.h"

namespace qwenda {

HistorySearch::HistorySearch(QString file)
    : m_file(std::move(file)), m_connection(QStringLiteral("search-") + newId()),
      m_latest(std::make_shared<std::atomic<int>>(0)), m_background(std::make_unique<Background>())
{}

HistorySearch::~HistorySearch()
{
    close();
}

void HistorySearch::close()
{
    ++*m_latest;
    m_background->run<bool>([this] {
        disconnectNow();
        return true;
    }).waitForFinished();
}

void HistorySearch::disconnectNow()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> HistorySearch::connectOnce()
{
    if (m_database.isOpen())
        return {};
    disconnectNow();
    auto opened = openForReading(m_file, m_connection);
    if (!opened)
        return opened.error();
    m_database = *opened;
    return {};
}

QFuture<Result<SearchAnswer>> HistorySearch::find(const SearchQuery &query, int limit)
{
    const int mine = ++*m_latest;
    return m_background->run<Result<SearchAnswer>>([this, query, limit, mine, latest = m_latest]() -> Result<SearchAnswer> {
        const auto isCancelled = [mine, latest] { return *latest != mine; };
        if (const auto connected = connectOnce(); !connected)
            return connected.error();
        return SearchReader(m_database, isCancelled).find(query, isCancelled() ? 0 : limit);
    });
}

Result<SearchAnswer> HistorySearch::findNow(const QSqlDatabase &database, const SearchQuery &query, int limit)
{
    return SearchReader(database, {}).find(query, limit);
}

} // namespace qwenda
