// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/importer.h"

#include "exchange/filereading.h"
#include "exchange/filesbeside.h"
#include "exchange/spool.h"
#include "storage/attachmentstore.h"
#include "storage/historydatabase.h"
#include "storage/privatefolder.h"

#include <QFileInfo>
#include <QSet>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

/// What the history has of a conversation.
struct Known
{
    bool isThere = false;
    bool isInTrash = false;
    Conversation conversation;
    QSet<MessageId> messages;
};

Result<Known> lookUp(const HistoryDatabase &database, const ConversationId &id)
{
    Known known;
    const auto found = database.conversation(id);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return known;
    known.isThere = true;
    known.conversation = found->constFirst();
    known.isInTrash = known.conversation.deletedAt.isValid();
    const auto messages = database.messages(id);
    if (!messages)
        return messages.error();
    for (const Message &message : *messages)
        known.messages.insert(message.id);
    return known;
}

void addIssue(ImportReport &report, ImportIssue issue)
{
    report.lost += issue.isLoss();
    if (++report.issueCount <= ImportReport::mostIssues)
        report.issues.push_back(std::move(issue));
}

/// Counts what a conversation would bring, or brings. Answers whether anything of it is to be written.
bool count(const GraftedConversation &conversation, const Known &known, ImportReport &report)
{
    if (known.isInTrash) {
        addIssue(report, {ImportIssue::Kind::InTrash, {}, conversation.conversation.title, {}});
        return false;
    }
    int fresh = 0;
    for (const Message &message : conversation.messages)
        fresh += !known.messages.contains(message.id);
    report.messages += fresh;
    report.conversations += !known.isThere;
    report.extended += known.isThere && fresh > 0;
    report.alreadyThere += known.isThere && fresh == 0;
    return fresh > 0;
}

/// From the readers into the spool.
class SpoolSink : public ImportSink
{
public:
    SpoolSink(Spool &spool, ImportReport &report, const HistoryDatabase *history, AttachmentStore attachments)
        : m_spool(spool), m_report(report), m_history(history), m_attachments(std::move(attachments))
    {}

    void begin(const QString &file) { m_report.files.push_back({file, {}, 0, 0}); }
    const std::optional<Error> &error() const { return m_error; }

    void take(ForeignConversation foreign) override
    {
        const ImportSource source = foreign.source;
        QList<ImportIssue> issues;
        const auto grafted = graft(std::move(foreign), issues);
        for (const ImportIssue &issue : std::as_const(issues))
            note(issue);
        if (!grafted || m_error)
            return;
        // The same conversation twice in one import: the second adds nothing that the first has.
        if (!m_spool.add(*grafted)) {
            refuse();
            return;
        }
        noteMissingFiles(*grafted);
        ImportedFile &file = m_report.files.last();
        if (!file.sources.contains(source))
            file.sources.push_back(source);
        ++file.conversations;
        file.messages += int(grafted->messages.size());
        preview(*grafted);
    }

    QString keepFile(const QByteArray &bytes) override
    {
        const QString hash = m_error ? QString() : m_spool.addFile(bytes);
        if (hash.isEmpty() && !m_error)
            refuse();
        return hash;
    }

    void note(const ImportIssue &issue) override
    {
        ImportIssue named = issue;
        named.file = m_report.files.constLast().file;
        addIssue(m_report, std::move(named));
    }

private:
    void refuse()
    {
        m_error = diskRefusal(QFileInfo(m_report.files.constLast().file).absolutePath(), m_spool.errorString());
        m_error->reason = Error::Reason::DiskFull;
    }

    void noteMissingFiles(const GraftedConversation &grafted)
    {
        for (const Message &message : grafted.messages) {
            for (const Attachment &file : message.attachments) {
                if (!m_spool.hasFile(file.hash) && !m_attachments.has(file.hash))
                    note({ImportIssue::Kind::PictureLeftOut, {}, grafted.conversation.title, file.name});
            }
        }
    }

