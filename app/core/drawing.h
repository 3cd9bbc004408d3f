// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"

namespace qwenda {

/// An answer that is pictures: drawn for "/image …". Its `parameters` are those of a picture request, its `attachments`
/// what came; while it has neither pictures nor error nor an ending it is being drawn, or was given up.
inline bool isDrawing(const Message &message)
{
    return message.role == Message::Role::Assistant && message.parameters.contains(QLatin1StringView("prompt"));
}

/// What was said, and in which place.
struct DrawingQuestion
{
    QString said;               ///< "/image …"
    QList<Attachment> pictures; ///< to start from
    MessageId edited;           ///< the question that this one stands beside; empty: none
};

} // namespace qwenda
