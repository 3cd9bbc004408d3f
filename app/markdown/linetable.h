// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>

namespace qwenda::markdown {

/// Where each line of a growing UTF-8 text begins, in bytes and in UTF-16 units. A line ends with LF, CR or CR LF; a CR at
/// the very end does not end its line yet, as an LF may follow.
class LineTable
{
public:
    /// `all` is the whole text so far, of which everything up to bytes() is already known.
    void grow(QByteArrayView all);
    void clear();

    qsizetype bytes() const { return m_bytes; }
    qsizetype units() const { return m_units; }
    /// Lines whose end has arrived.
    int completeLines() const { return int(m_starts.size()) - 1; }
    /// First byte of a line counted from 0; the end of the text for lines beyond the last.
    qsizetype byteAt(int line) const { return line < m_starts.size() ? m_starts[line].byte : m_bytes; }
    /// First byte of the line that has this byte.
    qsizetype lineBegin(qsizetype byte) const { return startOf(byte).byte; }
    /// UTF-16 offset of any byte of the text.
    qsizetype unitOf(QByteArrayView all, qsizetype byte) const;

private:
    struct Start
    {
        qsizetype byte;
        qsizetype unit;
    };
    const Start &startOf(qsizetype byte) const;

    QList<Start> m_starts{{0, 0}};
    qsizetype m_bytes = 0;
    qsizetype m_units = 0;
    bool m_endsInReturn = false;
};

/// UTF-16 units of a piece of well-formed UTF-8.
qsizetype utf16Length(QByteArrayView utf8);

} // namespace qwenda::markdown
