// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/moneywords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace qwenda {

QString moneyText(const Money &money)
{
    constexpr int mostPlaces = 4;
    constexpr double least = 0.0001;
    const QString sign = money.currency == QLatin1StringView("CNY") ? QStringLiteral("¥")
        : money.currency == QLatin1StringView("USD")                ? QStringLiteral("$")
                                                                    : money.currency + QChar(0x00a0);
    if (money.amount > 0 && money.amount < least / 2)
        return QStringLiteral("< ") + sign + QLocale().toString(least, 'f', mostPlaces);
    // Two figures that are not 0, but never less than cents show.
    const int magnitude = money.amount > 0 ? static_cast<int>(std::floor(std::log10(money.amount))) : 0;
    const int places = std::clamp(1 - magnitude, 2, mostPlaces);
    return sign + QLocale().toString(money.amount, 'f', places);
}

} // namespace qwenda
