// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/picturerules.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace qwenda {

/// A picture handed in: bytes that are sent inside the request (or uploaded first when they are too many), or a link.
struct PictureReference
{
    QByteArray bytes;
    QString mimeType;   ///< "image/png"
    QString url;        ///< https:// or oss://; beats `bytes`
    QString pictureId;  ///< the gallery's id, when it came from there; kept as a parent

    /// The service's limit on one data: URL after encoding. Source: the vendor's error text, which names it.
    static constexpr qint64 longestDataUrl = 10485760;
    bool needsUpload() const;
    /// "data:image/png;base64,…", or the link.
    QString sendable() const;
    bool operator==(const PictureReference &) const = default;
};

/// What to draw. A field that is not set is not sent – but `n` always is: some models draw, and bill, four by themselves.
struct PictureRequest
{
    QString model;
    QString prompt;
    QString negativePrompt;
    QString size;                      ///< "1024*1024", "2K"; empty: the model's own
    int count = 1;                     ///< n
    std::optional<qint64> seed;        ///< 0 … 2147483647
    QString style;                     ///< "<anime>" (wanx-v1)
    QString function;                  ///< of Form::Function
    std::optional<bool> promptExtend;  ///< the service rewrites the prompt; not set: its default, on
    std::optional<bool> watermark;
    std::optional<double> strength;    ///< 0 … 1
    std::optional<int> upscale;        ///< 1 … 4, with function "super_resolution"
    std::optional<int> styleIndex;     ///< of Form::Repaint; -1 together with a second reference
    QList<PictureReference> references;

    bool operator==(const PictureRequest &) const = default;

    static constexpr qint64 largestSeed = 2147483647;

    /// Whether the service can accept it. Error: Invalid/WrongParameter with `parameter` prompt, negative_prompt, size,
    /// n, seed, style, function, strength or upscale_factor; Invalid/MediaRefused with `parameter` ref.
    Result<void> check(const PictureRules &rules) const;
    /// The same request without what this model does not take; numbers brought into range.
    PictureRequest fitted(const PictureRules &rules) const;

    /// The body of the POST. `check` holds.
    QJsonObject body(const PictureRules &rules) const;
    /// For records, files and "use settings again": everything but the references' bytes, and no key. Inverse: fromRecord.
    QJsonObject record() const;
    static PictureRequest fromRecord(const QJsonObject &record);

private:
    /// What both of them hold.
    QJsonObject options() const;
};

} // namespace qwenda
