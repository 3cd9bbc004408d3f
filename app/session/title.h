// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qwenda {

/// The first words of a message as a chat's name: one line, without Markdown's marks, about 40 columns (Han, kana and
/// hangul count two), cut between words and ended by "…" when something is left out. Never cuts a character built of
/// several code units. Empty for a blank message. Pure.
QString titleFrom(const QString &message);

} // namespace qwenda
