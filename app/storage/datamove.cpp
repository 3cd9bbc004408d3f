// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/datamove.h"

#include "storage/privatefolder.h"
#include "storage/snapshots.h"
#include "storage/storageerror.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace qwenda::datamove {

namespace {

/// A line of text with the folder in it; empty when there is no home.
QString noteFile(const QProcessEnvironment &environment)
{
    const QString config = environment.value(u"XDG_CONFIG_HOME"_s);
    const QString home = environment.value(u"HOME"_s);
    if (QDir::isAbsolutePath(config))
        return config + u"/qwenda/data-folder"_s;
    return QDir::isAbsolutePath(home) ? home + u"/.config/qwenda/data-folder"_s : QString();
}

bool isLeftBehind(const QString &relative, const DataPaths &from)
{
    const QString database = QFileInfo(from.database).fileName();
    return relative == QFileInfo(from.lock).fileName() || relative == database || relative == database + u"-wal"_s
        || relative == database + u"-shm"_s;
}

Result<void> copyFiles(const DataPaths &from, const QString &folder)
{
    QDirIterator files(from.root, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString source = files.next();
        const QString relative = QDir(from.root).relativeFilePath(source);
        if (isLeftBehind(relative, from))
            continue;
        const QString target = folder + u'/' + relative;
        if (const auto made = makePrivateFolder(QFileInfo(target).path()); !made)
            return made;
        if (!QFile::copy(source, target) || QFileInfo(target).size() != QFileInfo(source).size())
            return diskRefusal(target, target);
    }
    return {};
}

Result<void> remember(const QString &folder, const QProcessEnvironment &environment)
{
    const QString note = noteFile(environment);
    if (note.isEmpty())
        return storageError(Error::Reason::None, u"HOME"_s);
    if (const auto made = makePrivateFolder(QFileInfo(note).path()); !made)
        return made;
    QSaveFile file(note);
    if (!file.open(QIODevice::WriteOnly) || file.write(QFile::encodeName(folder) + '\n') < 0 || !file.commit())
        return diskRefusal(note, file.errorString());
    return {};
}

} // namespace

Result<void> check(const DataPaths &from, const QString &folder)
{
    const QString target = QDir::cleanPath(folder);
    if (!QDir::isAbsolutePath(target) || (target + u'/').startsWith(from.root + u'/') || (from.root + u'/').startsWith(target + u'/'))
        return storageError(Error::Reason::None, target);
    if (QFileInfo::exists(target) && (!QFileInfo(target).isDir() || !QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        return storageError(Error::Reason::None, target);
    if (const auto made = makePrivateFolder(target); !made)
        return made;
    if (!QFileInfo(target).isWritable())
        return storageError(Error::Reason::ReadOnly, target);
    qint64 bytes = 0;
    QDirIterator files(from.root, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return QStorageInfo(target).bytesAvailable() > bytes + bytes / 10 ? Result<void>() : Result<void>(storageError(Error::Reason::DiskFull, target));
}

Result<void> run(const DataPaths &from, const QString &folder, const QProcessEnvironment &environment)
{
    const QString target = QDir::cleanPath(folder);
    if (const auto fit = check(from, target); !fit)
        return fit;
    Result<void> step = copyFiles(from, target);
    if (step && QFileInfo::exists(from.database))
        step = snapshots::copyChecked(from.database, target + u'/' + QFileInfo(from.database).fileName());
    if (step)
        step = remember(target, environment);
    if (!step)
        QDir(target).removeRecursively();
    return step;
}

QString remembered(const QProcessEnvironment &environment)
{
    QFile file(noteFile(environment));
    if (file.fileName().isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QString folder = QFile::decodeName(file.readLine(4096).trimmed());
    return QDir::isAbsolutePath(folder) && QFileInfo(folder).isDir() ? QDir::cleanPath(folder) : QString();
}

} // namespace qwenda::datamove
