// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/recordstore.h"

#include <QHashFunctions>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

RecordStore::RecordStore(const QString &folder) : m_file(folder + u"/.qwenda-import-XXXXXX"_s) {}

bool RecordStore::open() { return m_file.open(); }

bool RecordStore::add(const QByteArray &key, const QByteArray &record)
{
    // key, record; their lengths stand in memory and before the record.
    const qint64 length = record.size();
    const QByteArray head = key + QByteArray(reinterpret_cast<const char *>(&length), sizeof length);
    if (!m_file.seek(m_end) || m_file.write(head) != head.size() || m_file.write(record) != record.size())
        return false;
    m_places.push_back({qHash(key), m_end, key.size()});
    m_end += head.size() + record.size();
    m_isSorted = false;
    return true;
}

bool RecordStore::find(const QByteArray &key, const std::function<bool(const QByteArray &)> &take)
{
    if (!m_isSorted) {
        if (!m_file.flush())
            return false;
        std::ranges::sort(m_places, [](const Place &a, const Place &b) {
            return a.hash != b.hash ? a.hash < b.hash : a.at < b.at;
        });
        m_isSorted = true;
    }
    const quint64 hash = qHash(key);
    auto place = std::ranges::lower_bound(m_places, hash, {}, &Place::hash);
    for (; place != m_places.end() && place->hash == hash; ++place) {
        qint64 length = 0;
        if (!m_file.seek(place->at))
            return false;
        if (m_file.read(place->length) != key)
            continue;
        if (m_file.read(reinterpret_cast<char *>(&length), sizeof length) != sizeof length)
            return false;
        const QByteArray record = m_file.read(length);
        if (record.size() != length)
            return false;
        if (!take(record))
            return true;
    }
    return true;
}

} // namespace qwenda::exchange
