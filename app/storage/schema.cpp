// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/schema.h"

#include "storage/sqlite.h"
#include "storage/storageerror.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>

// A resource in a static library is dropped by the linker unless someone names it; the macro must stand outside of
// any namespace.
static void nameTheResource() { Q_INIT_RESOURCE(historysteps); }

namespace qwenda::schema {

namespace {

Error tooNew(int version)
{
    return storageError(Error::Reason::TooNew, QStringLiteral("schema %1, this program knows %2").arg(version).arg(current));
}

QString stepText(int number)
{
    nameTheResource();
    const QDir steps(QStringLiteral(":/sql"));
    const QStringList named = steps.entryList({QStringLiteral("%1-*.sql").arg(number, 3, 10, QLatin1Char('0'))});
    QFile file(steps.filePath(named.value(0)));
    if (named.size() != 1 || !file.open(QIODevice::ReadOnly))
        qFatal("schema step %d is not in the program", number);
    return QString::fromUtf8(file.readAll());
}

Result<void> runStep(const QSqlDatabase &database, int number)
{
    sqlite::Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    // Another process may have been faster while we waited for the lock.
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    if (*version >= number)
        return {};
    const QStringList step = statements(stepText(number));
    for (const QString &statement : step) {
        if (const auto done = sqlite::run(database, statement); !done)
            return done.error();
    }
    const auto stamped = sqlite::run(database, QStringLiteral("pragma user_version = %1").arg(number));
    return stamped ? transaction.commit() : Result<void>(stamped.error());
}

} // namespace

Result<int> versionOf(const QSqlDatabase &database)
{
    const auto version = sqlite::ask(database, QStringLiteral("pragma user_version"));
    if (!version)
        return version.error();
    return version->toInt();
}

Result<void> upgrade(const QSqlDatabase &database)
{
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    if (*version > current)
        return tooNew(*version);
    return upgradeTo(database, current);
}

Result<void> upgradeTo(const QSqlDatabase &database, int version)
{
    const auto there = versionOf(database);
    if (!there)
        return there.error();
    for (int number = *there + 1; number <= version; ++number) {
        if (const auto done = runStep(database, number); !done)
            return done;
    }
    return {};
}

QStringList statements(const QString &step)
{
    QStringList result;
    QString statement;
    const auto lines = QStringView(step).split(QLatin1Char('\n'));
    for (const QStringView line : lines) {
        const QStringView content = line.trimmed();
        if (content.startsWith(QLatin1String("--")))
            continue;
        if (!content.isEmpty()) {
            statement += line;
            statement += QLatin1Char('\n');
        } else if (!statement.isEmpty()) {
            result += std::exchange(statement, {});
        }
    }
    if (!statement.isEmpty())
        result += statement;
    return result;
}

} // namespace qwenda::schema
