// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/parameterrules.h"

#include <optional>

namespace qwenda {

/// One of ChatParameters by its name in the code: for whoever treats many alike. Any thread.

/// Whether it says anything: a switch that is off counts as not set.
bool isSet(const ChatParameters &parameters, Parameter parameter);
/// Nullopt: not set, or no number.
std::optional<double> numberOf(const ChatParameters &parameters, Parameter parameter);
/// Does nothing for what is no number. Whole numbers are rounded.
void setNumber(ChatParameters &parameters, Parameter parameter, double value);
/// As if it had never been set. WebSearch takes its strategy along, the formats each only themselves.
void reset(ChatParameters &parameters, Parameter parameter);

} // namespace qwenda
