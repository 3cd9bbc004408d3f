// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/exporter.h"

#include "exchange/conversationjson.h"
#include "exchange/filename.h"
#include "exchange/outputfile.h"
#include "exchange/textformats.h"
#include "storage/historydatabase.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

/// The files of one export; taken back unless the export comes to its end.
class Written
{
public:
    explicit Written(const QString &folder) : m_folder(folder), m_wasThere(QFileInfo::exists(folder)) {}
    ~Written()
    {
        if (m_isKept)
            return;
        for (const ExportedFile &file : report.files)
            QFile::remove(file.file);
        if (!m_wasThere)
            QDir().rmdir(m_folder); // only when it is empty
    }
    Written(const Written &) = delete;
    Written &operator=(const Written &) = delete;

    ExportReport keep()
    {
        m_isKept = true;
        return report;
    }

    ExportReport report;

private:
    QString m_folder;
    bool m_wasThere;
    bool m_isKept = false;
};

class Exporter
{
public:
    Exporter(const ExportRequest &request, const ExportWords &words, const Progress &progress)
        : m_request(request), m_words(words), m_progress(progress),
          m_database(request.database, HistoryStore::Use::Guest), m_written(request.folder)
    {}

    Result<ExportReport> run()
    {
        auto wanted = this->wanted();
        if (!wanted)
            return wanted.error();
        if (const auto made = makeFolder(m_request.folder); !made)
            return made.error();
        m_total = wanted->size();
        for (m_done = 0; m_done < m_total; ++m_done) {
            if (!m_progress(m_done, m_total))
                return cancelled();
            const auto done = write(wanted->at(m_done));
            if (!done)
                return done.error();
            if (m_isCancelled)
                return cancelled();
        }
        m_progress(m_total, m_total);
        return m_written.keep();
    }

private:
    static ExportReport cancelled()
    {
        ExportReport report;
        report.isCancelled = true;
        return report;
    }

    Result<QList<Conversation>> wanted()
    {
        // Opening would make a history where there is none.
        if (!QFileInfo::exists(m_request.database)) {
            m_written.report.unknown = m_request.conversations;
            return QList<Conversation>();
        }
        if (const auto opened = m_database.open(); !opened && !m_database.canRead())
            return opened.error();
        if (m_request.conversations.isEmpty())
            return m_database.conversations(0);
        QList<Conversation> found;
        for (const ConversationId &id : m_request.conversations) {
            const auto one = m_database.conversation(id);
            if (!one)
                return one.error();
            if (one->isEmpty())
                m_written.report.unknown.push_back(id);
            else
                found.push_back(one->constFirst());
        }
        return found;
    }

    Result<void> write(const Conversation &conversation)
    {
        ExportedConversation exported{conversation, {}, {}};
        auto messages = m_database.messages(conversation.id);
        if (!messages)
            return messages.error();
        exported.tree = *std::move(messages);
        exported.branch = branchTo(exported.tree, m_request.branch.isEmpty() ? conversation.headId : m_request.branch);
        if (!m_request.selection.isEmpty()) {
            const auto isLeftOut = [this](const Message &message) { return !m_request.selection.contains(message.id); };
            exported.branch.removeIf(isLeftOut);
            keepSelectedTree(exported);
        }
        const QString suffix = suffixOf(m_request.format);
        const QString stem = m_names.unused(m_request.folder, safeFileName(conversation.title, conversation.id), suffix);
        const QString path = QDir(m_request.folder).absoluteFilePath(stem + u'.' + suffix);
        const QByteArray bytes = renderText(exported, m_request.format, m_request.options, m_words);
        if (bytes.isEmpty())
            return {}; // nothing to learn from: no file
        if (const auto done = writeFile(path, bytes); !done)
            return done;
        m_written.report.files.push_back({conversation.id, conversation.title, path});
        return {};
    }

    /// A selection out of a tree hangs where its nearest selected ancestor is.
    void keepSelectedTree(ExportedConversation &exported) const
    {
        QHash<MessageId, MessageId> parents;
        for (const Message &message : std::as_const(exported.tree))
            parents.insert(message.id, message.parentId);
        exported.tree.removeIf([this](const Message &message) { return !m_request.selection.contains(message.id); });
        for (Message &message : exported.tree) {
            qsizetype steps = 0;
            while (!message.parentId.isEmpty() && !m_request.selection.contains(message.parentId) && steps++ < parents.size())
                message.parentId = parents.value(message.parentId);
        }
        if (!m_request.selection.contains(exported.conversation.headId))
            exported.conversation.headId = exported.branch.isEmpty() ? MessageId() : exported.branch.constLast().id;
    }

    const ExportRequest &m_request;
    const ExportWords &m_words;
    const Progress &m_progress;
    HistoryDatabase m_database;
    FileNames m_names;
    Written m_written;
    qsizetype m_done = 0;
    qsizetype m_total = 0;
    bool m_isCancelled = false;
};

} // namespace

QByteArray renderText(const ExportedConversation &exported, ExportFormat format, const ExportOptions &options,
                      const ExportWords &words)
{
    switch (format) {
    case ExportFormat::Json:
        return conversationFile(exported.conversation, exported.tree, QDateTime::currentDateTimeUtc());
    case ExportFormat::Text:
        return textFile(exported, options, words);
    case ExportFormat::Jsonl:
        return trainingLine(exported);
    default:
        return markdownFile(exported, options, words);
    }
}

Result<ExportReport> runExport(const ExportRequest &request, const ExportWords &words, const Progress &progress)
{
    return Exporter(request, words, progress).run();
}

} // namespace qwenda::exchange
