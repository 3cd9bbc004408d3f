// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/money.h"
#include "core/usage.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace qwenda {

/// A request that was paid for and is no message: kept so that usage adds up.
struct SideRequest
{
    QString conversationId;
    QString purpose; ///< "title"
    QString model;
    QString regionId;
    Usage usage;
    std::optional<Price> price; ///< of the day
    std::optional<Money> cost;
    QDateTime createdAt;        ///< UTC
};

} // namespace qwenda
