// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/money.h"

namespace qwenda {

/// "$0.0006", "¥1.25": as many figures as tell something, at most four behind the point; "< $0.0001" below that.
QString moneyText(const Money &money);

} // namespace qwenda
