// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/requestlog.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

RequestLog::RequestLog(Emulator &emulator)
{
    connect(&emulator, &Emulator::requestReceived, this,
            [this](const RecordedRequest &request) { write(u"received"_s, request); });
    connect(&emulator, &Emulator::requestEnded, this,
            [this](const RecordedRequest &request) { write(u"answered"_s, request); });
}

bool RequestLog::open(const QString &path)
{
    m_file.setFileName(path);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append);
}

void RequestLog::write(const QString &event, const RecordedRequest &request)
{
    if (!m_file.isOpen())
        return;
    QJsonObject line{
        {u"event"_s, event},
        {u"time"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
        {u"number"_s, request.number},
        {u"connection"_s, static_cast<qint64>(request.connection)},
        {u"method"_s, QString::fromLatin1(request.method)},
        {u"path"_s, QString::fromLatin1(request.path)},
    };
    if (const QString model = request.json()["model"_L1].toString(); !model.isEmpty())
        line.insert(u"model"_s, model);
    if (event == "answered"_L1) {
        line.insert(u"status"_s, request.status);
        line.insert(u"bytes"_s, request.bytesSent);
        line.insert(u"whole"_s, request.isFinished);
        line.insert(u"left"_s, request.clientLeft);
    }
    m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

} // namespace qwenda::emulator
