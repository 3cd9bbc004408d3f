// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QSize>

class QImageReader;

namespace qwenda {

/// A picture at another size, averaged; its proportions are the caller's care. In true colours: Qt would give a picture with
/// a palette its palette back, and dither. Any thread.
QImage resized(const QImage &picture, QSize size);

/// Reads at this size, which is counted as reader.size() is, before a camera's turn. JPEG decodes straight to an eighth, a
/// quarter, a half; everything else is decoded whole and averaged once. Null when it cannot be read. Any thread.
QImage readResized(QImageReader &reader, QSize size);

} // namespace qwenda