    void preview(const GraftedConversation &grafted)
    {
        Known known;
        if (m_history) {
            auto found = lookUp(*m_history, grafted.conversation.id);
            if (found)
                known = *std::move(found);
        }
        const bool isTwin = m_seen.contains(grafted.conversation.id);
        m_seen.insert(grafted.conversation.id);
        if (isTwin && !known.isThere)
            ++m_report.alreadyThere;
        else
            count(grafted, known, m_report);
    }

    Spool &m_spool;
    ImportReport &m_report;
    const HistoryDatabase *m_history;
    AttachmentStore m_attachments;
    QSet<ConversationId> m_seen;
    std::optional<Error> m_error;
};

/// Inside the transaction: writes what is not there yet.
class Keeping
{
public:
    Keeping(HistoryDatabase &database, Spool &spool, AttachmentStore attachments, ImportReport &report)
        : m_database(database), m_spool(spool), m_attachments(std::move(attachments)), m_report(report)
    {}

    Result<void> keep(GraftedConversation grafted)
    {
        const auto known = lookUp(m_database, grafted.conversation.id);
        if (!known)
            return known.error();
        if (!count(grafted, *known, m_report))
            return {};
        moveFromStrangers(grafted, *known);
        Conversation last = grafted.conversation;
        if (known->isThere) {
            last = known->conversation;
            last.updatedAt = std::max(last.updatedAt, grafted.conversation.updatedAt);
            // Went on elsewhere, not here: then the end to be seen is the new one.
            if (known->messages.contains(last.headId) && isBelow(grafted, last.headId))
                last.headId = grafted.conversation.headId;
        }
        // First, because messages refer to it; at last again, because each new message makes itself the head.
        if (const auto done = m_database.put(last); !done)
            return done;
        for (const Message &message : std::as_const(grafted.messages)) {
            if (known->messages.contains(message.id))
                continue;
            // Before their message: the search index reads them.
            if (const auto done = putFiles(message); !done)
                return done;
            if (const auto done = m_database.put(message); !done)
                return done;
        }
        return m_database.put(last);
    }

    /// The transaction came to nothing: no file of it stays either.
    void takeBackFiles()
    {
        for (auto one = m_newFiles.cbegin(); one != m_newFiles.cend(); ++one) {
            // Touched since: somebody attached the same file meanwhile.
            if (timeOf(one.key()) == one.value())
                m_attachments.remove(one.key());
        }
    }

private:
    Result<void> putFiles(const Message &message)
    {
        for (const QString &hash : filesOf({message})) {
            if (!m_spool.hasFile(hash))
                continue;
            const bool isNew = !m_attachments.has(hash);
            // Also when it is there: the sweep of files without an owner must find it young.
            if (const auto done = m_attachments.put(m_spool.file(hash)); !done)
                return done.error();
            if (isNew)
                m_newFiles.insert(hash, timeOf(hash));
        }
        return {};
    }

    QDateTime timeOf(const QString &hash) const { return QFileInfo(m_attachments.path(hash)).lastModified(); }

    /// A file made by hand may use the id of a message of another conversation: it must not take it away from there.
    void moveFromStrangers(GraftedConversation &grafted, const Known &known)
    {
        QHash<MessageId, MessageId> moved;
        for (Message &message : grafted.messages) {
            if (!known.messages.contains(message.id) && m_database.hasMessage(message.id)) {
                const MessageId id = QUuid::createUuidV5(QUuid(u"2c2f4d0a-21a1-4c38-8f0b-6a0c0e6a3a52"_s),
                                                         grafted.conversation.id + u'/' + message.id)
                                         .toString(QUuid::WithoutBraces);
                moved.insert(message.id, id);
                message.id = id;
            }
            message.parentId = moved.value(message.parentId, message.parentId);
        }
        grafted.conversation.headId = moved.value(grafted.conversation.headId, grafted.conversation.headId);
    }

