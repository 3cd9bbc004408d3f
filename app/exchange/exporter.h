// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "exchange/exportrequest.h"
#include "exchange/exportwords.h"

#include <functional>

namespace qwenda::exchange {

/// Asked again and again during long work: false ends it. Of `total` steps `done` are done; total 0: not known yet.
using Progress = std::function<bool(qint64 done, qint64 total)>;

/// Carries out an export: reads the history beside whoever else has it open, writes one file per conversation (a tall
/// picture: several). Blocks; any one thread. When it fails or is told to stop, the files it wrote are removed again, and
/// the folder when it made it.
/// Errors: Storage/… of the history or of the target folder.
Result<ExportReport> runExport(const ExportRequest &request, const ExportWords &words, const Progress &progress);

/// What one conversation looks like in one of the formats that are a single text (Markdown, Html, Text, Json, Jsonl):
/// for the preview. UTF-8.
QByteArray renderText(const ExportedConversation &exported, ExportFormat format, const ExportOptions &options,
                      const ExportWords &words);

} // namespace qwenda::exchange
