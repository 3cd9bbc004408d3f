// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QLockFile>
#include <QString>

namespace qwenda {

/// One window (or one `ask --save`) per data folder. Held until destroyed; a holder that was killed is noticed and
/// taken over at once. Take the lock first, then listen with InstanceServer: so there is never a moment with two
/// servers. Any thread, one at a time.
class InstanceLock
{
public:
    /// `file` is DataPaths::lock; its folder must exist.
    explicit InstanceLock(const QString &file);

    /// True: held now. False: another process holds it. Does not wait.
    /// Errors: Storage/ReadOnly (a read-only folder cannot be locked, nor written by anybody else), DiskFull, None.
    Result<bool> tryHold();
    bool isHeld() const { return m_file.isLocked(); }

private:
    QLockFile m_file;
};

} // namespace qwenda
