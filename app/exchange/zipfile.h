// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "exchange/bytesource.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

struct zip;

namespace qwenda::exchange {

/// A zip archive, read entry by entry; nothing is ever unpacked to a path, so names in it cannot climb out of anywhere.
/// One thread.
class ZipReader
{
public:
    struct Entry
    {
        QString name;
        quint64 index = 0;
        qint64 size = 0;        ///< as the archive claims
        bool isBomb = false;    ///< claims to become more than 200 times larger, and large at all
        bool isEncrypted = false;
    };

    /// Whether the file begins as zip archives do.
    static bool looksLikeZip(const QString &path);

    ZipReader() = default;
    ~ZipReader();
    ZipReader(const ZipReader &) = delete;
    ZipReader &operator=(const ZipReader &) = delete;

    /// Error Storage/NotUnderstood, `code` "zip_damaged".
    Result<void> open(const QString &path);
    /// Files, not folders; at most 100,000.
    const QList<Entry> &entries() const { return m_entries; }
    /// Null: cannot be read. The archive must outlive it. A read past what the entry claims, or a wrong sum of it, fails.
    std::unique_ptr<ByteSource> read(const Entry &entry) const;

private:
    zip *m_zip = nullptr;
    QList<Entry> m_entries;
};

/// A zip archive in the making, in memory: documents are small beside the pictures in them. One thread.
class ZipWriter
{
public:
    ZipWriter();
    ~ZipWriter();
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    /// In the order they are to stand in.
    void add(const QString &name, const QByteArray &content);
    /// The archive; empty when it could not be made. Once.
    QByteArray finish();

private:
    QList<std::pair<QByteArray, QByteArray>> m_files;
};

} // namespace qwenda::exchange
