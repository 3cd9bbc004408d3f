// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <utility>
#include <vector>

namespace qwenda {

/// Start and length of the words of a message whose spelling can be judged, in UTF-16 units. What is no plain word is left
/// out: Chinese and other scripts, addresses, paths, names of files and variables, ABBREVIATIONS, camelCase, words with
/// digits, `code` and code between fences, /commands and @names. A pure function.
std::vector<std::pair<int, int>> spellWords(QStringView text);

} // namespace qwenda
