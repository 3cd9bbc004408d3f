// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/historycommand.h"

#include "cli/askoutcome.h"
#include "cli/console.h"
#include "cli/words.h"
#include "storage/databasefile.h"
#include "storage/folderrows.h"
#include "storage/historydatabase.h"
#include "storage/historyrows.h"
#include "storage/historysearch.h"
#include "storage/instancelock.h"
#include "storage/messagejson.h"
#include "storage/readingconnection.h"
#include "storage/schema.h"
#include "storage/snapshots.h"
#include "storage/sqlite.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda::cli {

namespace {

const QString connectionName = u"command"_s;
constexpr int searchLimit = 100;

QString localTime(const QDateTime &time) { return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s); }
QString isoTime(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }
QString oneLine(const QString &text) { return QString(text).replace(u'\n', u' ').replace(u'\t', u' '); }

QString speaker(Message::Role role, const QString &model)
{
    if (role == Message::Role::User)
        return Words::tr("You");
    return model.isEmpty() ? roleName(role) : model;
}

QJsonObject hitJson(const SearchHit &hit)
{
    const bool isTitle = hit.messageId.isEmpty();
    return {{u"conversation_id"_s, hit.conversationId},
            {u"message_id"_s, isTitle ? QJsonValue(QJsonValue::Null) : QJsonValue(hit.messageId)},
            {u"title"_s, hit.title},
            {u"role"_s, isTitle ? u"title"_s : roleName(hit.role)},
            {u"time"_s, isoTime(hit.time)},
            {u"excerpt"_s, hit.excerpt.text}};
}

QJsonObject snapshotJson(const Snapshot &snapshot)
{
    return {{u"name"_s, snapshot.name}, {u"file"_s, snapshot.file}, {u"time"_s, isoTime(snapshot.time)}, {u"bytes"_s, snapshot.bytes}};
}

/// From the first message to the shown leaf.
QList<Message> shownBranch(const QList<Message> &tree, const MessageId &head)
{
    QList<Message> branch;
    MessageId wanted = head;
    // Parents stand before their children: one way back is enough.
    for (auto at = tree.crbegin(); at != tree.crend(); ++at) {
        if (at->id != wanted && !(branch.isEmpty() && wanted.isEmpty()))
            continue;
        branch.prepend(*at);
        wanted = at->parentId;
        if (wanted.isEmpty())
            break;
    }
    return branch;
}

} // namespace

HistoryCommand::HistoryCommand(const Invocation &run, Console &console) : m_run(run), m_console(console) {}

HistoryCommand::~HistoryCommand()
{
    m_database = {};
    if (QSqlDatabase::contains(connectionName))
        QSqlDatabase::removeDatabase(connectionName);
}

int HistoryCommand::fail(const QString &line)
{
    m_console.notice(line);
    return 1;
}

int HistoryCommand::fail(const Error &error) { return fail(Words::error(error)); }

int HistoryCommand::print(const QJsonValue &json)
{
    if (json.isArray() && json.toArray().isEmpty())
        return m_console.write(u"[]\n"_s) ? 0 : 1;
    const QJsonDocument document = json.isArray() ? QJsonDocument(json.toArray()) : QJsonDocument(json.toObject());
    return m_console.write(document.toJson(QJsonDocument::Indented)) ? 0 : 1;
}

int HistoryCommand::run()
{
    const auto paths = DataPaths::locate(m_run.dataDir);
    if (!paths) {
        m_console.notice(Words::error(paths.error()));
        return usageStatus;
    }
    m_paths = *paths;
    switch (m_run.command) {
    case Invocation::Command::List:
        return list();
    case Invocation::Command::Show:
        return show();
    case Invocation::Command::Search:
        return search();
    case Invocation::Command::Snapshot:
        return snapshot();
    default:
        return restore();
    }
}

