// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "exchange/exporter.h"

#include <QByteArray>
#include <QList>

#include <optional>

class QFile;

namespace qwenda::exchange {

/// Pages of A4: a list of the questions with their pages when there are several, then the conversation; page numbers below;
/// fonts embedded, text selectable, bookmarks to the questions. Writes to an open file, which must be readable too. False:
/// stopped, or the disk refused (the file knows).
bool writePdf(QFile &file, const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words,
              const Progress &progress);

/// One long picture as PNGs: in parts, cut between lines, where it would be taller than 12,000 pixels. Nothing: stopped.
std::optional<QList<QByteArray>> pictures(const ExportedConversation &exported, const ExportOptions &options,
                                          const ExportWords &words, const Progress &progress);

/// Where a bookmark leads to.
struct Bookmark
{
    QString title;
    int page = 0;   ///< from 0
    double top = 0; ///< in points from the page's lower edge
};
/// What a PDF that Qt wrote lacks, to be appended as an incremental update: bookmarks, and glyphs that mean letters (see
/// pdfletters.h). Empty when nothing lacks, or when the file is not of the shape that is known. Source: ISO 32000-1, 7.5.6
/// and 12.3.3.
QByteArray pdfUpdate(const QByteArray &pdf, const QList<Bookmark> &bookmarks);

} // namespace qwenda::exchange
