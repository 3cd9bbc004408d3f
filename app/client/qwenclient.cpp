// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/qwenclient.h"

#include "client/modelcatalog.h"

namespace qwenda {

QwenClient::QwenClient(HttpTransport &transport, const ModelCatalog &catalog, ClientOptions options, QObject *parent)
    : QObject(parent), m_transport(transport), m_catalog(catalog), m_options(options),
      m_pacer([&catalog](const QString &regionId, const QString &model) {
          const ModelInfo *info = catalog.find(model);
          return info ? info->limits.value(regionId) : RateLimits();
      }),
      m_regionEndpoints([](const QString &regionId) { return endpointForRegion(regionId); })
{
}

ChatReply *QwenClient::chat(const Connection &connection, const ChatRequest &request)
{
    ClientOptions options = m_options;
    options.pacer = &m_pacer;
    return new ChatReply(m_transport, connection, request, m_catalog.find(request.model), options, this);
}

FileUpload *QwenClient::uploadFile(const Connection &connection, const QString &name, const QByteArray &content)
{
    return new FileUpload(m_transport, connection, name, content, m_options, this);
}

EmbeddingJob *QwenClient::embed(const Connection &connection, const EmbeddingRequest &request, EmbeddingCache *cache)
{
    ClientOptions options = m_options;
    options.pacer = &m_pacer;
    return new EmbeddingJob(m_transport, connection, request, options, cache, this);
}

KeyCheck *QwenClient::checkKey(const Connection &connection)
{
    return new KeyCheck(m_transport, connection, m_options, this);
}

RegionSearch *QwenClient::findRegion(const ApiKey &key, const QString &exceptRegionId)
{
    return new RegionSearch(m_transport, key, exceptRegionId, m_regionEndpoints, m_options, this);
}

} // namespace qwenda
