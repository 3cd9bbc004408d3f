// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>

namespace qwenda {

/// Global, stable, never reused: a UUID without braces.
using FolderId = QString;

/// A place for conversations; folders may lie in folders.
struct Folder
{
    FolderId id;
    QString name;
    FolderId parentId;   ///< empty: at the top
    QDateTime createdAt; ///< UTC

    bool operator==(const Folder &) const = default;
};

} // namespace qwenda

Q_DECLARE_METATYPE(qwenda::Folder)