    static bool isBelow(const GraftedConversation &grafted, const MessageId &head)
    {
        QHash<MessageId, MessageId> parents;
        for (const Message &message : grafted.messages)
            parents.insert(message.id, message.parentId);
        qsizetype steps = 0;
        for (MessageId at = grafted.conversation.headId; !at.isEmpty() && steps++ <= parents.size(); at = parents.value(at)) {
            if (at == head)
                return true;
        }
        return false;
    }

    HistoryDatabase &m_database;
    Spool &m_spool;
    AttachmentStore m_attachments;
    ImportReport &m_report;
    QHash<QString, QDateTime> m_newFiles; ///< when they were written
};

} // namespace

Importer::Importer(QString database) : m_database(std::move(database)) {}

Importer::~Importer() = default;

bool Importer::looksLikeExport(const QString &file) { return FileReading::isKnown(file); }

Result<ImportReport> Importer::read(const QStringList &files, const Progress &progress)
{
    const QString folder = QFileInfo(m_database).absolutePath();
    if (const auto made = makePrivateFolder(folder); !made)
        return made.error();
    m_spool = std::make_unique<Spool>(folder);
    if (!m_spool->open())
        return diskRefusal(folder, m_spool->errorString());
    HistoryDatabase history(m_database, HistoryStore::Use::Guest);
    const bool hasHistory = QFileInfo::exists(m_database);
    if (hasHistory) {
        if (const auto opened = history.open(); !opened && !history.canRead())
            return opened.error();
    }
    qint64 total = 0;
    for (const QString &file : files)
        total += QFileInfo(file).size();
    qint64 before = 0;
    m_preview = {};
    SpoolSink sink(*m_spool, m_preview, hasHistory ? &history : nullptr, AttachmentStore::beside(m_database));
    for (const QString &file : files) {
        sink.begin(file);
        FileReading reading(file, folder, sink, [&](qint64 bytes) {
            return !sink.error() && progress(std::min(before + bytes, total), total);
        });
        const auto done = reading.read();
        if (sink.error())
            return *sink.error();
        if (!done)
            return done.error();
        if (reading.isStopped()) {
            ImportReport stopped;
            stopped.isCancelled = true;
            return stopped;
        }
        before += QFileInfo(file).size();
    }
    return m_preview;
}

Result<ImportReport> Importer::keep(const Progress &progress)
{
    ImportReport report = m_preview;
    report.conversations = report.messages = report.extended = report.alreadyThere = 0;
    // Told again while keeping, as the history may have changed meanwhile.
    const auto isTrash = [](const ImportIssue &issue) { return issue.kind == ImportIssue::Kind::InTrash; };
    const auto removed = report.issues.removeIf(isTrash);
    report.issueCount -= int(removed);
    report.lost -= int(removed);
    if (!m_spool || m_spool->count() == 0)
        return report;
    HistoryDatabase database(m_database, HistoryStore::Use::Guest);
    if (const auto opened = database.open(); !opened)
        return opened.error();
    bool isStopped = false;
    Keeping keeping(database, *m_spool, AttachmentStore::beside(m_database), report);
    const auto done = database.inTransaction(HistoryDatabase::Durability::Synced, [&]() -> Result<void> {
        if (!m_spool->rewind())
            return diskRefusal(m_database, m_spool->errorString());
        for (int i = 0; i < m_spool->count(); ++i) {
            isStopped = !progress(i, m_spool->count());
            auto conversation = isStopped ? std::nullopt : m_spool->next();
            if (!conversation)
                return diskRefusal(m_database, m_spool->errorString()); // rolls back
            if (const auto kept = keeping.keep(*std::move(conversation)); !kept)
                return kept;
        }
        return {};
    });
    if (!done)
        keeping.takeBackFiles();
    if (isStopped) {
        ImportReport stopped;
        stopped.isCancelled = true;
        return stopped;
    }
    if (!done)
        return done.error();
    progress(m_spool->count(), m_spool->count());
    return report;
}

} // namespace qwenda::exchange
