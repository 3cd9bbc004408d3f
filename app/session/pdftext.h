// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace qwenda {

struct PdfText
{
    QString text; ///< pages parted by an empty line
    int pages = 0;
};

/// Whether this program was built with Poppler.
bool readsPdf();

/// Any thread. Errors, Invalid/MediaRefused with `code`: "no-pdf" (built without), "locked" (a password), "unreadable",
/// "no-text" (pictures of pages).
Result<PdfText> pdfText(const QByteArray &bytes);

} // namespace qwenda
