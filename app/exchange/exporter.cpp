// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/exporter.h"

#include "exchange/conversationjson.h"
#include "exchange/docx.h"
#include "exchange/filename.h"
#include "exchange/filesbeside.h"
#include "exchange/htmlfile.h"
#include "exchange/outputfile.h"
#include "exchange/paper.h"
#include "exchange/textformats.h"
#include "formula/formulasvg.h"
#include "formula/typesetter.h"
#include "storage/attachmentstore.h"
#include "storage/historydatabase.h"
#include "storage/privatefolder.h"

#include <QDir>
#include <QFileInfo>

#include <memory>
#include <utility>

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
        for (const ExportedFile &file : std::as_const(report.files))
            QFile::remove(file.file);
        for (const QString &file : std::as_const(beside)) {
            QFile::remove(file);
            QDir().rmdir(QFileInfo(file).absolutePath());
        }
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
    QStringList beside; ///< copies of attachments, each in a folder of this export's

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
          m_database(request.database, HistoryStore::Use::Guest), m_attachments(AttachmentStore::beside(request.database)),
          m_written(request.folder)
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
        if (!m_request.inFolder.isEmpty())
            return inFolder();
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

    Result<QList<Conversation>> inFolder()
    {
        const auto folders = m_database.folders();
        if (!folders)
            return folders.error();
        QHash<FolderId, Folder> byId;
        for (const Folder &folder : *folders)
            byId.insert(folder.id, folder);
        const QString wanted = m_request.inFolder.toCaseFolded();
        QSet<FolderId> chosen;
        for (const Folder &folder : *folders) {
            bool isInside = false;
            qsizetype steps = 0;
            // From the folder up: it, or one above it, may be the one that is meant.
            for (FolderId at = folder.id; byId.contains(at) && steps++ <= byId.size(); at = byId.value(at).parentId)
                isInside = isInside || at == m_request.inFolder || pathOf(at, byId) == wanted || byId.value(at).name.toCaseFolded() == wanted;
            if (isInside)
                chosen.insert(folder.id);
        }
        if (chosen.isEmpty()) {
            Error error;
            error.kind = Error::Kind::Invalid;
            error.reason = Error::Reason::WrongParameter;
            error.parameter = u"--folder"_s;
            error.message = m_request.inFolder;
            return error;
        }
        auto all = m_database.conversations(0);
        if (all)
            all->removeIf([&chosen](const Conversation &one) { return !chosen.contains(one.folderId); });
        return all;
    }

    static QString pathOf(FolderId id, const QHash<FolderId, Folder> &folders)
    {
        QStringList names;
        while (folders.contains(id) && names.size() <= folders.size()) {
            names.prepend(folders.value(id).name.toCaseFolded());
            id = folders.value(id).parentId;
        }
        return names.join(u'/');
    }

    Result<void> write(const Conversation &conversation)
    {
        ExportedConversation exported{conversation, {}, {}, filesWanted(), {}};
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
        return writeAs(exported, QDir(m_request.folder).absoluteFilePath(stem));
    }

    FileBytes filesWanted() const
    {
        if (!m_request.options.hasFiles)
            return {};
        return [this](const QString &hash) {
            const auto bytes = m_attachments.read(hash);
            return bytes ? *bytes : QByteArray();
        };
    }

    /// `stem`: the path without its ending.
    Result<void> writeAs(ExportedConversation &exported, const QString &stem)
    {
        const QString path = stem + u'.' + suffixOf(m_request.format);
        switch (m_request.format) {
        case ExportFormat::Pdf:
            return writePaper(exported, path);
        case ExportFormat::Png:
            return writePictures(exported, stem);
        case ExportFormat::Docx:
            return keepFile(exported, path, docxFile(exported, m_request.options, m_words, [this](const QString &tex, bool isDisplay) {
                return formulaPicture(tex, isDisplay);
            }));
        case ExportFormat::Html: {
            formula::FormulaSvg outlines;
            return keepFile(exported, path, htmlFile(exported, m_request.options, m_words, [this, &outlines](const QString &tex, bool isDisplay, int) {
                return formulaHtml(outlines, tex, isDisplay);
            }));
        }
        case ExportFormat::Json:
            return writeOwn(exported, path);
        case ExportFormat::Markdown:
        case ExportFormat::Text:
            if (const auto done = writeFilesBeside(exported, stem, m_written.beside); !done)
                return done;
            [[fallthrough]];
        default:
            return keepFile(exported, path, renderText(exported, m_request.format, m_request.options, m_words));
        }
    }

    /// Our own format, with the attachments in it.
    Result<void> writeOwn(const ExportedConversation &exported, const QString &path)
    {
        OutputFile file(path);
        if (const auto opened = file.open(); !opened)
            return opened;
        auto done = file.write(conversationFileHead(exported.conversation, exported.tree, QDateTime::currentDateTimeUtc()));
        bool hasFiles = false;
        for (const QString &hash : exported.files ? filesOf(exported.tree) : QStringList()) {
            m_isCancelled = !m_progress(m_done, m_total);
            if (m_isCancelled)
                return {};
            const QByteArray bytes = exported.files(hash);
            if (done && !bytes.isEmpty())
                done = file.write(conversationFileEntry(hash, bytes, !std::exchange(hasFiles, true)));
        }
        if (done)
            done = file.write(conversationFileEnd(hasFiles));
        if (done)
            done = file.commit();
        if (done)
            m_written.report.files.push_back({exported.conversation.id, exported.conversation.title, path});
        return done;
    }

    Result<void> keepFile(const ExportedConversation &exported, const QString &path, const QByteArray &bytes)
    {
        if (bytes.isEmpty())
            return {}; // training lines without an answer: no file
        if (const auto done = writeFile(path, bytes); !done)
            return done;
        m_written.report.files.push_back({exported.conversation.id, exported.conversation.title, path});
        return {};
    }

    Result<void> writePaper(const ExportedConversation &exported, const QString &path)
    {
        OutputFile file(path);
        if (const auto opened = file.open(); !opened)
            return opened;
        const bool isWritten = writePdf(file.device(), exported, m_request.options, m_words, within());
        if (m_isCancelled)
            return {};
        if (const auto done = file.commit(); !done || !isWritten)
            return done ? Result<void>(diskRefusal(path, path)) : done;
        m_written.report.files.push_back({exported.conversation.id, exported.conversation.title, path});
        return {};
    }

    Result<void> writePictures(const ExportedConversation &exported, const QString &stem)
    {
        const auto parts = pictures(exported, m_request.options, m_words, within());
        if (m_isCancelled)
            return {};
        if (!parts)
            return diskRefusal(stem, stem);
        for (qsizetype i = 0; i < parts->size(); ++i) {
            const QString path = parts->size() == 1 ? stem + u".png"_s : u"%1-%2.png"_s.arg(stem).arg(i + 1);
            if (const auto done = keepFile(exported, path, parts->at(i)); !done)
                return done;
        }
        return {};
    }

    /// Progress inside of one conversation: only whether to go on.
    Progress within()
    {
        return [this](qint64, qint64) {
            m_isCancelled = m_isCancelled || !m_progress(m_done, m_total);
            return !m_isCancelled;
        };
    }

    /// Made with the first formula: it takes a tenth of a second.
    formula::Typesetter &typesetter()
    {
        if (!m_typesetter)
            m_typesetter = std::make_unique<formula::Typesetter>();
        return *m_typesetter;
    }

    FormulaPicture formulaPicture(const QString &tex, bool isDisplay)
    {
        constexpr qreal zoom = 3;
        constexpr qreal pageWidth = 600; // what the margins of resources/export leave
        return pictureOf(typesetter().typeset({tex, isDisplay, 14}), zoom, Qt::black, pageWidth);
    }

    /// Outlines for the eye, whatever fonts a browser has, and MathML for everyone who reads otherwise.
    QString formulaHtml(formula::FormulaSvg &outlines, const QString &tex, bool isDisplay)
    {
        constexpr qreal pixelSize = 15;
        const formula::FormulaRequest request{tex, isDisplay, pixelSize};
        const formula::Formula made = typesetter().typeset(request);
        if (!made.isOk() || made.box.isNull())
            return {};
        const QString tag = made.tag.isNull() ? QString() : u"<span class=\"tag\">"_s + outlines.write(made.tag, pixelSize) + u"</span>"_s;
        return u"<span class=\"math\">"_s + outlines.write(made.box, pixelSize) + u"<span class=\"spoken\">"_s + typesetter().mathml(request)
            + u"</span></span>"_s + tag;
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
    AttachmentStore m_attachments;
    FileNames m_names;
    Written m_written;
    qsizetype m_done = 0;
    qsizetype m_total = 0;
    bool m_isCancelled = false;
    std::unique_ptr<formula::Typesetter> m_typesetter;
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
    case ExportFormat::Html:
        return htmlFile(exported, options, words, {});
    default:
        return markdownFile(exported, options, words);
    }
}

Result<ExportReport> runExport(const ExportRequest &request, const ExportWords &words, const Progress &progress)
{
    return Exporter(request, words, progress).run();
}

} // namespace qwenda::exchange
