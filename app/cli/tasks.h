// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/picturecommand.h"
#include "cli/pictureoutcome.h"

#include <QSet>

namespace qwenda::cli {

/// `qwenda tasks`: what the account has drawn in a region in the last 24 hours; with --rescue, what is not in the gallery
/// is fetched, and copies go into a folder as with `qwenda image`.
class Tasks : public PictureCommand
{
    Q_OBJECT

public:
    Tasks(const Invocation &run, const Doors &doors, QObject *parent = nullptr);

protected:
    void go() override;
    void interrupt() override;
    QByteArray json(const std::optional<Error> &error) const override;

private:
    void show(const QList<TaskRow> &rows);
    void collect(const QString &orderId);
    void copy(const PictureOrder &order, const QList<PictureRecord> &records, qsizetype index, QList<SavedPicture> saved);
    void settle(const PictureOrder &order, const QList<SavedPicture> &saved);

    QList<TaskRow> m_rows;
    QSet<QString> m_known;
    QSet<QString> m_open;    ///< orders that are being fetched
    QJsonArray m_rescued;
    std::optional<Error> m_firstError;
    int m_pictureCount = 0;
};

} // namespace qwenda::cli
