// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

namespace qwenda {

struct PathTimes;

/// A measured way in words.
struct PathWords
{
    Q_DECLARE_TR_FUNCTIONS(qwenda::PathWords)

public:
    /// "name 3 ms, connection 40 ms, TLS 45 ms, first byte 90 ms".
    static QString steps(const PathTimes &times);
};

} // namespace qwenda
