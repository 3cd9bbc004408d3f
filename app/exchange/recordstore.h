// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QTemporaryFile>

#include <functional>
#include <vector>

namespace qwenda::exchange {

/// Records put aside on the disk, found again by a key: for sources that scatter what belongs together. 24 bytes of memory a
/// record. The file has no name, so nothing of it outlives the process. One thread.
class RecordStore
{
public:
    /// `folder`: where the file is to lie, as /tmp may be memory.
    explicit RecordStore(const QString &folder);

    /// False: the disk refused; errorString() says why.
    bool open();
    bool add(const QByteArray &key, const QByteArray &record);
    /// Calls `take` with every record added under `key`, in order, until it answers false. False: the disk refused.
    bool find(const QByteArray &key, const std::function<bool(const QByteArray &record)> &take);
    QString errorString() const { return m_file.errorString(); }

private:
    struct Place
    {
        quint64 hash;
        qint64 at;
        qint64 length; ///< of the key, a record's own length stands in the file
    };

    QTemporaryFile m_file;
    std::vector<Place> m_places;
    qint64 m_end = 0;
    bool m_isSorted = true;
};

} // namespace qwenda::exchange
