// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace qwenda {

/// What a saved picture says about how it was made: words for everybody (description, program, made by a model), and
/// all settings as JSON for us. Pure functions, any thread.
///
/// PNG: text chunks (tEXt for ASCII, iTXt uncompressed otherwise) and an XMP packet. JPEG and WebP: the XMP packet.
/// Sources: PNG specification 11.3.3, XMP specification part 3 (1.1.3 JPEG, 1.1.4 PNG), WebP container specification;
/// IPTC "digital source type" vocabulary; read 2026-11-21.
struct PictureMark
{
    QString prompt;
    QString model;
    QJsonObject settings; ///< anything; what markIn() gives back

    bool operator==(const PictureMark &) const = default;
};

/// The same picture with the mark in it; an older mark of ours is replaced. Bytes of another form (BMP, GIF, or
/// damaged ones) come back unchanged.
QByteArray withMark(const QByteArray &picture, const PictureMark &mark);

/// The mark of a picture that Qwenda has saved; nullopt for any other. Never trusts a length it did not check.
std::optional<PictureMark> markIn(const QByteArray &picture);

} // namespace qwenda
