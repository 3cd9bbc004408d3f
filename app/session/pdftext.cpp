// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/pdftext.h"

#ifdef QWENDA_POPPLER
#include <poppler-qt6.h>
#endif

namespace qwenda {

namespace {

Error refusal(const char *code)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.reason = Error::Reason::MediaRefused;
    error.code = QString::fromLatin1(code);
    return error;
}

} // namespace

#ifdef QWENDA_POPPLER

bool readsPdf() { return true; }

Result<PdfText> pdfText(const QByteArray &bytes)
{
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document)
        return refusal("unreadable");
    if (document->isLocked())
        return refusal("locked");
    PdfText result;
    result.pages = document->numPages();
    for (int number = 0; number < result.pages; ++number) {
        const std::unique_ptr<Poppler::Page> page = document->page(number);
        const QString text = page ? page->text(QRectF()).trimmed() : QString();
        if (!text.isEmpty())
            result.text += (result.text.isEmpty() ? QString() : QStringLiteral("\n\n")) + text;
    }
    if (result.text.isEmpty())
        return refusal("no-text");
    return result;
}

#else

bool readsPdf() { return false; }

Result<PdfText> pdfText(const QByteArray &) { return refusal("no-pdf"); }

#endif

} // namespace qwenda
