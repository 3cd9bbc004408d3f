// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/countwords.h"

#include <QLocale>

namespace qwenda {

QString shortCount(int tokens)
{
    const QLocale locale;
    if (tokens >= 1'000'000)
        return locale.toString(qRound(tokens / 100'000.0) / 10.0, 'f', tokens % 1'000'000 < 50'000 ? 0 : 1) + QStringLiteral("M");
    if (tokens >= 1'000)
        return locale.toString(tokens / 1'000) + QStringLiteral("K");
    return tokens > 0 ? locale.toString(tokens) : QString();
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

} // namespace qwenda
