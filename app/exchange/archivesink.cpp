// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/archivesink.h"

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

QByteArray ArchiveSink::companion(const QString &stem, QString *name)
{
    if (m_places.isEmpty()) {
        for (qsizetype i = 0; i < m_zip.entries().size(); ++i)
            m_places.insert(m_zip.entries().at(i).name.section(u'/', -1), i);
    }
    auto found = m_places.lowerBound(stem);
    for (; found != m_places.end() && found.key().startsWith(stem); ++found) {
        const QStringView rest = QStringView(found.key()).mid(stem.size());
        if (!rest.isEmpty() && !QStringView(u"-_.").contains(rest.front()))
            continue;
        *name = found.key();
        return contentOf(m_zip.entries().at(found.value()));
    }
    return {};
}

QByteArray ArchiveSink::contentOf(const ZipReader::Entry &entry) const
{
    const auto source = entry.size > 0 && entry.size <= largestCompanion ? m_zip.read(entry) : nullptr;
    if (!source)
        return {};
    QByteArray bytes(qsizetype(entry.size), Qt::Uninitialized);
    for (qint64 done = 0; done < entry.size;) {
        const qint64 got = source->read(bytes.data() + done, entry.size - done);
        if (got <= 0)
            return {};
        done += got;
    }
    return bytes;
}

} // namespace qwenda::exchange
