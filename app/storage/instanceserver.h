// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/instancewire.h"

#include <QHash>
#include <QLocalServer>
#include <QObject>
#include <QPointer>
#include <QString>

class QLocalSocket;

namespace qwenda {

/// The first instance's ear: what later starts and `ask --save` want from it. GUI thread. Only this user can connect.
/// At most 16 at once may still be speaking, each for ten seconds; nonsense gets an error and is closed.
class InstanceServer : public QObject
{
    Q_OBJECT
public:
    explicit InstanceServer(QObject *parent = nullptr);
    ~InstanceServer() override;

    /// Listens at DataPaths::socket; an abandoned socket there is replaced, so hold the InstanceLock.
    /// Error Storage/None with the system's words: the program works without, later starts cannot reach it.
    Result<void> listen(const QString &socketPath);

    /// Answers a saveRequested(); unknown numbers (the asker left) are ignored.
    void answer(int request, const Result<void> &result);

Q_SIGNALS:
    /// Another start: bring the window forward. Already answered.
    void showRequested(const QStringList &arguments);
    /// Other rows lie in the history file than were read. Already answered.
    void refreshRequested();
    /// Write it (HistoryStore::saveWhole), then call answer(request, …).
    void saveRequested(int request, const qwenda::Conversation &conversation,
                       const QList<qwenda::Message> &messages);

private:
    void accept();
    void readFrom(QLocalSocket *socket);
    void handle(QLocalSocket *socket, const QByteArray &line);
    void reply(QLocalSocket *socket, const Result<void> &result);

    QLocalServer m_server;
    QHash<QLocalSocket *, QByteArray> m_lines; ///< of those whose line is not complete
    QHash<int, QPointer<QLocalSocket>> m_waiting; ///< for answer()
    int m_lastRequest = 0;
};

} // namespace qwenda
