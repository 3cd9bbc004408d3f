// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/exchanging.h"

#include "cli/askoutcome.h"
#include "cli/console.h"
#include "cli/signalwatch.h"
#include "cli/words.h"
#include "exchange/exchangejob.h"
#include "exchange/exchangewords.h"
#include "session/whendone.h"
#include "storage/datapaths.h"
#include "storage/historystore.h"
#include "storage/instanceclient.h"
#include "storage/instancelock.h"

#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace qwenda::exchange;

namespace qwenda::cli {

namespace {

constexpr int failedStatus = 1;
constexpr int issuesShown = 20;

QJsonValue fileErrorJson(const std::optional<Error> &error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{{u"kind"_s, kindName(error->kind)},
                       {u"code"_s, error->code},
                       {u"message"_s, ExchangeWords::error(*error)},
                       {u"file"_s, error->parameter}};
}

class Exchanging
{
public:
    Exchanging(const Invocation &run, Console &console, const SignalWatch &signalWatch)
        : m_run(run), m_console(console), m_signalWatch(signalWatch)
    {}

    int execute()
    {
        if (m_run.command == Invocation::Command::Refused)
            return refused();
        const auto paths = DataPaths::locate(m_run.dataDir);
        if (!paths)
            return failed(paths.error());
        m_paths = *paths;
        return m_run.command == Invocation::Command::Export ? exportFiles() : importFiles();
    }

private:
    int refused()
    {
        Error error;
        error.kind = Error::Kind::Invalid;
        error.message = m_run.problem;
        m_console.notice(m_run.problem);
        QJsonObject json = fileErrorJson(error).toObject();
        json.insert(u"message"_s, m_run.problem);
        write({{u"error"_s, json}});
        return usageStatus;
    }

    void write(const QJsonObject &json)
    {
        if (m_run.history.json)
            m_console.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
    }

    int failed(const Error &error, QJsonObject json = {})
    {
        m_console.notice(ExchangeWords::error(error));
        json.insert(u"error"_s, fileErrorJson(error));
        write(json);
        return failedStatus;
    }

    /// A schema of an earlier Qwenda is brought up to date first, when no window has the history.
    Result<void> prepareHistory()
    {
        InstanceLock lock(m_paths.lock);
        if (!QFileInfo::exists(m_paths.root))
            return {};
        if (const auto held = lock.tryHold(); !held || !*held)
            return {}; // a window holds it, or the folder is read-only: the work itself will tell
        if (!QFileInfo::exists(m_paths.database))
            return {};
        HistoryStore store(m_paths.database, HistoryStore::Use::Owner);
        std::optional<Result<void>> opened;
        QEventLoop loop;
        QObject context;
        whenDone(store.open(), &context, [&](const Result<void> &result) {
            opened = result;
            loop.quit();
        });
        loop.exec();
        return opened.value_or(Result<void>());
    }

    template <typename Job, typename Report>
    Result<Report> wait(Job &job, void (Job::*signal)(const Result<Report> &), const std::function<void()> &begin)
    {
        QEventLoop loop;
        std::optional<Result<Report>> ending;
        const auto one = QObject::connect(&job, signal, &loop, [&](const Result<Report> &report) {
            ending = report;
            loop.quit();
        });
        const auto two = QObject::connect(&m_signalWatch, &SignalWatch::interrupted, &job, [&job] { job.cancel(); });
        begin();
        if (m_signalWatch.isInterrupted())
            job.cancel();
        loop.exec();
        QObject::disconnect(one);
        QObject::disconnect(two);
        return *ending;
    }

    int exportFiles()
    {
        if (const auto ready = prepareHistory(); !ready && ready.error().reason != Error::Reason::ReadOnly)
            return failed(ready.error());
        const ExportOrder &order = m_run.exporting;
        ExportRequest request;
        request.database = m_paths.database;
        request.conversations = order.ids;
        request.inFolder = order.inFolder;
        request.format = formatFromSuffix(order.format).value_or(ExportFormat::Markdown);
        request.options.hasThinking = order.hasThinking;
        request.options.hasTimes = order.hasTimes;
        request.options.hasUsage = order.hasUsage;
        request.options.hasFiles = order.hasFiles;
        request.folder = QDir(order.target.isEmpty() ? u"."_s : order.target).absolutePath();
        ExportJob job;
        const auto report = wait(job, &ExportJob::finished, [&] { job.start(request); });
        if (!report)
            return failed(report.error());
        return tell(*report);
    }

