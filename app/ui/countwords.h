// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qwenda {

/// "1M", "128K": as the vendor writes sizes of contexts; empty: 0, which means that nobody knows.
QString shortCount(int tokens);
/// "42 kB", "1.3 MB": of a file, or of what was sent.
QString sizeText(qint64 bytes);

} // namespace qwenda
