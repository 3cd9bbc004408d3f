// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historydatabase.h"

#include "storage/composingrows.h"
#include "storage/databasefile.h"
#include "storage/historyrows.h"
#include "storage/privatefolder.h"
#include "storage/schema.h"
#include "storage/snapshots.h"
#include "storage/sqlite.h"
#include "storage/storageerror.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr auto busyOptions = "QSQLITE_BUSY_TIMEOUT=5000";

bool isDamage(const Error &error) { return error.reason == Error::Reason::NotADatabase; }

} // namespace

HistoryDatabase::HistoryDatabase(QString file, HistoryStore::Use use)
    : m_file(std::move(file)), m_use(use), m_connection(u"history-"_s + newId())
{}

HistoryDatabase::~HistoryDatabase() { close(); }

void HistoryDatabase::close()
{
    if (!m_database.isValid())
        return;
    m_index.setDatabase({});
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

Result<HistoryDatabase::Opened> HistoryDatabase::open()
{
    close();
    m_isReadOnly = false;
    m_isHouseKept = false;
    auto opened = openSound();
    if (!opened && isDamage(opened.error()) && m_use == HistoryStore::Use::Owner) {
        close();
        const auto moved = databasefile::moveAside(m_file);
        if (!moved)
            return moved.error();
        opened = openSound();
        if (opened)
            opened->movedAside = *moved;
    }
    if (opened)
        return opened;
    const Error error = opened.error();
    // Half open is not open: only a connection that was told to read may stay.
    close();
    if (error.reason == Error::Reason::ReadOnly || error.reason == Error::Reason::DiskFull)
        m_isReadOnly = openForReading();
    return error;
}

/// Before SQLite sees the file, which would write to one from the future when it closes it.
Result<void> HistoryDatabase::lookAtFile()
{
    if (const auto folder = makePrivateFolder(QFileInfo(m_file).absolutePath()); !folder)
        return folder;
    if (m_use == HistoryStore::Use::Owner)
        snapshots::finishPutBack(m_file);
    const auto version = databasefile::versionIn(m_file);
    if (!version)
        return version.error();
    if (*version > schema::current)
        return storageError(Error::Reason::TooNew, u"schema %1, this program knows %2"_s.arg(*version).arg(schema::current));
    if (m_use == HistoryStore::Use::Guest && *version > 0 && *version < schema::current)
        return storageError(Error::Reason::Locked, u"in use by an older program"_s);
    makePrivateFile(m_file); // SQLite would let everybody read it; its -wal and -shm get the file's mode
    return {};
}

Result<HistoryDatabase::Opened> HistoryDatabase::openSound()
{
    if (m_file != HistoryStore::memory) {
        if (const auto fit = lookAtFile(); !fit)
            return fit.error();
    }

    Opened opened;
    // SQLite removes the WAL when the last connection closes, so one that is still there means that nobody did.
    opened.wasChecked = m_use == HistoryStore::Use::Owner && QFileInfo(databasefile::walOf(m_file)).size() > 0;
    Result<void> step = connectTo(m_file, QString::fromLatin1(busyOptions));
    if (step)
        step = prepare();
    if (step && opened.wasChecked)
        step = checkAfterCrash();
    if (step)
        step = snapshots::upgradeSafely(m_database, m_file);
    if (step && m_use == HistoryStore::Use::Owner)
        step = keepHouse(opened);
    if (step) {
        const auto device = this->device();
        step = device ? Result<void>() : Result<void>(device.error());
    }
    if (!step)
        return step.error();
    return opened;
}

Result<void> HistoryDatabase::connectTo(const QString &name, const QString &options)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(name);
    m_database.setConnectOptions(options);
    m_index.setDatabase(m_database);
    if (!m_database.open())
        return sqlite::errorFrom(m_database.lastError(), m_file);
    return {};
}

Result<void> HistoryDatabase::prepare()
{
    // open() proves nothing: a file that is no database, or a read-only folder, shows at the first statement only.
    if (const auto first = sqlite::ask(m_database, u"pragma user_version"_s); !first)
        return first.error();
    if (const auto log = sqlite::useWriteAheadLog(m_database); !log)
        return log.error();
    for (const QString &statement :
         {u"pragma synchronous = normal"_s, u"pragma foreign_keys = on"_s, u"pragma temp_store = memory"_s, u"pragma journal_size_limit = 8388608"_s}) {
        if (const auto done = sqlite::ask(m_database, statement); !done)
            return done.error();
    }
    return {};
}

Result<void> HistoryDatabase::checkAfterCrash()
{
    const QString check = QFileInfo(m_file).size() <= wholeCheckLimit ? u"pragma quick_check(1)"_s
                                                                      : u"pragma quick_check(conversations)"_s;
    const auto first = sqlite::ask(m_database, check);
    if (!first)
        return first.error();
    if (first->toString() == u"ok")
        return {};
    // Indexes can be made anew from their tables.
    if (const auto done = sqlite::run(m_database, u"reindex"_s); !done)
        return done.error();
    const auto second = sqlite::ask(m_database, check);
    if (!second)
        return second.error();
    if (second->toString() == u"ok")
        return {};
    return storageError(Error::Reason::NotADatabase, second->toString());
}

