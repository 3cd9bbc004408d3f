// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace qwenda {

/// Draws without the GPU's help where there is none: five times cheaper than OpenGL in software (llvmpipe), and 90 MB
/// smaller. Sharp letters with both. QT_QUICK_BACKEND and QSG_RHI_BACKEND, when set, win. Call before the QGuiApplication is made.
void chooseRenderer();

} // namespace qwenda
