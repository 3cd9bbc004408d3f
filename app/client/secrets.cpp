// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/secrets.h"

namespace qwenda {

namespace {

Error objection(Error::Kind kind, Error::Reason reason)
{
    Error error;
    error.kind = kind;
    error.reason = reason;
    return error;
}

} // namespace

std::optional<Error> objectionTo(const Connection &connection)
{
    const QUrl &root = connection.endpoint.root;
    const bool isSecure = root.scheme() == QLatin1StringView("https");
    if (!root.isValid() || root.host().isEmpty() || (!isSecure && root.scheme() != QLatin1StringView("http")))
        return objection(Error::Kind::Invalid, Error::Reason::WrongAddress);
    // endpointFromAddress() let http:// pass for confirmed hosts only, and marks what it made as custom.
    if (!isSecure && !isLoopbackHost(root.host()) && !connection.endpoint.isCustom)
        return objection(Error::Kind::Invalid, Error::Reason::InsecureAddress);
    if (connection.key.isEmpty())
        return objection(Error::Kind::Key, Error::Reason::NoKey);
    if (!connection.key.isWellFormed())
        return objection(Error::Kind::Key, Error::Reason::WrongKey);
    return std::nullopt;
}

HttpHeaders headersFor(const Connection &connection)
{
    HttpHeaders headers;
    headers.add("Authorization", connection.key.authorization());
    const QString &workspace = connection.endpoint.workspaceId;
    const bool isWorkspaceHost = connection.endpoint.root.host().startsWith(workspace + u'.', Qt::CaseInsensitive);
    if (!workspace.isEmpty() && !isWorkspaceHost)
        headers.add("X-DashScope-WorkSpace", workspace.toLatin1());
    return headers;
}

Error withoutSecret(Error error, const ApiKey &key)
{
    const QString secret = QString::fromLatin1(key.authorization()).mid(QLatin1StringView("Bearer ").size());
    if (secret.isEmpty())
        return error;
    for (QString *text : {&error.code, &error.message, &error.requestId, &error.parameter})
        text->replace(secret, QStringLiteral("…"));
    return error;
}

} // namespace qwenda
