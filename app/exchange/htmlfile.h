// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/exportrequest.h"
#include "exchange/exportwords.h"
#include "exchange/leafhtml.h"

#include <QByteArray>

namespace qwenda::exchange {

/// One HTML file that needs nothing else: style inside, light and dark after the reader's system, code coloured, good on
/// paper; no scripts, nothing loaded (a content policy in its head forbids both). Any thread.
QByteArray htmlFile(const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words,
                    const LeafHtml::FormulaHtml &formula);

} // namespace qwenda::exchange
