// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/picturecommand.h"

#include "cli/askoutcome.h"
#include "cli/console.h"
#include "cli/keyreading.h"
#include "cli/signalwatch.h"
#include "cli/words.h"
#include "client/modelcatalog.h"
#include "client/pictureclient.h"
#include "session/whendone.h"
#include "storage/secretstore.h"
#include "storage/settings.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace qwenda::cli {

PictureCommand::PictureCommand(const Invocation &run, const Doors &doors, QObject *parent)
    : QObject(parent), m_run(run), m_doors(doors)
{
    connect(&doors.signalWatch, &SignalWatch::interrupted, this, [this] {
        if (!m_isEnded)
            interrupt();
    });
}

PictureCommand::~PictureCommand() = default;

void PictureCommand::start()
{
    if (m_run.command == Invocation::Command::Refused)
        refuse(m_run.problem);
    else if (decide() && prepare())
        findKey();
}

bool PictureCommand::decide()
{
    const auto paths = DataPaths::locate(m_run.dataDir);
    if (!paths) {
        refuse(Words::error(paths.error()));
        return false;
    }
    m_paths = *paths;
    const Settings settings(m_paths.settings);
    const auto environment = Environment::read(QProcessEnvironment::systemEnvironment(), settings.confirmedInsecureHosts());
    const auto plan = environment ? planAsk(m_run.ask, *environment, settings, m_doors.catalog) : Result<AskPlan>(environment.error());
    if (!plan) {
        refuse(Words::error(plan.error()));
        return false;
    }
    m_plan = *plan;
    return true;
}

void PictureCommand::findKey()
{
    if (!m_plan.key.isEmpty()) {
        openStore();
        return;
    }
    whenDone(readKey(m_doors.secrets, m_plan.secretName), this, [this](const SecretStore::Answer &answer) {
        if (m_isEnded)
            return;
        if (answer.state == SecretStore::State::Ready) {
            m_plan.key = answer.key;
            openStore();
            return;
        }
        Error error = missingKey();
        error.message = Words::noKey(m_plan.endpoint, answer.state);
        m_doors.console.notice(error.message);
        ChatEnding ending;
        ending.state = Message::State::Failed;
        ending.error = error;
        end(exitStatus(ending), error);
    });
}

/// Before anything is sent: a picture that could not be kept must not be paid for.
void PictureCommand::openStore()
{
    if (const auto created = m_paths.create(); !created)
        return fail(created.error());
    m_store = std::make_unique<PictureStore>(m_paths.database, m_paths.root + u"/pictures"_s);
    m_doors.client.setOptions(m_plan.options);
    const ConnectionFor here = [this](const QString &) -> Result<Connection> { return Connection{m_plan.endpoint, m_plan.key}; };
    m_studio = std::make_unique<Studio>(PictureDoors{*m_store, m_doors.client, here});
    whenDone(m_store->open(), this, [this](const Result<void> &opened) {
        if (m_isEnded)
            return;
        if (opened)
            go();
        else
            fail(opened.error());
    });
}

void PictureCommand::refuse(const QString &line)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.message = line;
    m_doors.console.notice(line);
    end(usageStatus, error);
}

void PictureCommand::fail(const Error &error)
{
    m_doors.console.notice(Words::error(error));
    ChatEnding ending;
    ending.state = Message::State::Failed;
    ending.error = error;
    end(exitStatus(ending), error);
}

void PictureCommand::end(int status, const std::optional<Error> &error)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    if (Console::isAttended())
        m_doors.console.progress({});
    if (m_run.ask.json)
        m_doors.console.write(json(error));
    Q_EMIT finished(status);
}

} // namespace qwenda::cli
