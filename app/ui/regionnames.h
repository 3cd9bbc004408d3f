// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qwenda {

/// A region as people call it, in the language in force (QLocale's default): "Singapore", "新加坡"; the address given by
/// hand has a name too. An unknown id is its own name.
QString regionName(const QString &regionId);

} // namespace qwenda
