// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/exportrequest.h"

#include <QImage>

namespace qwenda::exchange {

/// An attached picture for a document, turned as its camera says, with at most `longest` pixels a side. Null: it is no
/// picture, its bytes are not there, or Qt cannot read them. Any thread.
QImage attachedPicture(const FileBytes &files, const Attachment &file, int longest);

/// How large a picture stands in a document: no side longer than `longest`, never larger than it is.
QSize shownSize(const QImage &picture, int longest);

/// A picture and what it is, of bytes that came with an import. No picture: nothing.
std::optional<Attachment> pictureAttachment(const QString &name, const QString &hash, const QByteArray &bytes);

} // namespace qwenda::exchange
