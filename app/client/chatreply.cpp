// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/chatreply.h"

#include "client/chatjob.h"

namespace qwenda {

ChatReply::ChatReply(HttpTransport &transport, const Connection &connection, const ChatRequest &request,
                     const ModelInfo *info, const ClientOptions &options, QObject *parent)
    : QObject(parent), d(std::make_shared<ChatJob>(*this, transport, connection, request, info, options))
{
    // Queued: whoever called chat() connects to us first.
    QMetaObject::invokeMethod(this, [this] { std::shared_ptr(d)->start(); }, Qt::QueuedConnection);
}

ChatReply::~ChatReply()
{
    d->abandon();
}

void ChatReply::stop()
{
    std::shared_ptr(d)->stop();
}

void ChatReply::retryNow()
{
    std::shared_ptr(d)->retryNow();
}

QJsonObject ChatReply::parameters() const
{
    return d->parameters();
}

} // namespace qwenda
