// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <chrono>

namespace qwenda {

/// Files named by the SHA-256 of their bytes: the same file attached twice is there once, and no name from outside
/// becomes a path. A value that knows only its folder; every call reads or writes at once. Any thread.
class AttachmentStore
{
public:
    /// A file that nobody names is left alone for so long: its message or draft may be on its way to the history.
    static constexpr std::chrono::hours sweepAge{24};

    /// `folder` is made when the first file comes, for the user alone.
    explicit AttachmentStore(QString folder) : m_folder(std::move(folder)) {}
    /// The one that belongs to a history: "attachments" beside its file.
    static AttachmentStore beside(const QString &databaseFile);
    /// The name such bytes have here.
    static QString hashOf(const QByteArray &bytes);

    /// The hash. On disk, under its name and synced, when this returns. Errors: Storage/DiskFull, ReadOnly, None.
    Result<QString> put(const QByteArray &bytes) const;
    /// Error Storage/None: there is no such file, or its bytes are no longer those of its name.
    Result<QByteArray> read(const QString &hash) const;
    /// Where the file of this hash lies or would lie; empty for what is no hash.
    QString path(const QString &hash) const;
    bool has(const QString &hash) const;
    /// For what came with work that was then given up; files that a message names must stay.
    void remove(const QString &hash) const;
    /// Deletes what is not in `named` and older than sweepAge. How many files went.
    int sweep(const QSet<QString> &named) const;

private:
    QString m_folder;
};

} // namespace qwenda
