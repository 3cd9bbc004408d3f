// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat.h"

#include "client/modelcatalog.h"
#include "core/drawing.h"
#include "session/chatsession.h"
#include "session/connections.h"
#include "session/keyhealth.h"
#include "session/keyring.h"
#include "session/library.h"
#include "session/workshop.h"
#include "storage/historystore.h"
#include "ui/countwords.h"
#include "ui/errorwords.h"
#include "ui/regionlist.h"
#include "ui/regionnames.h"

#include <QLocale>

#include <algorithm>

namespace qwenda {

namespace {

constexpr std::chrono::milliseconds retryTick{100};

} // namespace

Chat::Chat(ChatSession &session, Workshop &workshop, QObject *parent)
    : QObject(parent), m_session(session), m_workshop(workshop), m_transcript(session),
      m_parameters(session, workshop.catalog), m_shortening(session),
      m_attachments(session, workshop.history.attachments()), m_suggestions(session, workshop.catalog)
{
    connect(&session, &ChatSession::conversationChanged, this, [this] {
        Q_EMIT titleChanged();
        Q_EMIT modelChanged();
        Q_EMIT regionChanged();
        Q_EMIT contextChanged();
    });
    connect(&session, &ChatSession::activityChanged, this, [this] {
        Q_EMIT activityChanged();
        Q_EMIT canSendChanged();
        Q_EMIT contextChanged();
    });
    connect(&session, &ChatSession::draftChanged, this, [this] {
        Q_EMIT draftChanged();
        Q_EMIT canSendChanged();
    });
    connect(&session, &ChatSession::pathChanged, this, &Chat::contextChanged);
    connect(&session, &ChatSession::retryChanged, this, [this] {
        if (isRetrying())
            m_retryTick.start();
        else
            m_retryTick.stop();
        Q_EMIT retryChanged();
    });
    watchComposer();
    watchParameters();
    m_retryTick.setInterval(retryTick);
    connect(&m_retryTick, &QTimer::timeout, this, &Chat::retryChanged);
    connect(&m_transcript, &Transcript::copyWanted, this, &Chat::copyWanted);
    connect(&m_transcript, &Transcript::actionWanted, this, &Chat::act);
    connect(&workshop.keys, &KeyRing::changed, this, &Chat::regionChanged);
    connect(&workshop.health, &KeyHealth::changed, this, &Chat::regionChanged);
    connect(&workshop.connections, &Connections::changed, this, &Chat::regionChanged);
}

Chat::~Chat() = default;

void Chat::watchComposer()
{
    connect(&m_attachments, &Attachments::countChanged, this, &Chat::canSendChanged);
    connect(&m_attachments, &Attachments::told, this, &Chat::told);
    connect(&m_suggestions, &Suggestions::commandChosen, this, &Chat::command);
    connect(&m_suggestions, &Suggestions::modelChosen, this, &Chat::setModel);
    connect(this, &Chat::modelChanged, this, &Chat::canSendChanged);
    // The draft, what the model is, and what the conversation holds already.
    for (const auto signal : {&Chat::draftChanged, &Chat::modelChanged, &Chat::contextChanged, &Chat::regionChanged})
        connect(this, signal, this, &Chat::estimateChanged);
}

void Chat::watchParameters()
{
    connect(&m_session, &ChatSession::parametersDropped, this, [this](const QStringList &names) {
        QStringList labels;
        for (const QString &name : names)
            labels.append(ParameterPanel::labelOf(name));
        labels.removeDuplicates();
        Q_EMIT told(tr("%1 does not take: %2").arg(model(), QLocale().createSeparatedList(labels)));
    });
    connect(&m_session, &ChatSession::condenseFailed, this, [this](const Error &error) {
        Q_EMIT told(tr("No summary could be made. %1").arg(ErrorWords::of(error, {regionName(), {}, model()}).title));
    });
}

QString Chat::chatId() const
{
    return m_session.id();
}

bool Chat::isTemporary() const { return m_workshop.library.isTemporary(chatId()); }

void Chat::openAt(const QString &messageId, int from, int to)
{
    if (!m_session.isLoaded()) {
        m_session.awaitWhole();
        connect(&m_session, &ChatSession::pathChanged, this, [this, messageId, from, to] { openAt(messageId, from, to); },
                Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        return;
    }
    if (!m_session.message(messageId))
        m_session.showBranchOf(messageId);
    // In the next turn: the transcript has to be on the screen first.
    QTimer::singleShot(0, this, [this, messageId, from, to] {
        const Message *message = m_session.message(messageId);
        const int index = m_transcript.indexOfMessage(messageId);
        if (message && index >= 0)
            Q_EMIT placeWanted(index, from < 0 ? QString() : message->text.mid(from, to - from).simplified());
    });
}

QString Chat::title() const
{
    return m_session.conversation().title;
}

bool Chat::isEmpty() const
{
    return m_session.isLoaded() && m_session.path().isEmpty();
}

QString Chat::model() const
{
    return m_session.model();
}

void Chat::setModel(const QString &modelId)
{
    m_session.setModel(modelId);
}

QString Chat::modelName() const
{
    return m_session.model();
}

QString Chat::region() const
{
    return m_session.region();
}

void Chat::setRegion(const QString &regionId)
{
    m_session.setRegion(regionId);
}

QString Chat::regionName() const
{
    return qwenda::regionName(region());
}

int Chat::regionLight() const
{
    return lightOf(m_workshop, region());
}

bool Chat::canThink() const
{
    const ModelInfo *info = m_workshop.catalog.find(model());
    return info && info->thinking != ModelInfo::Thinking::None;
}

bool Chat::mustThink() const
{
    const ModelInfo *info = m_workshop.catalog.find(model());
    return info && info->thinking == ModelInfo::Thinking::Always;
}

bool Chat::thinking() const
{
    return m_session.thinking();
}

void Chat::setThinking(bool isOn)
{
    m_session.setThinking(isOn);
}

bool Chat::isStreaming() const
{
    return m_session.isBusy();
}

bool Chat::isWaiting() const
{
    const auto activity = m_session.activity();
    return activity == ChatSession::Activity::Saving || activity == ChatSession::Activity::Waiting;
}

QString Chat::draft() const
{
    return m_session.draft().text;
}

void Chat::setDraft(const QString &text)
{
    Draft draft = m_session.draft();
    draft.text = text;
    m_session.setDraft(draft);
}

bool Chat::isRetrying() const
{
    return m_session.retry() || m_session.place();
}

QString Chat::retryTitle() const
{
    if (const auto retry = m_session.retry())
        return ErrorWords::ofWaiting(retry->error);
    return m_session.place() ? ErrorWords::ofQueue(*m_session.place()) : QString();
}

QString Chat::retryText() const
{
    const auto retry = m_session.retry();
    if (!retry)
        return m_session.place() ? ErrorWords::ofPlace(*m_session.place()) : QString();
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_session.untilRetry()).count();
    return tr("Trying again in %1 s · %2 of %3").arg(left).arg(retry->attempt).arg(retry->maxAttempts);
}

double Chat::retryProgress() const
{
    const auto retry = m_session.retry();
    if (!retry || retry->wait.count() <= 0)
        return 0;
    const auto left = static_cast<double>(m_session.untilRetry().count());
    return qBound(0.0, 1 - left / static_cast<double>(retry->wait.count()), 1.0);
}

qint64 Chat::contextTokens() const
{
    const QList<Message> &path = m_session.path();
    for (auto at = path.crbegin(); at != path.crend(); ++at) {
        if (at->usage)
            return at->usage->input + at->usage->output - at->usage->reasoning;
    }
    return 0;
}

QString Chat::contextText() const
{
    const ModelInfo *info = m_workshop.catalog.find(model());
    const qint64 used = contextTokens();
    if (!info || info->contextWindow <= 0 || used == 0)
        return {};
    return tr("%1 of %2").arg(QLocale().toString(used), shortCount(info->contextWindow));
}

double Chat::contextShare() const
{
    const ModelInfo *info = m_workshop.catalog.find(model());
    if (!info || info->contextWindow <= 0)
        return 0;
    return qBound(0.0, static_cast<double>(contextTokens()) / info->contextWindow, 1.0);
}

QString Chat::hint() const
{
    switch (m_session.activity()) {
    case ChatSession::Activity::Saving:
    case ChatSession::Activity::Waiting:
    case ChatSession::Activity::RetryWait:
        return tr("Waiting for Qwen · Esc stops");
    case ChatSession::Activity::Streaming:
        return tr("Esc stops");
    case ChatSession::Activity::Condensing:
        return tr("Summing up the oldest turns · Esc stops");
    case ChatSession::Activity::Idle:
        break;
    }
    return tr("Enter sends · Shift+Enter starts a new line");
}

void Chat::stop()
{
    m_session.stop();
}

void Chat::copyAnswer(const QString &messageId)
{
    const QList<Message> &path = m_session.path();
    const auto last = std::find_if(path.crbegin(), path.crend(),
                                   [](const Message &message) { return message.role == Message::Role::Assistant; });
    const QString id = messageId.isEmpty() && last != path.crend() ? last->id : messageId;
    const Message *answer = m_session.message(id);
    if (answer && isDrawing(*answer) && !answer->attachments.isEmpty())
        Q_EMIT pictureCopyWanted(m_session.attachmentPath(answer->attachments.constFirst()));
    else if (!id.isEmpty())
        Q_EMIT copyWanted(m_transcript.messageText(id));
}

void Chat::showRequest(const QString &messageId)
{
    const QList<Message> &path = m_session.path();
    const auto last = std::find_if(path.crbegin(), path.crend(),
                                   [](const Message &message) { return message.role == Message::Role::Assistant; });
    const QString id = messageId.isEmpty() && last != path.crend() ? last->id : messageId;
    if (!id.isEmpty())
        Q_EMIT requestWanted(id);
}

void Chat::retryNow()
{
    m_session.retryNow();
}

void Chat::retryStop()
{
    m_session.stop();
}

void Chat::refresh()
{
    m_transcript.refresh();
    m_parameters.refresh();
    Q_EMIT titleChanged();
    Q_EMIT regionChanged();
    Q_EMIT modelChanged();
    Q_EMIT activityChanged();
    Q_EMIT contextChanged();
}

} // namespace qwenda
