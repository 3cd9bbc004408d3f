// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/ask.h"

#include "cli/console.h"
#include "cli/conversationkeeper.h"
#include "cli/keyreading.h"
#include "cli/prompt.h"
#include "cli/signalwatch.h"
#include "cli/words.h"
#include "client/modelcatalog.h"
#include "client/qwenclient.h"
#include "session/title.h"
#include "session/whendone.h"
#include "storage/datapaths.h"
#include "storage/settings.h"

#include <QProcessEnvironment>

namespace qwenda::cli {

Ask::Ask(const Invocation &run, const Doors &doors, QObject *parent) : QObject(parent), m_run(run), m_doors(doors)
{
    m_outcome.model = run.ask.model;
    m_outcome.region = run.ask.region;
    connect(&doors.signalWatch, &SignalWatch::interrupted, this, &Ask::interrupt);
}

Ask::~Ask() = default;

void Ask::start()
{
    if (m_run.command == Invocation::Command::Refused) {
        refuse(m_run.problem);
        return;
    }
    if (decide() && attach() && readPrompt())
        findKey();
}

/// Flags, environment and settings become the plan. False: it ended here.
bool Ask::decide()
{
    const auto paths = DataPaths::locate(m_run.dataDir);
    if (!paths && (m_run.ask.save || !m_run.dataDir.isEmpty())) {
        refuse(Words::error(paths.error()));
        return false;
    }
    const Settings settings(paths ? paths->settings : QString());
    const auto environment = Environment::read(QProcessEnvironment::systemEnvironment(), settings.confirmedInsecureHosts());
    if (!environment) {
        refuse(Words::error(environment.error()));
        return false;
    }
    const auto plan = planAsk(m_run.ask, *environment, settings, m_doors.catalog);
    if (!plan) {
        refuse(Words::error(plan.error()));
        return false;
    }
    m_plan = *plan;
    m_outcome.model = m_plan.request.model;
    m_outcome.region = m_plan.regionId();
    if (!m_plan.replacement.isEmpty())
        m_doors.console.notice(Words::replaced(m_plan.request.model, m_plan.replacement));
    return true;
}

bool Ask::readPrompt()
{
    const Prompt prompt = cli::readPrompt(m_run.ask, m_doors.console, m_doors.signalWatch.descriptor());
    if (prompt.isInterrupted)
        interrupt();
    else if (!prompt.problem.isEmpty())
        refuse(prompt.problem);
    m_prompt = prompt.text;
    return !prompt.isInterrupted && prompt.problem.isEmpty();
}

void Ask::findKey()
{
    if (!m_plan.key.isEmpty()) {
        upload();
        return;
    }
    whenDone(readKey(m_doors.secrets, m_plan.secretName), this, [this](const SecretStore::Answer &answer) {
        if (m_isEnded)
            return;
        if (answer.state != SecretStore::State::Ready) {
            fail(missingKey(), Words::noKey(m_plan.endpoint, answer.state));
            return;
        }
        m_plan.key = answer.key;
        upload();
    });
}

void Ask::ask()
{
    if (m_plan.key.isPlanKey() && !Console::isAttended())
        m_doors.console.notice(Words::planKey());
    m_plan.request.turns.append({Message::Role::User, m_files.words + m_prompt, m_files.pictures});
    m_askedAt = QDateTime::currentDateTimeUtc();
    m_doors.client.setOptions(m_plan.options);
    m_reply = m_doors.client.chat({m_plan.endpoint, m_plan.key, m_plan.protocol}, m_plan.request);
    m_reply->setParent(this);
    m_parameters = m_reply->parameters();
    connect(m_reply, &ChatReply::delta, this, &Ask::take);
    connect(m_reply, &ChatReply::retryScheduled, this,
            [this](const RetryNotice &notice) { m_doors.console.notice(Words::retry(notice)); });
    connect(m_reply, &ChatReply::finished, this, &Ask::takeEnding);
}

void Ask::take(const ChatDelta &delta)
{
    m_outcome.text += delta.text;
    m_outcome.thinking += delta.thinking;
    if (!m_run.ask.json && !m_doors.console.write(delta.text))
        m_reply->stop(); // the reader left: nothing more has to be paid for
}

void Ask::takeEnding(const ChatEnding &ending)
{
    m_outcome.ending = ending;
    const bool isRevised = ending.revisedText && *ending.revisedText != m_outcome.text;
    if (isRevised)
        m_outcome.text = *ending.revisedText;
    if (!m_run.ask.json) {
        m_doors.console.endText();
        if (isRevised && m_doors.console.write(m_outcome.text))
            m_doors.console.endText();
    }
    for (const Source &source : ending.sources)
        m_doors.console.notice(Words::source(source));
    const QString line = ending.error ? Words::error(*ending.error) : Words::ending(ending);
    if (!line.isEmpty())
        m_doors.console.notice(line);
    const int status = exitStatus(ending);
    const bool hasAnswer = !m_outcome.text.isEmpty() || !m_outcome.thinking.isEmpty();
    if (m_run.ask.save && (hasAnswer || ending.state == Message::State::Complete))
        save(status);
    else
        end(status);
}

void Ask::interrupt()
{
    if (m_isEnded)
        return;
    if (m_reply) {
        m_reply->stop();
        return;
    }
    m_outcome.ending.state = Message::State::Stopped;
    end(interruptedStatus);
}

/// Nothing was sent, and nothing can be before the user mends what `line` says.
void Ask::refuse(const QString &line)
{
    m_outcome.ending.error = Error();
    m_outcome.ending.error->kind = Error::Kind::Invalid;
    m_outcome.ending.error->message = line;
    m_outcome.ending.state = Message::State::Failed;
    m_doors.console.notice(line);
    end(usageStatus);
}

void Ask::fail(const Error &error, const QString &line)
{
    m_outcome.ending.state = Message::State::Failed;
    m_outcome.ending.error = error;
    m_outcome.ending.error->message = line;
    m_doors.console.notice(line);
    end(exitStatus(m_outcome.ending));
}

void Ask::save(int status)
{
    Conversation conversation;
    conversation.id = newId();
    conversation.title = titleFrom(m_prompt);
    conversation.model = m_plan.request.model;
    conversation.regionId = m_plan.regionId();
    conversation.systemPrompt = m_run.ask.system;
    conversation.createdAt = m_askedAt;

    Message question;
    question.id = newId();
    question.conversationId = conversation.id;
    question.text = m_prompt;
    question.createdAt = m_askedAt;

    const ChatEnding &ending = m_outcome.ending;
    Message answer;
    answer.id = newId();
    answer.conversationId = conversation.id;
    answer.parentId = question.id;
    answer.role = Message::Role::Assistant;
    answer.state = ending.state;
    answer.text = m_outcome.text;
    answer.thinking = m_outcome.thinking;
    answer.error = ending.error;
    answer.model = m_plan.request.model;
    answer.regionId = m_plan.regionId();
    answer.parameters = m_parameters;
    answer.finishReason = ending.finishReason;
    answer.usage = ending.usage;
    answer.requestId = ending.requestId;
    answer.retries = ending.retries;
    answer.skippedEvents = ending.skippedEvents;
    answer.sources = ending.sources;
    answer.toolCalls = ending.toolCalls;
    answer.createdAt = m_askedAt;
    answer.firstToken = ending.firstToken;
    answer.thought = ending.thought;
    answer.duration = ending.duration;
    conversation.headId = answer.id;
    conversation.updatedAt = QDateTime::currentDateTimeUtc();

    auto *keeper = new ConversationKeeper(*DataPaths::locate(m_run.dataDir), this);
    connect(keeper, &ConversationKeeper::kept, this, [this, status](const Result<void> &result) {
        if (!result)
            m_doors.console.notice(Words::notSaved(result.error()));
        end(status);
    });
    keeper->keep(conversation, {question, answer});
}

void Ask::end(int status)
{
    if (m_isEnded)
        return;
    m_isEnded = true;
    if (m_run.ask.json)
        m_doors.console.write(jsonLine(m_outcome));
    Q_EMIT finished(status);
}

} // namespace qwenda::cli
