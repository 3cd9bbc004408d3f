// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/attachment.h"
#include "core/result.h"

class QImage;

namespace qwenda {

class AttachmentStore;

/// What was dropped, pasted or chosen, made into an attachment whose files lie in the store. Takes its time: not for the
/// GUI thread; any other.
///
/// Errors, besides the store's: Invalid/MediaRefused with `code`
///   "unreadable"    not there, no right, or damaged
///   "too-large"     a picture above 50 MB, a PDF above 100 MB, a text above 2 MB
///   "too-small"     a picture with a side below 10 pixels, or 200 times longer than wide: the service refuses it
///   "unknown-kind"  neither picture nor text nor PDF
/// and those of pdfText().
namespace attaching {

Result<Attachment> fromFile(const QString &path, const AttachmentStore &store);
Result<Attachment> fromImage(const QImage &image, const QString &name, const AttachmentStore &store);
Result<Attachment> fromText(const QString &text, const QString &name, const AttachmentStore &store);

} // namespace attaching
} // namespace qwenda
