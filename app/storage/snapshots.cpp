// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/snapshots.h"

#include "core/message.h"
#include "storage/carryover.h"
#include "storage/databasefile.h"
#include "storage/privatefolder.h"
#include "storage/schema.h"
#include "storage/sqlite.h"
#include "storage/storageerror.h"
#include "storage/visit.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace qwenda::snapshots {

namespace {

const std::array<QString, 4> reasons{u"daily"_s, u"update"_s, u"asked"_s, u"restore"_s};

QString folderOf(const QString &databaseFile) { return QFileInfo(databaseFile).absolutePath() + u"/snapshots"_s; }
QString waitingName(const QString &databaseFile) { return databaseFile + u".restoring"_s; }

Result<void> syncFile(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return isSynced ? Result<void>() : Result<void>(diskRefusal(path, path));
}

Result<void> check(const QString &file)
{
    const auto version = databasefile::versionIn(file);
    if (!version)
        return version.error();
    if (*version == 0)
        return storageError(Error::Reason::NotADatabase, file);
    if (*version > schema::current)
        return storageError(Error::Reason::TooNew, u"schema %1, this program knows %2"_s.arg(*version).arg(schema::current));
    const Visit visit(file, true);
    if (!visit.opened())
        return visit.opened();
    const auto found = sqlite::ask(visit.database(), u"pragma quick_check(1)"_s);
    if (!found)
        return found.error();
    return found->toString() == u"ok" ? Result<void>() : Result<void>(storageError(Error::Reason::NotADatabase, found->toString()));
}

/// What is left of a copy that was never finished: an hour old, or it is somebody's work of this moment.
void sweep(const QDir &folder)
{
    const QDateTime old = QDateTime::currentDateTime().addSecs(-3600);
    for (const QFileInfo &info : folder.entryInfoList({u".new-*"_s}, QDir::Files | QDir::Hidden)) {
        if (info.lastModified() < old)
            QFile::remove(info.filePath());
    }
}

/// Gives the checked copy its name: the next free number, also when another process takes one at the same moment.
Result<Snapshot> enlist(const QString &databaseFile, const QString &copy, Snapshot::Reason reason)
{
    const QList<Snapshot> there = list(databaseFile);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    for (int number = there.isEmpty() ? 1 : there.constFirst().number + 1;; ++number) {
        const QString name = u"history-%1-%2-%3"_s.arg(number, 4, 10, QLatin1Char('0')).arg(stamp, reasons.at(size_t(reason)));
        const QString file = folderOf(databaseFile) + u'/' + name + u".db"_s;
        if (::link(QFile::encodeName(copy).constData(), QFile::encodeName(file).constData()) != 0) {
            if (errno == EEXIST)
                continue;
            if (!QFile::rename(copy, file)) // a disk without links
                return diskRefusal(file, file);
        }
        QFile::remove(copy);
        (void)syncFile(folderOf(databaseFile));
        const QList<Snapshot> now = list(databaseFile);
        for (const Snapshot &old : now.mid(kept))
            QFile::remove(old.file);
        return now.constFirst();
    }
}

struct Content
{
    QString title;
    int messages = 0;
    qint64 time = 0;
};

Result<QHash<QString, Content>> contentOf(const QString &file)
{
    const Visit visit(file, true);
    if (!visit.opened())
        return visit.opened().error();
    auto rows = sqlite::run(visit.database(),
                            u"select c.id, c.title, (select count(*) from messages m where m.conversation_id = c.id), "
                            "c.updated_at from conversations c where c.deleted_at is null"_s);
    if (!rows)
        return rows.error();
    QHash<QString, Content> content;
    while (rows->next())
        content.insert(rows->value(0).toString(), {rows->value(1).toString(), rows->value(2).toInt(), rows->value(3).toLongLong()});
    return content;
}

void removeWaiting(const QString &databaseFile)
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(waitingName(databaseFile) + ending);
}

Result<void> copyBeside(const QString &databaseFile, const Snapshot &snapshot)
{
    const QString waiting = waitingName(databaseFile);
    removeWaiting(databaseFile);
    if (!QFile::copy(snapshot.file, waiting)) {
        QFile::remove(waiting);
        return diskRefusal(waiting, waiting);
    }
    QFile::setPermissions(waiting, QFile::ReadOwner | QFile::WriteOwner);
    return syncFile(waiting);
}

/// The history's last state as a snapshot, or out of the way. Afterwards no log lies beside it.
Result<QString> keepFormer(const QString &databaseFile)
{
    if (!QFileInfo::exists(databaseFile) || QFileInfo(databaseFile).size() == 0)
        return QString();
    const auto taken = take(databaseFile, Snapshot::Reason::Restore);
    // Closing the last connection has put the log into the file; one that is left belongs to a damaged file.
    if (taken && QFileInfo(databasefile::walOf(databaseFile)).size() == 0)
        return taken->name;
    if (!taken && taken.error().reason != Error::Reason::NotADatabase)
        return taken.error();
    return databasefile::moveAside(databaseFile);
}

} // namespace

QList<Snapshot> list(const QString &databaseFile)
{
    static const QRegularExpression form(u"^history-(\\d{4,9})-(\\d{8}T\\d{6})Z-([a-z]+)$"_s);
    QList<Snapshot> result;
    for (const QFileInfo &info : QDir(folderOf(databaseFile)).entryInfoList({u"history-*.db"_s}, QDir::Files)) {
        const auto match = form.match(info.completeBaseName());
        const auto reason = std::find(reasons.begin(), reasons.end(), match.captured(3));
        if (!match.hasMatch() || reason == reasons.end())
            continue;
        QDateTime time = QDateTime::fromString(match.captured(2), u"yyyyMMdd'T'HHmmss"_s);
        time.setTimeSpec(Qt::UTC);
        result.append({info.completeBaseName(), info.filePath(), match.captured(1).toInt(), time,
                       Snapshot::Reason(reason - reasons.begin()), info.size()});
    }
    std::sort(result.begin(), result.end(), [](const Snapshot &a, const Snapshot &b) { return a.number > b.number; });
    return result;
}

