// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/background.h"
#include "storage/searchreader.h"

#include <QFuture>
#include <QSqlDatabase>
#include <QString>

#include <atomic>
#include <memory>

namespace qwenda {

/// Searches one history file by a connection of its own that only reads, on a thread of its own: typing never waits
/// for the disk, writing never waits for a search. Works beside any other process that has the file open. GUI thread.
class HistorySearch
{
public:
    /// Nothing is touched before the first search.
    explicit HistorySearch(QString file);
    ~HistorySearch();
    HistorySearch(const HistorySearch &) = delete;
    HistorySearch &operator=(const HistorySearch &) = delete;

    /// A later call makes earlier ones end at once, with an Error whose message is "superseded".
    /// Other errors: Storage, as HistoryStore::open(); Storage/TooNew also for a file from before the index.
    QFuture<Result<SearchAnswer>> find(const SearchQuery &query, int limit = 50);
    /// Lets go of the file, and waits for that: before another takes its place.
    void close();

    /// The same at once, on the caller's thread and connection: for the command line.
    static Result<SearchAnswer> findNow(const QSqlDatabase &database, const SearchQuery &query, int limit);

private:
    Result<void> connectOnce();
    void disconnectNow();

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database; ///< used on the background thread only
    std::shared_ptr<std::atomic<int>> m_latest;
    std::unique_ptr<Background> m_background;
};

} // namespace qwenda
