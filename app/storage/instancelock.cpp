// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/instancelock.h"

#include "storage/privatefolder.h"

namespace qwenda {

InstanceLock::InstanceLock(const QString &file) : m_file(file)
{
    // A window stays open for weeks: only a dead holder makes a lock stale, never its age.
    m_file.setStaleLockTime(0);
}

Result<bool> InstanceLock::tryHold()
{
    if (m_file.tryLock(0))
        return true;
    if (m_file.error() == QLockFile::LockFailedError)
        return false;
    return diskRefusal(m_file.fileName(), m_file.fileName());
}

} // namespace qwenda
