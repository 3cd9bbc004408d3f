// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace qwenda {

constexpr qsizetype mostVariations = 64;

/// "a {red|blue} cup" → "a red cup", "a blue cup"; several groups multiply, the last one changes fastest. A brace without
/// its partner, or without "|" inside, is text. At most mostVariations; the first ones win. Never empty. Pure.
QStringList promptVariations(const QString &prompt);

} // namespace qwenda
