// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ChatSession: how answers are wanted, and what is done where the service takes a request only changed.

#include "session/chatsession.h"

#include "client/modelcatalog.h"
#include "client/parameterrules.h"
#include "session/summariser.h"
#include "storage/historystore.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda {

void ChatSession::setModel(const QString &modelId)
{
    const QString id = modelId.trimmed();
    if (id.isEmpty() || id == m_conversation.model)
        return;
    m_conversation.model = id;
    QStringList dropped;
    m_parameters = ParameterRules(m_doors.catalog.find(id), region()).fitted(m_parameters, &dropped);
    m_parameters.leftOut.clear(); // was another model's refusal
    m_conversation.parameters = m_parameters.toJson();
    saveConversation();
    if (!dropped.isEmpty())
        Q_EMIT parametersDropped(dropped);
}

void ChatSession::setParameters(const ChatParameters &parameters)
{
    if (parameters == m_parameters)
        return;
    m_parameters = parameters;
    m_conversation.parameters = parameters.toJson();
    saveConversation();
}

void ChatSession::setContext(const ContextCut &cut)
{
    if (cut == m_context)
        return;
    m_context = cut;
    m_conversation.context = cut.toJson();
    saveConversation();
}

bool ChatSession::thinking() const
{
    return thinks(m_conversation.model);
}

bool ChatSession::thinks(const QString &modelId) const
{
    const ModelInfo *info = m_doors.catalog.find(modelId);
    if (!info || info->thinking == ModelInfo::Thinking::None)
        return false;
    if (info->thinking == ModelInfo::Thinking::Always)
        return true;
    if (m_parameters.thinking && modelId == m_conversation.model)
        return *m_parameters.thinking;
    // A conversation that is opened again goes on as it was left.
    for (auto at = m_path.crbegin(); at != m_path.crend(); ++at) {
        const QJsonValue sent = at->parameters.value("enable_thinking"_L1);
        if (at->role == Message::Role::Assistant && at->model == modelId && sent.isBool())
            return sent.toBool();
    }
    return info->thinkingDefaultOn;
}

void ChatSession::setThinking(bool isOn)
{
    if (thinking() == isOn)
        return;
    ChatParameters changed = m_parameters;
    changed.thinking = isOn;
    setParameters(changed);
}

QString ChatSession::refusedParameter(const Message &answer)
{
    if (!answer.error || answer.error->reason != Error::Reason::WrongParameter || answer.role != Message::Role::Assistant)
        return {};
    const QString &name = answer.error->parameter;
    // Without these the answer could not be read.
    const QStringList form{u"stream"_s, u"stream_options"_s, u"result_format"_s, u"incremental_output"_s};
    return answer.parameters.contains(name) && !form.contains(name) ? name : QString();
}

bool ChatSession::againWithout(const MessageId &answerId)
{
    const Message *answer = message(answerId);
    const QString name = answer ? refusedParameter(*answer) : QString();
    if (!canSend() || name.isEmpty())
        return false;
    const QString model = answer->model;
    ChatParameters changed = m_parameters;
    if (!changed.leftOut.contains(name))
        changed.leftOut.append(name);
    setParameters(changed);
    return again(answerId, model);
}

ContextPlan ChatSession::planFor(const MessageId &answerId, CutOrder order) const
{
    const Message *answer = message(answerId);
    if (!answer || !answer->error || answer->error->kind != Error::Kind::TooLong)
        return {};
    const Error &error = *answer->error;
    const QList<Message> path = m_tree.branchTo(answer->parentId);
    const ModelInfo *info = m_doors.catalog.find(answer->model);
    qint64 limit = error.tokenLimit;
    if (limit <= 0)
        limit = info ? info->maxInput : 0;
    const bool isCounted = error.tokenCount > 0 && error.tokenLimit > 0;
    const qint64 count = isCounted ? error.tokenCount : estimatedTokens(m_context.toldOf(path));
    // The service found it too long: where the estimate does not, it is the estimate that is wrong.
    const bool isGuess = limit <= 0 || count <= limit;
    ContextPlan plan = planToFit(path, m_context, isGuess ? std::max<qint64>(1, count / 2) : count - limit, order);
    plan.isCounted = isCounted;
    plan.isGuess = isGuess;
    return plan;
}

bool ChatSession::leaveOut(const MessageId &answerId, const ContextPlan &plan)
{
    const Message *answer = message(answerId);
    if (!canSend() || !answer || plan.items.isEmpty())
        return false;
    const QString model = answer->model;
    setContext(plan.cut);
    return again(answerId, model);
}

bool ChatSession::summarise(const MessageId &answerId, const ContextPlan &plan)
{
    const Message *answer = message(answerId);
    if (!canSend() || !answer || plan.cut.from.isEmpty() || plan.cut.from == m_context.from)
        return false;
    Conversation asked = m_conversation;
    asked.regionId = region();
    const QList<Message> told = m_context.toldOf(m_tree.branchTo(answer->parentId));
    m_summariser = new Summariser(m_doors, asked, transcriptOf(told, plan.cut), m_context.summary, this);
    connect(m_summariser, &Summariser::finished, this, [this, answerId, plan](const Result<QString> &summary) {
        std::exchange(m_summariser, nullptr)->deleteLater();
        Q_EMIT activityChanged();
        if (!summary) {
            Q_EMIT condenseFailed(summary.error());
            return;
        }
        ContextPlan condensed = plan;
        condensed.cut.summary = *summary;
        leaveOut(answerId, condensed);
    });
    Q_EMIT activityChanged();
    return true;
}

// What the service gave beside the first choice: answers of their own, to be paged through. They were paid for with it.
void ChatSession::addAlternatives(const Message &answer, const QStringList &texts)
{
    for (const QString &text : texts) {
        Message other;
        other.id = newId();
        other.conversationId = answer.conversationId;
        other.parentId = answer.parentId;
        other.role = Message::Role::Assistant;
        other.text = text;
        other.model = answer.model;
        other.regionId = answer.regionId;
        other.parameters = answer.parameters;
        other.finishReason = answer.finishReason;
        other.requestId = answer.requestId;
        other.createdAt = answer.createdAt;
        m_tree.put(other);
        (void)m_doors.history.addMessage(other);
    }
}

} // namespace qwenda
