// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatreply.h"
#include "client/connection.h"
#include "client/fileupload.h"
#include "client/embedding.h"
#include "client/keycheck.h"
#include "client/pacer.h"
#include "client/regionsearch.h"

#include <QObject>

namespace qwenda {

class HttpTransport;
class ModelCatalog;

/// The service in C++: requests in, deltas and values out. Holds no key and no conversation; each call names its
/// connection. GUI thread. `transport` and `catalog` must outlive it and every job it made.
///
/// A job is a child of this object until the caller gives it another parent; the caller deletes it (deleteLater) after
/// finished().
class QwenClient : public QObject
{
    Q_OBJECT

public:
    QwenClient(HttpTransport &transport, const ModelCatalog &catalog, ClientOptions options = {}, QObject *parent = nullptr);

    /// For jobs started from now on.
    void setOptions(const ClientOptions &options) { m_options = options; }
    const ClientOptions &options() const { return m_options; }

    /// Asks a model, by the protocol that `connection` says or the request needs. A parameter out of the model's bounds ends
    /// as Invalid/WrongParameter without a request. An empty or malformed key ends as Key/NoKey or Key/WrongKey
    /// without a request. http:// to a host that is not loopback goes out only if the endpoint was made with that host
    /// confirmed (endpointFromAddress).
    ChatReply *chat(const Connection &connection, const ChatRequest &request);
    /// Hands a document to the service for qwen-long. `content` at most 150 MB.
    FileUpload *uploadFile(const Connection &connection, const QString &name, const QByteArray &content);
    /// GET /compatible-mode/v1/models; costs nothing.
    KeyCheck *checkKey(const Connection &connection);
    /// Texts to vectors. `cache` (may be nullptr) outlives the job.
    EmbeddingJob *embed(const Connection &connection, const EmbeddingRequest &request, EmbeddingCache *cache = nullptr);
    /// Which other region accepts this key. Not for custom addresses: a key is never sent to hosts its owner did not
    /// choose.
    RegionSearch *findRegion(const ApiKey &key, const QString &exceptRegionId);

    /// Who lets requests of this client go; its limits are the catalogue's until somebody gives others.
    Pacer &pacer() { return m_pacer; }

    /// Replaces endpointForRegion for findRegion(): the demo and the tests have their regions on loopback.
    void setRegionEndpoints(const RegionEndpoints &endpoints) { m_regionEndpoints = endpoints; }

private:
    HttpTransport &m_transport;
    const ModelCatalog &m_catalog;
    ClientOptions m_options;
    Pacer m_pacer;
    RegionEndpoints m_regionEndpoints;
};

} // namespace qwenda