/// Tables of an older program and an unfinished index are the owner's work: ours, while no window is there.
Result<void> HistoryCommand::bringUpToDate()
{
    const auto version = databasefile::versionIn(m_paths.database);
    if (!version)
        return version.error();
    if (*version >= schema::current || *version == 0) {
        auto reading = openForReading(m_paths.database, connectionName);
        if (!reading)
            return {}; // told when it is opened for good
        m_database = *reading;
        const auto left = sqlite::ask(m_database, u"select sum(value > 0) from meta where name in "
                                                  "('search_messages_left', 'search_titles_left')"_s);
        if (!left || left->toInt() == 0)
            return {};
        m_database = {};
        QSqlDatabase::removeDatabase(connectionName);
    }
    InstanceLock lock(m_paths.lock);
    const auto held = lock.tryHold();
    if (!held || !*held)
        return {};
    HistoryDatabase history(m_paths.database, HistoryStore::Use::Owner);
    if (const auto opened = history.open(); !opened)
        return opened.error();
    auto more = history.index().needsBuilding();
    while (more && *more)
        more = history.index().buildSome();
    return more ? Result<void>() : Result<void>(more.error());
}

bool HistoryCommand::open()
{
    const auto ready = bringUpToDate();
    if (ready && m_database.isOpen())
        return true;
    auto opened = ready ? openForReading(m_paths.database, connectionName) : Result<QSqlDatabase>(ready.error());
    if (opened)
        m_database = *opened;
    else
        fail(opened.error());
    return opened.isOk();
}

int HistoryCommand::list()
{
    if (!QFileInfo::exists(m_paths.database))
        return m_run.history.json ? print(QJsonArray()) : 0;
    if (!open())
        return 1;
    const auto conversations = historyrows::conversations(m_database, u"where deleted_at is null order by updated_at desc limit ?"_s,
                                                          {m_run.history.limit.value_or(-1)});
    const auto folders = folderrows::folders(m_database);
    if (!conversations || !folders)
        return fail(conversations ? folders.error() : conversations.error());
    QJsonArray array;
    for (const Conversation &one : *conversations) {
        const auto folder = std::find_if(folders->cbegin(), folders->cend(), [&one](const Folder &each) { return each.id == one.folderId; });
        QJsonObject json = conversationToJson(one);
        json.insert(u"folder"_s, folder == folders->cend() ? QJsonValue(QJsonValue::Null) : QJsonValue(folder->name));
        array.append(json);
        if (!m_run.history.json
            && !m_console.write(one.id + u"  "_s + localTime(one.updatedAt) + u"  "_s + oneLine(one.title) + u'\n'))
            return 1;
    }
    return m_run.history.json ? print(array) : 0;
}

int HistoryCommand::show()
{
    const QString id = m_run.history.subject;
    if (!QFileInfo::exists(m_paths.database))
        return fail(Words::tr("There is no conversation %1.").arg(id));
    if (!open())
        return 1;
    const auto found = historyrows::conversations(m_database, u"where substr(id, 1, length(?)) = ? limit 2"_s, {id, id});
    if (!found)
        return fail(found.error());
    const auto exact = std::find_if(found->cbegin(), found->cend(), [&id](const Conversation &one) { return one.id == id; });
    if (found->isEmpty() || id.isEmpty())
        return fail(Words::tr("There is no conversation %1.").arg(id));
    if (found->size() > 1 && exact == found->cend())
        return fail(Words::tr("More than one conversation begins with %1.").arg(id));
    const Conversation conversation = exact == found->cend() ? found->constFirst() : *exact;
    const auto messages = historyrows::messages(m_database, conversation.id);
    if (!messages)
        return fail(messages.error());
    if (m_run.history.json) {
        QJsonArray array;
        for (const Message &message : *messages)
            array.append(messageToJson(message));
        QJsonObject json = conversationToJson(conversation);
        json.insert(u"messages"_s, array);
        return print(json);
    }
    QString text = u"# "_s + oneLine(conversation.title) + u'\n';
    for (const Message &message : shownBranch(*messages, conversation.headId)) {
        text += u"\n## "_s + speaker(message.role, message.model) + u", "_s + localTime(message.createdAt) + u"\n\n"_s;
        for (const Attachment &file : message.attachments)
            text += u"["_s + file.name + u"]\n"_s;
        text += message.text + (message.text.endsWith(u'\n') ? u""_s : u"\n"_s);
    }
    return m_console.write(text) ? 0 : 1;
}

