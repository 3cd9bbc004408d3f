// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/databasefile.h"

#include "storage/privatefolder.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace qwenda::databasefile {

QString walOf(const QString &file) { return file + u"-wal"_s; }

Result<int> versionIn(const QString &file)
{
    QFile database(file);
    if (!database.exists() || QFileInfo(file).size() == 0)
        return 0;
    if (!database.open(QIODevice::ReadOnly)) {
        Error error = diskRefusal(file, database.errorString());
        if (!QFileInfo(file).isReadable())
            error.reason = Error::Reason::ReadOnly;
        return error;
    }
    const QByteArray head = database.read(100);
    if (head.size() < 100 || !head.startsWith(QByteArrayView("SQLite format 3\0", 16))) {
        Error error;
        error.kind = Error::Kind::Storage;
        error.reason = Error::Reason::NotADatabase;
        error.message = file;
        return error;
    }
    return qFromBigEndian<qint32>(head.constData() + 60);
}

Result<QString> moveAside(const QString &file)
{
    const QFileInfo info(file);
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    QString target;
    for (int number = 1; target.isEmpty() || QFileInfo::exists(target); ++number) {
        target = u"%1/%2.damaged-%3%4%5"_s.arg(info.absolutePath(), info.completeBaseName(), stamp,
                                               number > 1 ? u"-%1"_s.arg(number) : QString(), suffix);
    }
    if (!QFile::rename(file, target))
        return diskRefusal(file, file);
    // Its log belongs to it; its shared memory is made anew by whoever opens it.
    QFile::rename(walOf(file), walOf(target));
    QFile::remove(file + u"-shm"_s);
    return target;
}

} // namespace qwenda::databasefile
