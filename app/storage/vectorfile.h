// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

class QThread;

namespace qwenda {

class VectorWorker;

/// Rows of bytes by (model, dimension, hash of a text), in a small database of its own: what was computed, and paid for,
/// once. It can be deleted any time. Work is done on a thread of its own, in order; the file is made by the first
/// keep(), for the user alone. A file that is damaged is begun anew. GUI thread.
class VectorFile : public QObject
{
    Q_OBJECT

public:
    explicit VectorFile(const QString &file, QObject *parent = nullptr);
    /// Writes what waits.
    ~VectorFile() override;

    /// What is there of these hashes. A file that cannot be read has nothing.
    QFuture<QHash<QByteArray, QByteArray>> find(const QString &model, int dimension, const QList<QByteArray> &hashes);
    /// Replaces. Errors: Storage.
    QFuture<Result<void>> keep(const QString &model, int dimension, const QHash<QByteArray, QByteArray> &rows);

private:
    QThread *m_thread;
    VectorWorker *m_worker; ///< lives on m_thread
};

} // namespace qwenda
