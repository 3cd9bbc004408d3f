// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

namespace qwenda {

struct ProxyGap;

/// What the system asks for and does not get, one sentence with what to do about it.
struct ProxyWords
{
    Q_DECLARE_TR_FUNCTIONS(qwenda::ProxyWords)

public:
    static QString of(const ProxyGap &gap);
};

} // namespace qwenda
