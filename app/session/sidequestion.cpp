// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/sidequestion.h"

#include "client/modelcatalog.h"
#include "client/qwenclient.h"
#include "session/connections.h"
#include "session/keyring.h"
#include "storage/historystore.h"

using namespace Qt::StringLiterals;

namespace qwenda {

QString smallModel(const ChatDoors &doors, const QString &regionId)
{
    const QString id = u"qwen-flash"_s;
    const ModelInfo *model = doors.catalog.find(id);
    return model && !model->isRetired && model->regions.contains(regionId) ? id : QString();
}

SideQuestion::SideQuestion(const ChatDoors &doors, const ConversationId &id, const QString &purpose, const QString &regionId,
                           const ChatRequest &request, QObject *parent)
    : QObject(parent), m_doors(doors), m_id(id), m_purpose(purpose), m_regionId(regionId), m_model(request.model)
{
    const auto endpoint = doors.connections.endpoint(regionId);
    if (!endpoint) {
        QMetaObject::invokeMethod(this, [this, error = endpoint.error()] { Q_EMIT finished(error); }, Qt::QueuedConnection);
        return;
    }
    ChatReply *reply = doors.client.chat({*endpoint, doors.keys.key(regionId), doors.connections.protocol()}, request);
    reply->setParent(this);
    connect(reply, &ChatReply::delta, this, [this](const ChatDelta &delta) { m_said += delta.text; });
    connect(reply, &ChatReply::finished, this, &SideQuestion::end);
}

void SideQuestion::end(const ChatEnding &ending)
{
    note(ending);
    if (ending.state == Message::State::Complete)
        Q_EMIT finished(m_said);
    else
        Q_EMIT finished(ending.error.value_or(Error()));
}

void SideQuestion::note(const ChatEnding &ending)
{
    if (!ending.usage)
        return;
    SideRequest used{m_id, m_purpose, m_model, m_regionId, *ending.usage, {}, {}, QDateTime::currentDateTimeUtc()};
    if (const ModelInfo *model = m_doors.catalog.find(m_model))
        used.price = m_doors.catalog.price(*model, m_regionId, ending.usage->input, ending.usage->reasoning > 0);
    if (used.price)
        used.cost = costOf(*used.price, ending.usage->input, ending.usage->output);
    (void)m_doors.history.addSideRequest(used);
}

} // namespace qwenda