    int tell(const ExportReport &report)
    {
        if (report.isCancelled)
            return interruptedStatus;
        QJsonArray files;
        for (const ExportedFile &file : report.files) {
            files.append(QJsonObject{{u"id"_s, file.conversationId}, {u"title"_s, file.title}, {u"file"_s, file.file}});
            if (!m_run.history.json)
                m_console.write(file.file + u'\n');
        }
        QJsonObject json{{u"files"_s, files}, {u"unknown"_s, QJsonArray::fromStringList(report.unknown)}, {u"error"_s, QJsonValue::Null}};
        for (const QString &id : report.unknown)
            m_console.notice(Words::tr("There is no conversation with the id %1.").arg(id));
        write(json);
        return report.unknown.isEmpty() ? 0 : failedStatus;
    }

    int importFiles()
    {
        if (const auto ready = prepareHistory(); !ready)
            return failed(ready.error());
        ImportJob job;
        const auto preview = wait(job, &ImportJob::finishedReading,
                                  [&] { job.read(m_run.importing.files, m_paths.database); });
        if (!preview)
            return failed(preview.error());
        if (preview->isCancelled || m_run.importing.isDryRun)
            return tell(*preview);
        const auto report = wait(job, &ImportJob::finished, [&] { job.keep(); });
        if (report && report->messages > 0)
            tellTheWindow();
        return report ? tell(*report) : failed(report.error());
    }

    /// A window that is open shows at once what came; one that does not answer will when it is opened again.
    void tellTheWindow()
    {
        InstanceLock lock(m_paths.lock);
        if (const auto held = lock.tryHold(); !held || *held)
            return;
        InstanceClient client(m_paths.socket);
        QEventLoop loop;
        whenDone(client.send(instancewire::Refresh()), &loop, [&loop](const Result<void> &) { loop.quit(); });
        loop.exec();
    }

    int tell(const ImportReport &report)
    {
        if (report.isCancelled)
            return interruptedStatus;
        write(toJson(report));
        int shown = 0;
        for (const ImportIssue &issue : report.issues) {
            if (++shown > issuesShown && !m_run.history.json)
                break;
            if (!m_run.history.json)
                m_console.notice(ExchangeWords::issue(issue));
        }
        if (!m_run.history.json && report.issueCount > issuesShown)
            m_console.notice(Words::tr("… and %n more; --json names them all.", nullptr, report.issueCount - issuesShown));
        if (m_run.history.json)
            return 0;
        QString line = Words::tr("%n conversation(s)", nullptr, report.conversations) + u", "_s
            + Words::tr("%n message(s)", nullptr, report.messages);
        if (report.extended > 0)
            line += u", "_s + Words::tr("%n known conversation(s) went on", nullptr, report.extended);
        if (report.alreadyThere > 0)
            line += u", "_s + Words::tr("%n already there", nullptr, report.alreadyThere);
        if (report.lost > 0)
            line += u", "_s + Words::tr("%n not carried", nullptr, report.lost);
        m_console.write(line + u'\n');
        return 0;
    }

    static QJsonObject toJson(const ImportReport &report)
    {
        QJsonArray files;
        for (const ImportedFile &file : report.files) {
            QJsonArray sources;
            for (const ImportSource source : file.sources)
                sources.append(sourceName(source));
            files.append(QJsonObject{{u"file"_s, file.file}, {u"sources"_s, sources},
                                     {u"conversations"_s, file.conversations}, {u"messages"_s, file.messages}});
        }
        QJsonArray issues;
        for (const ImportIssue &issue : report.issues) {
            issues.append(QJsonObject{{u"kind"_s, issueName(issue.kind)}, {u"file"_s, issue.file}, {u"what"_s, issue.what},
                                      {u"detail"_s, issue.detail}, {u"lost"_s, issue.isLoss()}});
        }
        return {{u"conversations"_s, report.conversations}, {u"messages"_s, report.messages}, {u"extended"_s, report.extended},
                {u"already_there"_s, report.alreadyThere}, {u"lost"_s, report.lost}, {u"files"_s, files},
                {u"issues"_s, issues}, {u"issue_count"_s, report.issueCount}, {u"error"_s, QJsonValue::Null}};
    }

    const Invocation &m_run;
    Console &m_console;
    const SignalWatch &m_signalWatch;
    DataPaths m_paths;
};

} // namespace

std::unique_ptr<QCoreApplication> makeApplication(const Invocation &run, int &argc, char **argv)
{
    const auto format = formatFromSuffix(run.exporting.format);
    if (run.command != Invocation::Command::Export || !format || !needsFonts(*format))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

bool isRefusedExchange(const Invocation &run)
{
    return run.command == Invocation::Command::Refused && (run.helpTopic == u"export" || run.helpTopic == u"import");
}

int exchange(const Invocation &run, Console &console, const SignalWatch &signalWatch)
{
    return Exchanging(run, console, signalWatch).execute();
}

} // namespace qwenda::cli
