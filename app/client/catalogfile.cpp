// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/catalogfile.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qwenda::catalogfile {

Error damaged(const QString &detail)
{
    Error error;
    error.kind = Error::Kind::Server;
    error.reason = Error::Reason::NotUnderstood;
    error.message = detail;
    return error;
}

Result<QByteArray> read(const QString &name)
{
    QFile file(u":/qwenda/models/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return damaged(name);
    return file.readAll();
}

Result<QJsonObject> object(const QByteArray &json)
{
    QJsonParseError fault;
    const QJsonObject root = QJsonDocument::fromJson(json, &fault).object();
    return fault.error == QJsonParseError::NoError ? Result<QJsonObject>(root) : Result<QJsonObject>(damaged(fault.errorString()));
}

} // namespace qwenda::catalogfile