bool isDue(const QList<Snapshot> &snapshots, const QDateTime &now)
{
    return std::none_of(snapshots.cbegin(), snapshots.cend(), [&now](const Snapshot &one) {
        const qint64 age = one.time.secsTo(now);
        return age >= 0 && age < 24 * 3600;
    });
}

Result<Snapshot> take(const QSqlDatabase &database, const QString &databaseFile, Snapshot::Reason reason)
{
    const QString folder = folderOf(databaseFile);
    if (const auto made = makePrivateFolder(folder); !made)
        return made.error();
    sweep(QDir(folder));
    const QString copy = folder + u"/.new-"_s + newId() + u".db"_s;
    makePrivateFile(copy); // empty is no obstacle, and SQLite would let everybody read its own
    const auto give = [&copy](const Error &error) {
        QFile::remove(copy);
        return error;
    };
    if (const auto done = sqlite::run(database, u"vacuum into ?"_s, {copy}); !done)
        return give(done.error());
    if (const auto sound = check(copy); !sound)
        return give(sound.error());
    if (const auto synced = syncFile(copy); !synced)
        return give(synced.error());
    auto listed = enlist(databaseFile, copy, reason);
    return listed ? listed : Result<Snapshot>(give(listed.error()));
}

Result<Snapshot> take(const QString &databaseFile, Snapshot::Reason reason)
{
    if (const auto version = databasefile::versionIn(databaseFile); !version)
        return version.error();
    else if (*version > schema::current)
        return storageError(Error::Reason::TooNew, u"schema %1, this program knows %2"_s.arg(*version).arg(schema::current));
    const Visit visit(databaseFile, false);
    if (!visit.opened())
        return visit.opened().error();
    return take(visit.database(), databaseFile, reason);
}

Result<void> copyChecked(const QString &databaseFile, const QString &target)
{
    makePrivateFile(target);
    Result<void> step;
    {
        const Visit visit(databaseFile, false);
        step = visit.opened();
        if (const auto done = step ? sqlite::run(visit.database(), u"vacuum into ?"_s, {target}) : Result<QSqlQuery>(step.error()); !done)
            step = done.error();
    }
    if (step)
        step = check(target);
    if (step)
        step = syncFile(target);
    if (!step)
        QFile::remove(target);
    return step;
}

Result<void> upgradeSafely(const QSqlDatabase &database, const QString &databaseFile)
{
    // Asked of SQLite: the log may know of later steps than the file's head.
    const auto version = schema::versionOf(database);
    if (!version)
        return version.error();
    if (*version > 0 && *version < schema::current) {
        if (const auto taken = take(database, databaseFile, Snapshot::Reason::Step); !taken)
            return taken.error();
    }
    return schema::upgrade(database);
}

Result<SnapshotComparison> compare(const QString &databaseFile, const Snapshot &snapshot)
{
    const auto then = contentOf(snapshot.file);
    if (!then)
        return then.error();
    const auto read = contentOf(databaseFile);
    const QHash<QString, Content> now = read ? *read : QHash<QString, Content>();
    SnapshotComparison result;
    for (auto at = then->cbegin(); at != then->cend(); ++at) {
        const auto same = now.constFind(at.key());
        if (same == now.cend())
            result.comeBack.append({at->title, at->messages, 0});
        else if (same->title != at->title || same->messages != at->messages || same->time != at->time)
            result.change.append({same->title, at->messages, same->messages});
        else
            ++result.same;
    }
    for (auto at = now.cbegin(); at != now.cend(); ++at) {
        if (!then->contains(at.key()))
            result.goAway.append({at->title, 0, at->messages});
    }
    return result;
}

Result<QString> putBack(const QString &databaseFile, const Snapshot &snapshot, Later later)
{
    if (const auto sound = check(snapshot.file); !sound)
        return sound.error();
    if (const auto copied = copyBeside(databaseFile, snapshot); !copied)
        return copied.error();
    if (later == Later::Stays) {
        const auto carried = carryOver(databaseFile, waitingName(databaseFile));
        auto sound = carried ? check(waitingName(databaseFile)) : Result<void>(carried.error());
        if (sound)
            sound = syncFile(waitingName(databaseFile));
        if (!sound) {
            removeWaiting(databaseFile);
            return sound.error();
        }
    }
    const auto former = keepFormer(databaseFile);
    if (!former) {
        removeWaiting(databaseFile);
        return former;
    }
    QFile::remove(databasefile::walOf(databaseFile));
    QFile::remove(databaseFile + u"-shm"_s);
    if (std::rename(QFile::encodeName(waitingName(databaseFile)).constData(), QFile::encodeName(databaseFile).constData()) != 0)
        return diskRefusal(databaseFile, databaseFile);
    (void)syncFile(QFileInfo(databaseFile).absolutePath());
    return former;
}

void finishPutBack(const QString &databaseFile)
{
    const QString waiting = waitingName(databaseFile);
    if (!QFileInfo::exists(waiting))
        return;
    // With the history in its place the copy may be half: it is only finished once the history was moved away.
    if (QFileInfo::exists(databaseFile) || !check(waiting))
        removeWaiting(databaseFile);
    else
        QFile::rename(waiting, databaseFile);
}

} // namespace qwenda::snapshots
