// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "exchange/exporter.h"
#include "exchange/foreign.h"

#include <QStringList>

#include <memory>

namespace qwenda::exchange {

class Spool;

/// One file that was read.
struct ImportedFile
{
    QString file;
    QList<ImportSource> sources; ///< an archive may hold several; usually one
    int conversations = 0;
    int messages = 0;
};

/// What an import brings, or has brought.
struct ImportReport
{
    QList<ImportedFile> files;
    int conversations = 0; ///< new ones
    int messages = 0;      ///< new ones, those added to known conversations too
    int extended = 0;      ///< known conversations that got new messages
    int alreadyThere = 0;  ///< known ones that had everything
    int lost = 0;          ///< records not carried
    QList<ImportIssue> issues; ///< at most mostIssues
    int issueCount = 0;        ///< all of them
    bool isCancelled = false;  ///< nothing was changed

    static constexpr int mostIssues = 10'000;
};

/// Other programs' files into the history, in two steps: read() understands the files and puts what they hold aside, on the
/// disk; keep() writes it in one transaction, synced. Until that transaction ends, a crash, an error or a stop leaves the
/// history as it was. What is in the history already, by its id, stays as it is. Memory does not grow with the files but
/// with their largest conversation. Blocks; the two steps may run on different threads.
///
/// Errors, all Storage. NotUnderstood, with `parameter` the file and `code` one of
///     not_found, unknown (no format of ours), empty, malformed, truncated, too_deep (all with `message` the position),
///     unreadable, zip_damaged, zip_encrypted, zip_bomb, no_conversations, raw_backup (Cherry Studio's copies of its
///     browser's own database, which only its own version can open);
/// DiskFull, ReadOnly, Locked … of the history or of the space for putting aside.
class Importer
{
public:
    /// `database`: DataPaths::database; its folder is made when missing.
    explicit Importer(QString database);
    ~Importer();
    Importer(const Importer &) = delete;
    Importer &operator=(const Importer &) = delete;

    /// Whether the file's beginning is that of a format we read: an archive, or JSON of one of the known shapes. A glance
    /// of milliseconds, without reading the file through.
    static bool looksLikeExport(const QString &file);

    /// The report is the preview: what keep() would do to the history as it is now.
    Result<ImportReport> read(const QStringList &files, const Progress &progress);
    Result<ImportReport> keep(const Progress &progress);

private:
    QString m_database;
    std::unique_ptr<Spool> m_spool;
    ImportReport m_preview;
};

} // namespace qwenda::exchange
