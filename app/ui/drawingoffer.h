// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qwenda {

/// What the composer says about "/image …" before it is sent.
struct DrawingOffer
{
    QString price;   ///< "wan2.5-t2i-preview draws one picture · ¥0.2"
    QString problem; ///< why it cannot be drawn; empty: it can
};

} // namespace qwenda
