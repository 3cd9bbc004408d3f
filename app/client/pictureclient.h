// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/connection.h"
#include "client/picturedownload.h"
#include "client/picturejob.h"
#include "client/picturerules.h"
#include "client/tasklisting.h"

#include <QObject>

namespace qwenda {

class HttpTransport;

/// The picture side of the service: orders, tasks, downloads. All of it on the transport's background lane, so that a
/// picture never delays a word. Jobs are children of this object; the caller deletes them (deleteLater) after finished().
/// GUI thread. `transport` and `catalog` must outlive it.
class PictureClient : public QObject
{
    Q_OBJECT

public:
    PictureClient(HttpTransport &transport, const PictureCatalog &catalog, ClientOptions options = {}, QObject *parent = nullptr)
        : QObject(parent), m_transport(transport), m_catalog(catalog), m_options(options)
    {
    }

    const PictureCatalog &catalog() const { return m_catalog; }
    void setOptions(const ClientOptions &options) { m_options = options; }
    const ClientOptions &options() const { return m_options; }
    void setPatience(const PicturePatience &patience) { m_patience = patience; }

    /// `rules`: those of request.model.
    PictureJob *draw(const Connection &connection, const PictureRequest &request, const PictureRules &rules)
    {
        return new PictureJob(m_transport, connection, request, rules, m_options, m_patience, this);
    }
    PictureJob *resume(const Connection &connection, const QString &taskId)
    {
        return new PictureJob(m_transport, connection, taskId, m_options, m_patience, this);
    }
    PictureDownload *download(const Connection &connection, const QUrl &link)
    {
        return new PictureDownload(m_transport, link, isLoopbackHost(connection.endpoint.root.host()), m_options, m_patience.unit, this);
    }
    TaskListing *tasks(const Connection &connection) { return new TaskListing(m_transport, connection, m_options, this); }

private:
    HttpTransport &m_transport;
    const PictureCatalog &m_catalog;
    ClientOptions m_options;
    PicturePatience m_patience;
};

} // namespace qwenda
