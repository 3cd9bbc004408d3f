// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace qwenda {

/// Tokens as the service counted them. All parts of output; reasoning is contained in output, cached in input.
struct Usage
{
    qint64 input = 0;
    qint64 output = 0;
    qint64 total = 0;
    qint64 cached = 0;
    qint64 reasoning = 0;

    bool operator==(const Usage &) const = default;
    Usage &operator+=(const Usage &other)
    {
        input += other.input;
        output += other.output;
        total += other.total;
        cached += other.cached;
        reasoning += other.reasoning;
        return *this;
    }
};

} // namespace qwenda
