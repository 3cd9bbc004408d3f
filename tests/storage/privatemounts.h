// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

/// Disks of the test's own: small ones, read-only ones. They are seen by this process only and vanish with it.
namespace privatemounts {

/// Call first in main(), while there is one thread. False: the system doesn't allow it; the tests then skip.
inline bool enter()
{
    const uid_t user = getuid();
    const gid_t group = getgid();
    if (unshare(CLONE_NEWNS) != 0) {
        // Without root: root of a user namespace of our own.
        if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return false;
        const auto write = [](const char *file, const QByteArray &text) {
            QFile out(QString::fromLatin1(file));
            return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
        };
        write("/proc/self/setgroups", "deny");
        write("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1");
        write("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1");
    }
    return mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

inline bool mountSmallDisk(const QString &folder, const char *size)
{
    return mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, QByteArray("size=").append(size).constData()) == 0;
}

inline bool makeReadOnly(const QString &folder, bool isReadOnly)
{
    return mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", isReadOnly ? MS_REMOUNT | MS_RDONLY : static_cast<unsigned long>(MS_REMOUNT),
                 nullptr) == 0;
}

inline void unmount(const QString &folder) { umount2(QFile::encodeName(folder).constData(), MNT_DETACH); }

} // namespace privatemounts
