// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/paceledger.h"

#include "client/pacer.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace qwenda {

namespace {

// So much of a day's count may be lost when the program is killed.
constexpr std::chrono::seconds writeInterval{30};

} // namespace

PaceLedger::PaceLedger(Pacer &pacer, QString file, QObject *parent)
    : QObject(parent), m_pacer(pacer), m_file(std::move(file))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(writeInterval);
    connect(&m_timer, &QTimer::timeout, this, &PaceLedger::write);
    connect(&pacer, &Pacer::went, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
}

PaceLedger::~PaceLedger()
{
    if (m_timer.isActive())
        write();
}

void PaceLedger::recall()
{
    QFile file(m_file);
    if (!m_isRecalled && file.open(QIODevice::ReadOnly))
        m_pacer.recall(QJsonDocument::fromJson(file.readAll()).array(), QDateTime::currentDateTimeUtc());
    m_isRecalled = true;
}

void PaceLedger::write()
{
    recall(); // before the file is written over
    const QJsonArray memory = m_pacer.memory(QDateTime::currentDateTimeUtc());
    if (memory.isEmpty() && !QFile::exists(m_file))
        return;
    // A count that cannot be kept is no harm worth telling: the service counts, too.
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(QJsonDocument(memory).toJson(QJsonDocument::Compact));
        (void)file.commit();
    }
}

} // namespace qwenda
