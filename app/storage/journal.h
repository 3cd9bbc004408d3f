// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QObject>
#include <QString>

class QThread;

namespace qwenda {

class JournalWriter;

/// The log: one JSON object a line, in files for the user alone, written by a thread of its own. Every call returns at
/// once and nothing of it is an error: a log that cannot be written is no reason to stop. Files and folder are made by the
/// first line. Whoever writes takes care that no key, prompt or answer is in a line. GUI thread.
///
///     {"time":"2026-11-21T16:20:01.123Z","event":"request","host":"…","status":200,…}
class Journal : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        qint64 fileSize = 1024 * 1024; ///< bytes; then "qwenda.log" becomes "qwenda.1.log", and so on
        int files = 5;                 ///< with the current one; the oldest goes
        int recordings = 200;          ///< files of record(); the oldest go
    };

    explicit Journal(const QString &folder, const Limits &limits, QObject *parent = nullptr);
    explicit Journal(const QString &folder, QObject *parent = nullptr) : Journal(folder, Limits(), parent) {}
    /// Writes what waits.
    ~Journal() override;

    QString folder() const { return m_folder; }
    QString file() const { return m_folder + QStringLiteral("/qwenda.log"); }
    /// Where record() keeps its files.
    QString recordings() const { return m_folder + QStringLiteral("/traffic"); }

    void write(QLatin1StringView event, QJsonObject fields = {});
    /// A file of recorded traffic.
    void record(const QString &name, const QByteArray &bytes);
    /// Returns when everything before it is in the files.
    void flush();

private:
    QString m_folder;
    QThread *m_thread;
    JournalWriter *m_writer; ///< lives on m_thread
};

} // namespace qwenda
