// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/parameterrules.h"

#include <QCoreApplication>
#include <QString>

namespace qwenda {

/// What people read about parameters.
struct ParameterWords
{
    QString label;
    QString note; ///< what it does, in a line

    static ParameterWords of(Parameter parameter);
    /// "From 0 to 2, 2 itself not." For the fault of a number that was typed.
    static QString ofRange(const ParameterRules::Range &range);
    /// By the service's name: "top_p" → "Top P"; an unknown name as it is.
    static QString labelOf(const QString &wireName);
    /// Names of models' words: "low" → "Low".
    static QString ofEffort(const QString &effort);
    static QString ofStrategy(const QString &strategy);

    Q_DECLARE_TR_FUNCTIONS(qwenda::ParameterWords)
};

} // namespace qwenda
