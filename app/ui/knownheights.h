// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace qwenda {

/// How high each message of a conversation was when all of it had been laid out: what a history keeps, so that a
/// conversation that is opened again has a truthful scroll bar before any of it is laid out. A copyable value.
class KnownHeights
{
public:
    /// Whatever number tells fonts and sizes apart: heights of another look are forgotten.
    void setLook(quint64 look);
    /// px with the gap above, or -1. `length` is the text's, in UTF-16 units: a message that went on is another. In a
    /// column of another width it is as high as its area would be.
    int of(const QString &messageId, qsizetype length, int width) const;
    void set(const QString &messageId, qsizetype length, int width, int height);
    bool isEmpty() const { return m_heights.isEmpty(); }

    QByteArray write() const;
    /// Empty when it is not what write() made.
    static KnownHeights read(const QByteArray &bytes);

    bool operator==(const KnownHeights &) const = default;

private:
    struct Height
    {
        qint32 length = 0;
        qint32 width = 1; ///< of the column, px
        qint32 height = 0;
        bool operator==(const Height &) const = default;
    };
    static quint64 keyOf(const QString &messageId);

    quint64 m_look = 0;
    QHash<quint64, Height> m_heights;
};

} // namespace qwenda
