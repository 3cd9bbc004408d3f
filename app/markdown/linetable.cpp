// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/linetable.h"

#include <algorithm>
#include <cstring>

namespace qwenda::markdown {

qsizetype utf16Length(QByteArrayView utf8)
{
    qsizetype units = 0;
    const char *at = utf8.data();
    const char *const end = at + utf8.size();
    while (at < end) {
        // Eight at a time while it is ASCII.
        quint64 eight = 0;
        if (end - at >= qsizetype(sizeof eight)) {
            std::memcpy(&eight, at, sizeof eight);
            if ((eight & 0x8080808080808080ULL) == 0) {
                units += qsizetype(sizeof eight);
                at += sizeof eight;
                continue;
            }
        }
        const auto byte = static_cast<unsigned char>(*at++);
        units += (byte & 0xC0) != 0x80;
        units += byte >= 0xF0;
    }
    return units;
}

void LineTable::grow(QByteArrayView all)
{
    qsizetype lineBegin = m_bytes;
    qsizetype units = m_units;
    const auto begin = [&](qsizetype byte) {
        units += utf16Length(all.sliced(lineBegin, byte - lineBegin));
        lineBegin = byte;
        m_starts.push_back({byte, units});
    };
    for (qsizetype i = m_bytes; i < all.size(); ++i) {
        const char c = all[i];
        if (m_endsInReturn) {
            m_endsInReturn = false;
            begin(c == '\n' ? i + 1 : i);
            if (c == '\n')
                continue;
        }
        if (c == '\n')
            begin(i + 1);
        else if (c == '\r')
            m_endsInReturn = true;
    }
    m_units = units + utf16Length(all.sliced(lineBegin));
    m_bytes = all.size();
}

void LineTable::clear() { *this = {}; }

const LineTable::Start &LineTable::startOf(qsizetype byte) const
{
    const auto after = std::upper_bound(m_starts.cbegin(), m_starts.cend(), byte,
                                        [](qsizetype wanted, const Start &start) { return wanted < start.byte; });
    return *(after - 1);
}

qsizetype LineTable::unitOf(QByteArrayView all, qsizetype byte) const
{
    const Start &line = startOf(byte);
    return line.unit + utf16Length(all.sliced(line.byte, byte - line.byte));
}

} // namespace qwenda::markdown
