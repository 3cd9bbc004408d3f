// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/attachmentstore.h"

#include "storage/composingjson.h"
#include "storage/privatefolder.h"
#include "storage/storageerror.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDirIterator>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace qwenda {

namespace {

Error refusal(int systemError, const QString &words)
{
    return storageError(systemError == ENOSPC || systemError == EDQUOT   ? Error::Reason::DiskFull
                            : systemError == EROFS || systemError == EACCES ? Error::Reason::ReadOnly
                                                                            : Error::Reason::None,
                        words);
}

// A rename is on the disk only once its folder is.
void syncFolder(const QString &folder)
{
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
}

} // namespace

AttachmentStore AttachmentStore::beside(const QString &databaseFile)
{
    return AttachmentStore(QFileInfo(databaseFile).absolutePath() + QStringLiteral("/attachments"));
}

QString AttachmentStore::hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

bool AttachmentStore::has(const QString &hash) const
{
    return isContentHash(hash) && QFileInfo::exists(path(hash));
}

void AttachmentStore::remove(const QString &hash) const
{
    if (isContentHash(hash))
        QFile::remove(path(hash));
}

QString AttachmentStore::path(const QString &hash) const
{
    // One folder for each first byte: thousands of files in one make file managers slow.
    return isContentHash(hash) ? m_folder + u'/' + hash.left(2) + u'/' + hash : QString();
}

Result<QString> AttachmentStore::put(const QByteArray &bytes) const
{
    const QString hash = hashOf(bytes);
    const QString target = path(hash);
    QFile known(target);
    if (QFileInfo(target).size() == bytes.size() && known.open(QIODevice::ReadWrite)) {
        // Young again: sweep() must not take it before its new owner is written.
        known.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
        return hash;
    }
    const QString folder = QFileInfo(target).absolutePath();
    if (const auto made = makePrivateFolder(m_folder); !made)
        return made.error();
    if (const auto made = makePrivateFolder(folder); !made)
        return made.error();
    QSaveFile file(target); // a temporary name, synced, then renamed
    errno = 0;
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return refusal(errno, file.errorString());
    syncFolder(folder);
    return hash;
}

Result<QByteArray> AttachmentStore::read(const QString &hash) const
{
    QFile file(path(hash));
    if (!isContentHash(hash) || !file.open(QIODevice::ReadOnly))
        return refusal(0, QStringLiteral("no such attachment"));
    const QByteArray bytes = file.readAll();
    if (hashOf(bytes) != hash)
        return refusal(0, QStringLiteral("the attachment is damaged"));
    return bytes;
}

int AttachmentStore::sweep(const QSet<QString> &named) const
{
    const QDateTime oldest = QDateTime::currentDateTimeUtc().addSecs(-std::chrono::seconds(sweepAge).count());
    int removed = 0;
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QFileInfo file = files.fileInfo();
        // Half-written ones of a killed program have other names; they go too.
        if (!named.contains(file.fileName()) && file.lastModified() < oldest && QFile::remove(file.filePath()))
            ++removed;
    }
    return removed;
}

} // namespace qwenda
