// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatparameters.h"

#include <QString>
#include <QStringList>

#include <chrono>

#include <optional>

namespace qwenda::cli {

/// What to ask, as typed: not yet mixed with environment and settings.
struct AskOptions
{
    QString model;          ///< empty: not given
    QString region;         ///< a known region's id; empty: not given
    QString baseUrl;        ///< empty: not given
    QString system;
    std::optional<double> temperature;
    std::optional<double> topP;
    std::optional<int> maxTokens;
    std::optional<qint64> seed;
    std::optional<bool> thinking;
    Protocol protocol = Protocol::Auto;
    bool hasProtocol = false; ///< given, so that it beats the settings
    bool search = false;
    bool jsonMode = false;
    QString schemaFile;     ///< empty: not given
    QStringList images;     ///< paths
    QStringList files;      ///< paths
    std::optional<std::chrono::milliseconds> timeout; ///< of silence
    std::optional<int> maxRetries;
    bool noResume = false;
    bool noStream = false;
    bool json = false;
    bool save = false;
    QStringList prompt;     ///< words; to be joined by one space
    bool readsStandardInput = false; ///< the word "-" stands in `prompt` at standardInputAt
    qsizetype standardInputAt = 0;
};

/// What to look up or do in the history.
struct HistoryOptions
{
    QString subject;          ///< show: the conversation's id; search: the query; restore: the snapshot's name or ""
    std::optional<int> limit; ///< 1 or more
    bool json = false;
    bool keepsLater = false;  ///< restore: what came after the snapshot stays
};

/// What to look at.
struct DoctorOptions
{
    bool json = false;
    bool asks = false; ///< --ask: one question for one token
};

/// What to draw beyond what AskOptions hold (model, region, baseUrl, seed, json, prompt).
struct ImageOptions
{
    QString size;      ///< as the service spells it
    int count = 1;
    QString negative;
    QString style;     ///< as the service spells it: "<anime>"
    QStringList references; ///< file names
    QString outputDir; ///< empty: the current folder
    bool noWait = false;
    bool rescue = false;    ///< of `qwenda tasks`
};

/// Which conversations go into which files: all, those with these ids, or those of a folder.
struct ExportOrder
{
    QStringList ids;
    QString inFolder;       ///< a folder of conversations: name, path or id
    QString format;         ///< a word that exchange/exportrequest.h knows
    QString target;         ///< a folder on the disk; empty: the current one
    bool hasThinking = true;
    bool hasTimes = true;
    bool hasUsage = true;
    bool hasFiles = true;   ///< attachments
};

struct ImportOrder
{
    QStringList files;      ///< never empty
    bool isDryRun = false;
};

/// What the command line asks for.
struct Invocation
{
    enum class Command { Window, Ask, List, Show, Search, Snapshot, Restore, Doctor, Image, Tasks, Export, Import, Version, Help, Refused };

    Command command = Command::Window;
    QString problem;        ///< Refused: one line for stderr, without the program's name
    QString helpTopic;      ///< Help: "", "ask", "list", "show", "search", "snapshot", "restore", "doctor", "image",
                            ///< "tasks", "export" or "import"
    QString dataDir;        ///< --data-dir; empty: not given
    bool isDemo = false;
    QString tourDir;        ///< --tour; empty: no tour
    ImageOptions image;     ///< Image and Tasks
    AskOptions ask;         ///< Ask, and what Image and Tasks share with it; for Refused, `ask.json` says whether a JSON object is expected
    HistoryOptions history; ///< List to Restore; `json` of Export and Import too, also when Refused
    ExportOrder exporting;  ///< Export
    ImportOrder importing;  ///< Import
    DoctorOptions doctor;
    bool isAsk = false;     ///< the command was ask, also when Refused or Help
    bool isImage = false;   ///< the same for image
    bool isTasks = false;   ///< the same for tasks
};

/// Understands the arguments, without the program's name. Pure, any thread.
Invocation understand(const QStringList &arguments);

/// What --help prints; `topic` as Invocation::helpTopic. Ends with a line end.
QString helpText(const QString &topic);

} // namespace qwenda::cli
