// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/foreign.h"

#include <QDataStream>
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
    /// Back to the first.
    bool rewind();
    /// The next one; nothing behind the last.
    std::optional<GraftedConversation> next();

    int count() const { return m_count; }
    QString errorString() const { return m_file.errorString(); }

private:
    QTemporaryFile m_file;
    int m_count = 0;
    int m_read = 0;
};

} // namespace qwenda::exchange
