// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchangedesk.h"

#include "exchange/exchangewords.h"
#include "exchange/exporter.h"
#include "session/library.h"
#include "session/whendone.h"
#include "storage/historystore.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace qwenda::exchange;

namespace qwenda {

namespace {

constexpr qsizetype previewLength = 3000;

} // namespace

ExchangeDesk::ExchangeDesk(HistoryStore &history, Library &library, QObject *parent)
    : QObject(parent), m_history(history), m_library(library)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_request.folder = QDir(documents.isEmpty() ? QDir::homePath() : documents).filePath(u"Qwenda"_s);
}

ExchangeDesk::~ExchangeDesk() = default;

QString ExchangeDesk::subject() const
{
    if (!m_folderName.isEmpty())
        return m_folderName;
    if (m_request.conversations.isEmpty())
        return tr("All conversations");
    if (m_request.conversations.size() > 1)
        return tr("%1 chats").arg(m_request.conversations.size());
    const Conversation *one = m_library.find(m_request.conversations.constFirst());
    return one ? (one->title.size() > 48 ? one->title.left(47) + u'…' : one->title) : QString();
}

QStringList ExchangeDesk::formatNames() const
{
    return {tr("Markdown"), tr("Web page (HTML)"), tr("Qwenda JSON, complete"), tr("PDF"), tr("Word document (DOCX)"),
            tr("Picture (PNG)"), tr("Plain text"), tr("Training lines (JSONL)")};
}

bool ExchangeDesk::hasOptions() const
{
    return m_request.format != ExportFormat::Json && m_request.format != ExportFormat::Jsonl;
}

void ExchangeDesk::setFormat(int format)
{
    if (format < 0 || format >= formatNames().size() || format == int(m_request.format))
        return;
    m_request.format = ExportFormat(format);
    Q_EMIT optionsChanged();
    showPreview();
}

void ExchangeDesk::setHasThinking(bool on)
{
    m_request.options.hasThinking = on;
    Q_EMIT optionsChanged();
    showPreview();
}

void ExchangeDesk::setHasTimes(bool on)
{
    m_request.options.hasTimes = on;
    Q_EMIT optionsChanged();
    showPreview();
}

void ExchangeDesk::setHasUsage(bool on)
{
    m_request.options.hasUsage = on;
    Q_EMIT optionsChanged();
    showPreview();
}

void ExchangeDesk::setHasFiles(bool on)
{
    m_request.options.hasFiles = on;
    Q_EMIT optionsChanged();
}

void ExchangeDesk::setFolder(const QString &folder)
{
    const QString path = folder.startsWith(u"file:") ? QUrl(folder).toLocalFile() : folder;
    if (path == m_request.folder)
        return;
    m_request.folder = path;
    Q_EMIT optionsChanged();
}

void ExchangeDesk::openExport(const QString &chatId)
{
    openExportOf(chatId.isEmpty() ? QStringList() : QStringList{chatId}, {}, {}, {});
}

void ExchangeDesk::openExportOf(const QStringList &chatIds)
{
    if (!chatIds.isEmpty())
        openExportOf(chatIds, {}, {}, {});
}

void ExchangeDesk::openExportOfFolder(const QString &folderId, const QString &name) { openExportOf({}, folderId, name, {}); }

void ExchangeDesk::openExportOfBranch(const QString &chatId, const QString &messageId) { openExportOf({chatId}, {}, {}, messageId); }

void ExchangeDesk::openExportOf(const QStringList &chatIds, const QString &folderId, const QString &folderName, const QString &leaf)
{
    close();
    m_request.conversations = chatIds;
    m_request.inFolder = folderId;
    m_request.branch = leaf;
    m_folderName = folderName;
    m_dialog = Export;
    Q_EMIT dialogChanged();
    showPreview();
}

void ExchangeDesk::openImport()
{
    close();
    m_dialog = Import;
    Q_EMIT dialogChanged();
}

void ExchangeDesk::close()
{
    m_import = nullptr;
    m_job.reset();
    m_dialog = None;
    m_preview.clear();
    m_outcome.clear();
    m_canKeep = m_isDone = m_isTrouble = false;
    m_share = 0;
    Q_EMIT dialogChanged();
    Q_EMIT previewChanged();
    Q_EMIT stateChanged();
}

const Conversation *ExchangeDesk::firstOne() const
{
    if (!m_request.conversations.isEmpty())
        return m_library.find(m_request.conversations.constFirst());
    const auto isInside = [this](const Conversation &one) { return m_request.inFolder.isEmpty() || one.folderId == m_request.inFolder; };
    const auto &all = m_library.conversations();
    const auto found = std::find_if(all.cbegin(), all.cend(), isInside);
    return found == all.cend() ? nullptr : &*found;
}

/// The first conversation in the format's own words; papers and pictures as the text that is in them.
void ExchangeDesk::showPreview()
{
    if (m_dialog != Export)
        return;
    const Conversation *first = firstOne();
    if (!first)
        return;
    whenDone(m_history.messages(first->id), this, [this, conversation = *first](const Result<QList<Message>> &messages) {
        if (!messages || m_dialog != Export)
            return;
        const ExportedConversation one{conversation, *messages, branchTo(*messages, m_request.branch.isEmpty() ? conversation.headId : m_request.branch), {}, {}};
        const bool isPaper = needsFonts(m_request.format);
        const QByteArray text = renderText(one, isPaper ? ExportFormat::Text : m_request.format, m_request.options, ExportWords::translated());
        m_preview = QString::fromUtf8(text).left(previewLength);
        Q_EMIT previewChanged();
    });
}

