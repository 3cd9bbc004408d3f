// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/attachment.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace qwenda {

/// What stands in the composer of one conversation and was not sent yet. A value.
struct Draft
{
    QString text;
    QList<Attachment> attachments;
    /// The user's message that is being edited; empty: a new one is written.
    QString editing;
    /// What stood there before the editing began; comes back when it ends.
    QString heldText;
    QList<Attachment> heldAttachments;

    bool isEmpty() const { return *this == Draft(); }
    bool operator==(const Draft &) const = default;
};

} // namespace qwenda

Q_DECLARE_METATYPE(qwenda::Draft)
