// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qwenda {

/// List price of one million tokens.
struct Price
{
    double inputPerMillion = 0;
    double outputPerMillion = 0;
    QString currency; ///< "CNY" or "USD"
    bool operator==(const Price &) const = default;
};

/// A sum in units of its currency: a list price worked out, never a bill. One answer costs far less than the currency's
/// smallest coin, so it is not counted in coins.
struct Money
{
    double amount = 0;
    QString currency; ///< "CNY" or "USD"
    bool operator==(const Money &) const = default;
};

/// What so many tokens cost at this price.
inline Money costOf(const Price &price, qint64 inputTokens, qint64 outputTokens)
{
    return {(price.inputPerMillion * static_cast<double>(inputTokens)
             + price.outputPerMillion * static_cast<double>(outputTokens))
                / 1e6,
            price.currency};
}

} // namespace qwenda
