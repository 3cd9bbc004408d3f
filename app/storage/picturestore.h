// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "storage/picturedatabase.h"
#include "storage/picturefiles.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>

class QThread;

namespace qwenda {

/// The gallery as the GUI thread sees it: every call returns at once, the work is done in order on one thread of its
/// own, the answer comes through the future (take it with whenDone). The rows live in the history file, the bytes in
/// the folder "pictures" beside it. Several processes may hold the same gallery open: a short write waits for another.
class PictureStore : public QObject
{
    Q_OBJECT

public:
    /// Nothing is touched before open().
    PictureStore(const QString &databaseFile, const QString &folder, QObject *parent = nullptr);
    /// Ends what was asked for.
    ~PictureStore() override;

    const PictureFiles &files() const { return m_files; }

    /// Call once, first, when the history has been opened. Everything else fails with its error until it works; it may
    /// be called again.
    QFuture<Result<void>> open();
    /// Lets go of the file, behind everything that was asked for: another is about to take its place. Until open() works
    /// again everything fails.
    QFuture<Result<void>> close();

    /// Takes in what another history file has and this one does not.
    QFuture<Result<void>> takeOver(const QString &otherFile);

    struct Shelf
    {
        QList<PictureRecord> pictures; ///< newest first; references left out, and of the others their settings
        QList<PictureBoard> boards;
        qint64 version = 0;
    };
    QFuture<Result<Shelf>> shelf();
    /// A number that changes when another process has written.
    QFuture<Result<qint64>> version();
    /// Whole. Storage/None: there is none of this id.
    QFuture<Result<PictureRecord>> picture(const QString &id);
    /// Whole, in this order; what is not there is left out.
    QFuture<Result<QList<PictureRecord>>> pictures(const QStringList &ids);
    QFuture<Result<QList<PictureRecord>>> picturesOf(const QString &orderId);
    QFuture<Result<QList<PictureRecord>>> children(const QString &id);
    /// The file's bytes, checked against its name.
    QFuture<Result<QByteArray>> bytes(const QString &file);

    /// Checks that `bytes` are a picture, keeps them, then the row: file, width, height and bytes are filled in.
    /// Errors: those of inspectPicture() and PictureFiles::keep(), Storage.
    QFuture<Result<PictureRecord>> add(const PictureRecord &record, const QByteArray &bytes);
    QFuture<Result<void>> setDeleted(const QStringList &ids, bool isDeleted);
    QFuture<Result<void>> setFavourite(const QStringList &ids, bool isFavourite);
    QFuture<Result<void>> setRating(const QStringList &ids, int rating);
    QFuture<Result<void>> setBoard(const QStringList &ids, const QString &boardId);
    QFuture<Result<void>> saveBoard(const PictureBoard &board);
    QFuture<Result<void>> removeBoard(const QString &id);

    QFuture<Result<QList<PictureOrder>>> orders();
    /// On the disk itself when the future resolves.
    QFuture<Result<void>> saveOrder(const PictureOrder &order);
    QFuture<Result<QSet<QString>>> taskIds();

private:
    template <typename T>
    QFuture<Result<T>> ask(std::function<Result<T>(PictureDatabase &)> question);

    PictureFiles m_files;
    QThread *m_thread;
    QObject *m_worker; ///< lives on m_thread
    std::shared_ptr<PictureDatabase> m_database;
};

} // namespace qwenda
