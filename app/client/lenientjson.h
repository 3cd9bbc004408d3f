// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QJsonDocument>
#include <QString>

namespace qwenda::wire {

/// JSON text, tolerating what a cut or a careless gateway does to UTF-8: each broken sequence becomes U+FFFD.
inline QJsonDocument parseLeniently(QByteArrayView json, QJsonParseError &fault)
{
    QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &fault);
    if (fault.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(json).toUtf8(), &fault);
    return document;
}

} // namespace qwenda::wire
