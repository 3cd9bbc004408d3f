// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/mediaupload.h"

#include "client/call.h"
#include "core/message.h"
#include "core/region.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

Error unusable(Error::Kind kind, Error::Reason reason, const QString &message)
{
    Error error;
    error.kind = kind;
    error.reason = reason;
    error.message = message;
    return error;
}

} // namespace

MediaUpload::MediaUpload(HttpTransport &transport, const Connection &connection, const ClientOptions &options,
                         const QString &model, const QByteArray &bytes, const QString &mimeType, QObject *parent)
    : QObject(parent), m_transport(transport), m_options(options),
      m_isLoopback(isLoopbackHost(connection.endpoint.root.host())), m_bytes(bytes), m_mimeType(mimeType)
{
    const QString path = u"/uploads?action=getPolicy&model="_s + QString::fromLatin1(QUrl::toPercentEncoding(model));
    auto *call = new Call(transport, connection, path, {}, {}, options, this);
    connect(call, &Call::finished, this, [this](const Result<QByteArray> &answer) {
        if (answer)
            put(*answer);
        else
            Q_EMIT finished(answer.error());
    });
}

void MediaUpload::put(const QByteArray &policy)
{
    const QJsonObject data = QJsonDocument::fromJson(policy).object()["data"_L1].toObject();
    const QUrl host(data["upload_host"_L1].toString(), QUrl::StrictMode);
    const QString folder = data["upload_dir"_L1].toString();
    // A plain-text host would be the work of somebody in between.
    const bool isSafe = host.scheme() == u"https" || (m_isLoopback && isLoopbackHost(host.host()));
    if (!host.isValid() || !isSafe || folder.isEmpty())
        return Q_EMIT finished(unusable(Error::Kind::Server, Error::Reason::NotUnderstood, u"upload policy"_s));
    const qint64 most = data["max_file_size_mb"_L1].toInteger() * 1024 * 1024;
    if (most > 0 && m_bytes.size() > most)
        return Q_EMIT finished(unusable(Error::Kind::Invalid, Error::Reason::MediaRefused, QString::number(most)));

    const QString key = folder + u'/' + newId() + u'.' + m_mimeType.section(u'/', 1);
    const QByteArray boundary = "qwenda-" + newId().toLatin1();
    QByteArray body;
    const auto field = [&](const QByteArray &name, const QString &value) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value.toUtf8() + "\r\n";
    };
    field("OSSAccessKeyId", data["oss_access_key_id"_L1].toString());
    field("Signature", data["signature"_L1].toString());
    field("policy", data["policy"_L1].toString());
    field("key", key);
    field("x-oss-object-acl", data["x_oss_object_acl"_L1].toString());
    field("x-oss-forbid-overwrite", data["x_oss_forbid_overwrite"_L1].toVariant().toString());
    field("success_action_status", u"200"_s);
    // The file stands last: OSS reads no field behind it.
    body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + key.section(u'/', -1).toUtf8()
        + "\"\r\nContent-Type: " + m_mimeType.toUtf8() + "\r\n\r\n" + m_bytes + "\r\n--" + boundary + "--\r\n";

    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.lane = HttpRequest::Lane::Background;
    request.url = host;
    request.headers.add("Content-Type", "multipart/form-data; boundary=" + boundary);
    request.body = body;
    request.timeouts = {m_options.connect, m_options.firstByte, m_options.betweenBytes};
    auto *call = new Call(m_transport, request, this);
    connect(call, &Call::finished, this, [this, key](const Result<QByteArray> &answer) {
        if (answer)
            Q_EMIT finished(u"oss://"_s + key);
        else
            Q_EMIT finished(answer.error());
    });
}

} // namespace qwenda