// On a read-only or full disk SQLite cannot make the files that WAL needs. Declared immutable it reads without
// them, which is right as long as we are the owner; what a crash left in the WAL is then not seen.
bool HistoryDatabase::openForReading()
{
    const QString immutable = QString::fromLatin1(QUrl::fromLocalFile(m_file).toEncoded()) + u"?immutable=1"_s;
    const QString options = QString::fromLatin1(busyOptions) + u";QSQLITE_OPEN_READONLY"_s;
    for (const QString &name : {m_file, immutable}) {
        const bool isUri = name != m_file;
        if (!QFileInfo::exists(m_file))
            return false;
        if (connectTo(name, isUri ? options + u";QSQLITE_OPEN_URI"_s : options)
            && sqlite::ask(m_database, u"select count(*) from meta"_s))
            return true;
        close();
    }
    return false;
}

Result<QString> HistoryDatabase::device()
{
    const auto known = sqlite::ask(m_database, u"select value from meta where name = 'device'"_s);
    if (!known)
        return known.error();
    m_device = known->toString();
    if (!m_device.isEmpty())
        return m_device;
    const auto named =
        sqlite::run(m_database, u"insert or ignore into meta (name, value) values ('device', ?)"_s, {newId()});
    if (!named)
        return named.error();
    const auto chosen = sqlite::ask(m_database, u"select value from meta where name = 'device'"_s);
    if (!chosen)
        return chosen.error();
    m_device = chosen->toString();
    return m_device;
}

void HistoryDatabase::setBusyLimit(std::chrono::milliseconds limit)
{
    if (m_database.isOpen())
        QSqlQuery(m_database).exec(u"pragma busy_timeout = %1"_s.arg(limit.count()));
}

Result<QList<Conversation>> HistoryDatabase::conversations(int limit) const
{
    return historyrows::conversations(m_database,
                                      u"where deleted_at is null order by is_pinned desc, updated_at desc limit ?"_s,
                                      {limit > 0 ? limit : -1});
}

Result<QList<Conversation>> HistoryDatabase::trash() const
{
    return historyrows::conversations(m_database, u"where deleted_at is not null order by deleted_at desc"_s);
}

Result<QList<Conversation>> HistoryDatabase::conversation(const ConversationId &id) const
{
    return historyrows::conversations(m_database, u"where id = ?"_s, {id});
}

Result<QList<Message>> HistoryDatabase::messages(const ConversationId &id) const
{
    return withEnds(historyrows::messages(m_database, id));
}

Result<QList<Message>> HistoryDatabase::branchEnd(const ConversationId &id) const
{
    return withEnds(historyrows::branchEnd(m_database, id, HistoryStore::branchEndLength, HistoryStore::longConversation));
}

// A guest leaves the mark alone: the owner may be streaming.
Result<QList<Message>> HistoryDatabase::withEnds(Result<QList<Message>> messages) const
{
    if (messages && m_use == HistoryStore::Use::Owner && !m_isHouseKept) {
        for (Message &message : *messages) {
            if (message.state == Message::State::Streaming)
                message.state = Message::State::Interrupted;
        }
    }
    return messages;
}

bool HistoryDatabase::hasMessage(const MessageId &id) const
{
    const auto found = sqlite::ask(m_database, u"select 1 from messages where id = ?"_s, {id});
    return found && found->toInt() == 1;
}

Result<void> HistoryDatabase::inTransaction(Durability durability, const std::function<Result<void>()> &work)
{
    // Cannot be changed inside a transaction.
    const bool isSynced = durability == Durability::Synced;
    if (isSynced) {
        if (const auto set = sqlite::run(m_database, u"pragma synchronous = full"_s); !set)
            return set.error();
    }
    Result<void> result;
    {
        sqlite::Transaction transaction(m_database);
        result = transaction.begun();
        if (result)
            result = work();
        if (result)
            result = transaction.commit();
    }
    if (isSynced)
        QSqlQuery(m_database).exec(u"pragma synchronous = normal"_s);
    return result;
}

Result<void> HistoryDatabase::setDeletedAt(const ConversationId &id, const QDateTime &time)
{
    return inTransaction(Durability::Synced, [&]() -> Result<void> {
        const QVariant moment = time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant();
        const auto done =
            sqlite::run(m_database, u"update conversations set deleted_at = ?, device_id = ?, changed_at = ? where id = ?"_s,
                        {moment, m_device, QDateTime::currentMSecsSinceEpoch(), id});
        return done ? Result<void>() : Result<void>(done.error());
    });
}

Result<void> HistoryDatabase::setRemoved(const QList<MessageId> &ids, bool isRemoved)
{
    return inTransaction(Durability::Synced,
                         [&] { return composingrows::setRemoved(m_database, ids, isRemoved, m_device); });
}

Result<QHash<ConversationId, Draft>> HistoryDatabase::drafts() const { return composingrows::drafts(m_database); }

Result<void> HistoryDatabase::write(const ConversationId &id, const Draft &draft)
{
    return inTransaction(Durability::Checkpoint, [&] { return composingrows::writeDraft(m_database, id, draft); });
}

Result<QByteArray> HistoryDatabase::layout(const ConversationId &id) const
{
    return composingrows::layout(m_database, id);
}

Result<void> HistoryDatabase::writeLayout(const ConversationId &id, const QByteArray &layout)
{
    return inTransaction(Durability::Checkpoint, [&] { return composingrows::writeLayout(m_database, id, layout); });
}

Result<QSet<QString>> HistoryDatabase::attachmentHashes() const { return composingrows::namedHashes(m_database); }

} // namespace qwenda
