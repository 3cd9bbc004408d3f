// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QSize>

namespace qwenda::emulator {

/// A PNG of hills under a sun, drawn from nothing but these numbers: the same seed and words give the same picture. Its
/// text chunk says that it is a sample of the offline demo. Some 20 ms for four million pixels.
QByteArray paintedPicture(QSize size, quint32 seed, QByteArrayView words);

} // namespace qwenda::emulator
