// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/askfiles.h"
#include "cli/askoutcome.h"
#include "cli/askplan.h"
#include "cli/invocation.h"
#include "storage/secretstore.h"

#include <QDateTime>
#include <QJsonObject>
#include <QObject>

#include <optional>

namespace qwenda {
class ChatReply;
class ModelCatalog;
class QwenClient;
class Settings;
}

namespace qwenda::cli {

class Console;
class SignalWatch;

/// `qwenda ask`: one question from the command line, from arguments to exit status. GUI thread. Opens no database and
/// writes no file unless --save is given. What it was given by reference must outlive it.
class Ask : public QObject
{
    Q_OBJECT
public:
    struct Doors
    {
        QwenClient &client;
        const ModelCatalog &catalog;
        SecretStore &secrets;
        Console &console;
        const SignalWatch &signalWatch;
    };

    Ask(const Invocation &run, const Doors &doors, QObject *parent = nullptr);
    ~Ask() override;

    /// Ends with exactly one finished(), possibly from inside this call.
    void start();

Q_SIGNALS:
    /// Everything is written; `status` is the exit status.
    void finished(int status);

private:
    bool decide();
    bool readPrompt();
    bool attach();
    bool chooseModel(bool sees, bool reads);
    void findKey();
    void upload();
    void ask();
    void take(const ChatDelta &delta);
    void takeEnding(const ChatEnding &ending);
    void interrupt();
    void refuse(const QString &line);
    void fail(const Error &error, const QString &line);
    void end(int status);
    void save(int status);

    Invocation m_run;
    Doors m_doors;
    AskPlan m_plan;
    QString m_prompt;
    AskFiles m_files;
    ChatReply *m_reply = nullptr;
    QJsonObject m_parameters;
    QDateTime m_askedAt;
    AskOutcome m_outcome;
    bool m_isEnded = false;
};

} // namespace qwenda::cli
