// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qwenda {

/// A line of backticks, three at least, that the text itself does not contain: nothing inside can end the fence around
/// it. Any thread.
QString fenceFor(const QString &text);

} // namespace qwenda
