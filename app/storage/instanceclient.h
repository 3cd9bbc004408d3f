// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/instancewire.h"

#include <QFuture>
#include <QLocalSocket>
#include <QObject>
#include <QPromise>
#include <QString>
#include <QTimer>

#include <chrono>

namespace qwenda {

/// Speaks to the instance that holds the data folder. One request per object; needs an event loop; deleting it
/// before the answer abandons the request.
class InstanceClient : public QObject
{
    Q_OBJECT
public:
    /// `socketPath` is DataPaths::socket. `limit`: for everything together; while the other instance is still
    /// starting (no socket yet), connecting is tried again within it.
    explicit InstanceClient(QString socketPath, std::chrono::milliseconds limit = std::chrono::seconds(5),
                            QObject *parent = nullptr);

    /// Sends, and answers with what the other said: ok, or its Error. Storage/Locked: nobody answered in time.
    /// For `ask --save` the next step is then a HistoryStore as Use::Guest: ids are stable, so a conversation that
    /// arrives by both ways is written once.
    QFuture<Result<void>> send(const instancewire::Request &request);

private:
    void read();
    void lost();
    void giveUp();
    void finish(const Result<void> &result);

    QString m_path;
    QByteArray m_line;
    QByteArray m_answer;
    QLocalSocket m_socket;
    QTimer m_limit;
    QTimer m_pause;
    QPromise<Result<void>> m_promise;
    bool m_isFinished = false;
};

} // namespace qwenda
