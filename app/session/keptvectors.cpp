// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/keptvectors.h"

#include <QtEndian>

namespace qwenda {

namespace {

QByteArray packed(const Vector &vector)
{
    QByteArray bytes(vector.size() * qsizetype(sizeof(float)), Qt::Uninitialized);
    qToLittleEndian<float>(vector.constData(), vector.size(), bytes.data());
    return bytes;
}

Vector unpacked(const QByteArray &bytes)
{
    Vector vector(bytes.size() / qsizetype(sizeof(float)));
    qFromLittleEndian<float>(bytes.constData(), vector.size(), vector.data());
    return vector;
}

} // namespace

QFuture<QHash<QByteArray, Vector>> KeptVectors::find(const QString &model, int dimension, const QList<QByteArray> &hashes)
{
    // No context object: runs on the file's own thread, and touches nothing but its arguments.
    return m_file.find(model, dimension, hashes).then([](const QHash<QByteArray, QByteArray> &rows) {
        QHash<QByteArray, Vector> vectors;
        for (auto row = rows.cbegin(); row != rows.cend(); ++row)
            vectors.insert(row.key(), unpacked(*row));
        return vectors;
    });
}

void KeptVectors::keep(const QString &model, int dimension, const QHash<QByteArray, Vector> &vectors)
{
    QHash<QByteArray, QByteArray> rows;
    for (auto vector = vectors.cbegin(); vector != vectors.cend(); ++vector)
        rows.insert(vector.key(), packed(*vector));
    (void)m_file.keep(model, dimension, rows); // a cache that cannot be written costs money, no words
}

} // namespace qwenda
