// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/invocation.h"
#include "core/result.h"
#include "storage/datapaths.h"

#include <QJsonValue>
#include <QSqlDatabase>
#include <QString>

namespace qwenda::cli {

class Console;

/// `qwenda list`, `show`, `search`, `snapshot` and `restore`: synchronous, without an event loop. They read by a
/// connection that can write nothing, also beside an open window; only a history of an older program, or one whose
/// search index is not finished, is first brought up to date, when nobody else has it open.
class HistoryCommand
{
public:
    HistoryCommand(const Invocation &run, Console &console);
    ~HistoryCommand();
    HistoryCommand(const HistoryCommand &) = delete;
    HistoryCommand &operator=(const HistoryCommand &) = delete;

    /// Does it all and gives the exit status: 0, 1, or 2.
    int run();

private:
    int list();
    int show();
    int search();
    int snapshot();
    int restore();
    int listSnapshots();
    /// False: told already.
    bool open();
    Result<void> bringUpToDate();
    int fail(const QString &line);
    int fail(const Error &error);
    int print(const QJsonValue &json);

    Invocation m_run;
    Console &m_console;
    DataPaths m_paths;
    QSqlDatabase m_database;
};

} // namespace qwenda::cli
