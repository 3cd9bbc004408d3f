// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/foreign.h"
#include "exchange/recordstore.h"

#include <QDataStream>
#include <QSet>
#include <QTemporaryFile>

#include <optional>

namespace qwenda::exchange {

/// Conversations on the disk between reading and keeping: a file without a name, that nobody else sees and that does not
/// outlive the process. One thread at a time.
class Spool
{
public:
    explicit Spool(const QString &folder);

    /// All of them false when the disk refused; errorString() says why.
    bool open();
    bool add(const GraftedConversation &conversation);
    /// Keeps an attachment's bytes; their hash. Empty when the disk refused. The same bytes are there once.
    QString addFile(const QByteArray &bytes);
    bool hasFile(const QString &hash) const { return m_hashes.contains(hash); }
    /// Empty: there is none, or the disk refused.
    QByteArray file(const QString &hash);
    /// Back to the first.
    bool rewind();
    /// The next one; nothing behind the last.
    std::optional<GraftedConversation> next();

    int count() const { return m_count; }
    QString errorString() const { return m_file.errorString(); }

private:
    QTemporaryFile m_file;
    RecordStore m_files;
    QSet<QString> m_hashes;
    int m_count = 0;
    int m_read = 0;
};

} // namespace qwenda::exchange
