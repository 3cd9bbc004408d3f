// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/knownheights.h"

#include <QDataStream>
#include <QIODevice>

namespace qwenda {

namespace {

constexpr quint32 mark = 0x51774831; // "QwH1": another way to draw rows takes another mark
constexpr qint32 highest = 100'000'000;

} // namespace

/// FNV-1a: the same in every run and on every machine, unlike Qt's own.
quint64 KnownHeights::keyOf(const QString &messageId)
{
    quint64 key = 0xcbf29ce484222325;
    for (const QChar c : messageId)
        key = (key ^ c.unicode()) * 0x100000001b3;
    return key;
}

void KnownHeights::setLook(quint64 look)
{
    if (look != m_look)
        m_heights.clear();
    m_look = look;
}

int KnownHeights::of(const QString &messageId, qsizetype length, int width) const
{
    const auto found = m_heights.constFind(keyOf(messageId));
    if (found == m_heights.constEnd() || found->length != length || width <= 0)
        return -1;
    return static_cast<int>(qMin<qint64>(highest, static_cast<qint64>(found->height) * found->width / width));
}

void KnownHeights::set(const QString &messageId, qsizetype length, int width, int height)
{
    m_heights.insert(keyOf(messageId), {static_cast<qint32>(length), width, height});
}

QByteArray KnownHeights::write() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << mark << m_look << static_cast<quint32>(m_heights.size());
    for (auto it = m_heights.cbegin(); it != m_heights.cend(); ++it)
        stream << it.key() << it->length << it->width << it->height;
    return bytes;
}

KnownHeights KnownHeights::read(const QByteArray &bytes)
{
    constexpr int entrySize = 20;
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 begin = 0;
    quint32 count = 0;
    KnownHeights known;
    stream >> begin >> known.m_look >> count;
    if (stream.status() != QDataStream::Ok || begin != mark || count > bytes.size() / entrySize)
        return {};
    known.m_heights.reserve(count);
    for (quint32 i = 0; i < count; ++i) {
        quint64 key = 0;
        Height height;
        stream >> key >> height.length >> height.width >> height.height;
        if (height.width > 0 && height.height >= 0 && height.height <= highest)
            known.m_heights.insert(key, height);
    }
    return stream.status() == QDataStream::Ok ? known : KnownHeights();
}

} // namespace qwenda