int HistoryCommand::search()
{
    if (!QFileInfo::exists(m_paths.database))
        return m_run.history.json ? print(QJsonArray()) : 0;
    if (!open())
        return 1;
    const auto answer = HistorySearch::findNow(m_database, SearchQuery::parse(m_run.history.subject),
                                               m_run.history.limit.value_or(searchLimit));
    if (!answer)
        return fail(answer.error());
    if (answer->isIndexing)
        m_console.notice(Words::tr("Older messages are still being taken into the index."));
    QJsonArray array;
    for (const SearchHit &hit : answer->hits) {
        // A title made of the first words would say everything twice.
        const bool isSaidBelow = hit.messageId.isEmpty()
            && std::any_of(answer->hits.cbegin(), answer->hits.cend(), [&hit](const SearchHit &other) {
                   return !other.messageId.isEmpty() && other.conversationId == hit.conversationId;
               });
        if (isSaidBelow)
            continue;
        array.append(hitJson(hit));
        const QString who = hit.messageId.isEmpty() ? Words::tr("title") : speaker(hit.role, hit.model);
        const QString place = hit.conversationId + u"  "_s + localTime(hit.time) + u"  "_s + oneLine(hit.title) + u'\n';
        if (!m_run.history.json && !m_console.write(place + u"    "_s + who + u": "_s + hit.excerpt.text + u'\n'))
            return 1;
    }
    return m_run.history.json ? print(array) : 0;
}

int HistoryCommand::snapshot()
{
    const auto version = databasefile::versionIn(m_paths.database);
    if (version && *version == 0)
        return fail(Words::tr("There is no history yet."));
    const auto taken = snapshots::take(m_paths.database, Snapshot::Reason::Asked);
    if (!taken)
        return fail(taken.error());
    if (m_run.history.json)
        return print(snapshotJson(*taken));
    return m_console.write(taken->name + u"\n"_s) ? 0 : 1;
}

int HistoryCommand::listSnapshots()
{
    QJsonArray array;
    for (const Snapshot &one : snapshots::list(m_paths.database)) {
        array.append(snapshotJson(one));
        const QString size = QLocale().formattedDataSize(one.bytes);
        if (!m_run.history.json && !m_console.write(one.name + u"  "_s + localTime(one.time) + u"  "_s + size + u'\n'))
            return 1;
    }
    return m_run.history.json ? print(array) : 0;
}

int HistoryCommand::restore()
{
    if (m_run.history.subject.isEmpty())
        return listSnapshots();
    const QList<Snapshot> all = snapshots::list(m_paths.database);
    const auto chosen = std::find_if(all.cbegin(), all.cend(), [this](const Snapshot &one) { return one.name == m_run.history.subject; });
    if (chosen == all.cend())
        return fail(Words::tr("There is no snapshot %1; qwenda restore lists them.").arg(m_run.history.subject));
    InstanceLock lock(m_paths.lock);
    const auto held = lock.tryHold();
    if (!held)
        return fail(held.error());
    if (!*held)
        return fail(Words::tr("Qwenda is open: close its window first, or restore in Settings, Data."));
    const auto former = snapshots::putBack(m_paths.database, *chosen, m_run.history.keepsLater ? snapshots::Later::Stays : snapshots::Later::GoesAway);
    if (!former)
        return fail(former.error());
    if (m_run.history.json)
        return print(QJsonObject{{u"restored"_s, chosen->name}, {u"former"_s, *former}});
    QString line = Words::tr("The history is as it was on %1.").arg(localTime(chosen->time)) + u'\n';
    if (!former->isEmpty())
        line += Words::tr("What was there until now is kept: %1").arg(*former) + u'\n';
    return m_console.write(line) ? 0 : 1;
}

} // namespace qwenda::cli
