// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonValue>
#include <QStringList>

namespace qwenda {

/// The strings of a JSON array, in order; what is no string is left out, what is no array has none.
inline QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &each : value.toArray()) {
        if (each.isString())
            strings.append(each.toString());
    }
    return strings;
}

} // namespace qwenda
