// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/embedding.h"
#include "storage/vectorfile.h"

namespace qwenda {

/// The client's vectors in a file: four bytes a number, little endian. GUI thread.
class KeptVectors : public EmbeddingCache
{
public:
    explicit KeptVectors(const QString &file) : m_file(file) {}

    QFuture<QHash<QByteArray, Vector>> find(const QString &model, int dimension, const QList<QByteArray> &hashes) override;
    void keep(const QString &model, int dimension, const QHash<QByteArray, Vector> &vectors) override;

private:
    VectorFile m_file;
};

} // namespace qwenda
