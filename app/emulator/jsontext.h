// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace qwenda::emulator {

/// UTF-8 text as a JSON string with its quotes. Everything but quote, backslash and control characters stays as it is.
QByteArray jsonText(QByteArrayView text);

} // namespace qwenda::emulator
