// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "exchange/foreign.h"

#include <QCoreApplication>
#include <QString>

namespace qwenda::exchange {

/// What window and command line both say about an export or import, in people's language, one line each. GUI thread.
class ExchangeWords
{
    Q_DECLARE_TR_FUNCTIONS(qwenda::exchange::ExchangeWords)

public:
    /// It did not come to its end: the file, what is wrong with it, what to do.
    static QString error(const Error &error);
    /// One line of an import's report.
    static QString issue(const ImportIssue &issue);
    /// The name of a program.
    static QString source(ImportSource source);

private:
    static QString fileError(const Error &error);
};

} // namespace qwenda::exchange
