// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/picturerecord.h"

#include <QList>
#include <QSet>
#include <QSqlDatabase>
#include <QString>

namespace qwenda {

/// The gallery's tables in the history file. Synchronous, and every call on the thread that called open(). Every write
/// is synced to the disk itself (`synchronous=FULL`): there are few, and each stands for something that was paid.
class PictureDatabase
{
public:
    explicit PictureDatabase(QString file);
    ~PictureDatabase();
    PictureDatabase(const PictureDatabase &) = delete;
    PictureDatabase &operator=(const PictureDatabase &) = delete;

    /// Runs missing schema steps. Errors: those of HistoryDatabase::open(), all of kind Storage.
    Result<void> open();
    void close() { m_database.close(); }
    bool isOpen() const { return m_database.isOpen(); }

    /// Not in the trash, newest first; without settings unless `whole`: a gallery needs them for one at a time only.
    Result<QList<PictureRecord>> pictures(bool whole = false) const;
    /// Whole, in the trash or not. Empty list: there is none of this id.
    Result<QList<PictureRecord>> picture(const QString &id) const;
    /// Whole; what this order has brought so far, by position.
    Result<QList<PictureRecord>> picturesOf(const QString &orderId) const;
    /// Pictures made from this one; without settings.
    Result<QList<PictureRecord>> children(const QString &id) const;
    /// Inserts, or replaces the row of the same id, or of the same order and position.
    Result<void> write(const PictureRecord &picture);
    Result<void> setDeleted(const QStringList &ids, const QDateTime &time);
    Result<void> setFavourite(const QStringList &ids, bool isFavourite);
    Result<void> setRating(const QStringList &ids, int rating);
    Result<void> setBoard(const QStringList &ids, const QString &boardId);

    /// Those that are not dismissed, in the queue's order.
    Result<QList<PictureOrder>> orders() const;
    Result<void> write(const PictureOrder &order);
    /// Every task the service ever gave us, dismissed ones too.
    Result<QSet<QString>> taskIds() const;

    /// Takes in what another history file has and this one does not: a snapshot put back must not lose what was paid since.
    /// What both have stays as it is here. Error: Storage, when that file cannot be read; then nothing was taken.
    Result<void> takeOver(const QString &otherFile);

    Result<QList<PictureBoard>> boards() const;
    Result<void> write(const PictureBoard &board);
    /// Its pictures stay, on no board.
    Result<void> removeBoard(const QString &id);

    /// Counts commits of others (`pragma data_version`): another number, other rows.
    qint64 version() const;

private:
    Result<void> copyFromOther();
    Result<void> change(const QString &assignment, const QVariant &value, const QStringList &ids);

    QString m_file;
    QString m_connection;
    QSqlDatabase m_database;
};

} // namespace qwenda
