// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/privatefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace qwenda {

namespace {

// Less than a page of SQLite and its log's header is as good as nothing.
constexpr qint64 nothingFree = 16 * 1024;

} // namespace

Error diskRefusal(const QString &path, const QString &message)
{
    Error error;
    error.kind = Error::Kind::Storage;
    error.message = message;
    error.isRetryable = true;
    const QFileInfo file(path);
    // The nearest folder that exists tells why nothing can be made below it.
    QString folder = file.absolutePath();
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).path())
        folder = QFileInfo(folder).path();
    const QStorageInfo disk(folder);
    if ((disk.isValid() && disk.isReadOnly()) || !QFileInfo(folder).isWritable()
        || (file.exists() && !file.isWritable()))
        error.reason = Error::Reason::ReadOnly;
    else if (disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < nothingFree)
        error.reason = Error::Reason::DiskFull;
    return error;
}

Result<void> makePrivateFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(QFileInfo(folder).absolutePath())
        || !QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
        if (!QFileInfo(folder).isDir()) // another process may have been faster
            return diskRefusal(folder, folder);
    }
    return {};
}

void makePrivateFile(const QString &file)
{
    (void)QFile(file).open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace qwenda