void ExchangeDesk::begin(std::unique_ptr<ExchangeJob> job)
{
    m_job = std::move(job);
    m_share = 0;
    m_outcome.clear();
    m_isTrouble = m_isDone = m_canKeep = false;
    connect(m_job.get(), &ExchangeJob::progressed, this, [this](qint64 done, qint64 total) {
        m_share = total > 0 ? double(done) / double(total) : 0;
        Q_EMIT progressed();
    });
}

void ExchangeDesk::end(const QString &outcome, bool isTrouble, bool isDone)
{
    m_outcome = outcome;
    m_isTrouble = isTrouble;
    m_isDone = isDone;
    Q_EMIT stateChanged();
}

void ExchangeDesk::startExport()
{
    auto job = std::make_unique<ExportJob>();
    ExportJob *started = job.get();
    begin(std::move(job));
    connect(started, &ExportJob::finished, this, &ExchangeDesk::exported);
    m_request.database = m_history.file();
    // The job reads the file: what is on its way there comes first, and the store answers in turn.
    whenDone(m_history.folders(), this, [this, started = QPointer(started)](const Result<QList<Folder>> &) {
        if (!started)
            return;
        started->start(m_request);
        Q_EMIT stateChanged();
    });
    Q_EMIT stateChanged();
}

void ExchangeDesk::exported(const Result<ExportReport> &report)
{
    if (!report)
        end(ExchangeWords::error(report.error()), true, false);
    else if (report->files.isEmpty() && !report->isCancelled)
        end(tr("There was nothing to write: the chat has no messages yet, or is no longer there."), true, false);
    else if (!report->isCancelled)
        end(tr("%n file(s) in %1", nullptr, int(report->files.size())).arg(QDir::toNativeSeparators(m_request.folder)), false, true);
}

QStringList ExchangeDesk::pathsOf(const QList<QUrl> &files)
{
    QStringList paths;
    for (const QUrl &file : files) {
        if (file.isLocalFile())
            paths.push_back(file.toLocalFile());
    }
    return paths;
}

bool ExchangeDesk::takes(const QList<QUrl> &files) const
{
    const QStringList paths = pathsOf(files);
    return !isWorking() && !paths.isEmpty() && std::all_of(paths.cbegin(), paths.cend(), &Importer::looksLikeExport);
}

void ExchangeDesk::openWith(const QList<QUrl> &files)
{
    openImport();
    readFiles(files);
}

void ExchangeDesk::readFiles(const QList<QUrl> &files)
{
    const QStringList paths = pathsOf(files);
    if (paths.isEmpty() || isWorking())
        return;
    auto job = std::make_unique<ImportJob>();
    m_import = job.get();
    begin(std::move(job));
    connect(m_import, &ImportJob::finishedReading, this, &ExchangeDesk::wasRead);
    connect(m_import, &ImportJob::finished, this, &ExchangeDesk::kept);
    m_import->read(paths, m_history.file());
    Q_EMIT stateChanged();
}

QString ExchangeDesk::reportText(const ImportReport &report)
{
    QStringList lines;
    for (const ImportedFile &file : report.files) {
        QStringList sources;
        for (const ImportSource source : file.sources)
            sources.push_back(ExchangeWords::source(source));
        lines += QFileInfo(file.file).fileName() + u" · "_s + QLocale().createSeparatedList(sources);
    }
    lines += tr("%n new conversation(s)", nullptr, report.conversations) + u" · "_s + tr("%n new message(s)", nullptr, report.messages);
    if (report.alreadyThere > 0)
        lines += tr("%n already there", nullptr, report.alreadyThere);
    if (report.extended > 0)
        lines += tr("%n known conversation(s) went on", nullptr, report.extended);
    if (!report.issues.isEmpty())
        lines += QString();
    for (const ImportIssue &issue : report.issues.mid(0, 200))
        lines += ExchangeWords::issue(issue);
    if (report.issueCount > 200)
        lines += tr("… and %n more", nullptr, report.issueCount - 200);
    return lines.join(u'\n');
}

void ExchangeDesk::wasRead(const Result<ImportReport> &report)
{
    if (!report) {
        end(ExchangeWords::error(report.error()), true, false);
        return;
    }
    if (report->isCancelled)
        return;
    m_preview = reportText(*report);
    m_canKeep = report->messages > 0;
    Q_EMIT previewChanged();
    end(m_canKeep ? QString() : tr("There is nothing new in it."), false, false);
}

void ExchangeDesk::keep()
{
    if (!m_import || !m_canKeep)
        return;
    m_canKeep = false;
    m_import->keep();
    Q_EMIT stateChanged();
}

void ExchangeDesk::kept(const Result<ImportReport> &report)
{
    if (!report) {
        end(ExchangeWords::error(report.error()), true, false);
        return;
    }
    if (report->isCancelled)
        return;
    m_library.reload();
    m_preview = reportText(*report);
    Q_EMIT previewChanged();
    end(tr("%n conversation(s) imported", nullptr, report->conversations), false, true);
}

void ExchangeDesk::openFolder() const { QDesktopServices::openUrl(QUrl::fromLocalFile(m_request.folder)); }

void ExchangeDesk::retranslate()
{
    Q_EMIT wordsChanged();
    Q_EMIT dialogChanged();
}

} // namespace qwenda
