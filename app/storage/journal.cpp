// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/journal.h"

#include "storage/privatefolder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QThread>

using namespace Qt::StringLiterals;

namespace qwenda {

/// The thread's side.
class JournalWriter : public QObject
{
public:
    JournalWriter(const QString &folder, const Journal::Limits &limits) : m_folder(folder), m_limits(limits) {}

    void write(const QByteArray &line)
    {
        if (!m_file.isOpen() && !open())
            return;
        if (m_file.size() > 0 && m_file.size() + line.size() > m_limits.fileSize) {
            rotate();
            if (!open())
                return;
        }
        m_file.write(line);
        m_file.flush();
    }

    void record(const QString &name, const QByteArray &bytes)
    {
        const QString folder = m_folder + u"/traffic"_s;
        if (!makePrivateFolder(m_folder) || !makePrivateFolder(folder))
            return;
        makePrivateFile(folder + u'/' + name);
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        file.close();
        QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name); // names begin with the time
        while (names.size() > m_limits.recordings)
            QFile::remove(folder + u'/' + names.takeFirst());
    }

private:
    QString name(int age) const
    {
        return age == 0 ? m_folder + u"/qwenda.log"_s : m_folder + u"/qwenda.%1.log"_s.arg(age);
    }

    bool open()
    {
        if (!makePrivateFolder(m_folder))
            return false;
        makePrivateFile(name(0));
        m_file.setFileName(name(0));
        return m_file.open(QIODevice::WriteOnly | QIODevice::Append);
    }

    void rotate()
    {
        m_file.close();
        QFile::remove(name(m_limits.files - 1));
        for (int age = m_limits.files - 2; age >= 0; --age)
            QFile::rename(name(age), name(age + 1));
    }

    QString m_folder;
    Journal::Limits m_limits;
    QFile m_file;
};

Journal::Journal(const QString &folder, const Limits &limits, QObject *parent)
    : QObject(parent), m_folder(folder), m_thread(new QThread(this)), m_writer(new JournalWriter(folder, limits))
{
    m_thread->setObjectName(u"journal"_s);
    m_writer->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
}

Journal::~Journal()
{
    if (!m_thread->isRunning()) {
        delete m_writer;
        return;
    }
    // Queued behind every line that waits.
    QMetaObject::invokeMethod(m_writer, [thread = m_thread] { thread->quit(); }, Qt::QueuedConnection);
    if (!m_thread->wait(5000)) // a disk that hangs: the process ends all the same
        m_thread->setParent(nullptr);
}

void Journal::write(QLatin1StringView event, QJsonObject fields)
{
    if (!m_thread->isRunning())
        m_thread->start(QThread::LowPriority);
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    QMetaObject::invokeMethod(
        m_writer,
        [writer = m_writer, time, event = QString(event), fields = std::move(fields)] {
            // First two fields first: people read these lines, too.
            QByteArray line = QJsonDocument(fields).toJson(QJsonDocument::Compact);
            line = "{\"time\":\"" + time.toLatin1() + "\",\"event\":\"" + event.toLatin1() + (fields.isEmpty() ? "\"" : "\",") + line.mid(1);
            writer->write(line + '\n');
        },
        Qt::QueuedConnection);
}

void Journal::record(const QString &name, const QByteArray &bytes)
{
    if (!m_thread->isRunning())
        m_thread->start(QThread::LowPriority);
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, name, bytes] { writer->record(name, bytes); }, Qt::QueuedConnection);
}

void Journal::flush()
{
    if (m_thread->isRunning())
        QMetaObject::invokeMethod(m_writer, [] {}, Qt::BlockingQueuedConnection);
}

} // namespace qwenda
