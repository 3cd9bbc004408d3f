// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QProcessEnvironment>
#include <QString>

namespace qwenda {

/// Where one instance keeps everything. A value. Any thread.
struct DataPaths
{
    QString root;     ///< absolute, no trailing slash
    QString database; ///< root/history.db
    QString settings; ///< root/settings.ini
    QString lock;     ///< root/lock
    /// A path short enough for a Unix socket (107 bytes, and Qt needs ten of them while it binds), in a folder that
    /// only this user can enter; the same for the same root, however the root is spelt.
    QString socket;

    /// `--data-dir` beats QWENDA_HOME beats the folder the data was moved to (datamove.h) beats $XDG_DATA_HOME/qwenda beats ~/.local/share/qwenda. Creates nothing.
    /// A relative path is taken from the current folder.
    /// Error Storage/None, `message` the path: it exists and is not a folder, or there is no home.
    static Result<DataPaths> locate(const QString &dataDirFlag,
                                    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());

    /// Makes root (mode 0700, with its parents) and the socket's folder, when missing. An existing root keeps its
    /// mode. Errors: Storage/ReadOnly, DiskFull, None.
    Result<void> create() const;
};

} // namespace qwenda
