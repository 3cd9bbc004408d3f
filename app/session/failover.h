// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qwenda {

struct ChatDoors;
struct Error;

/// The region to offer after this error instead of `regionId`: one with a key of the user's where the model is offered, the
/// quickest known first. Empty: nothing to offer – the error is not the region's fault, the user does not want offers, or
/// the address was given by hand. Only ever offered: other regions are other laws.
QString regionInstead(const ChatDoors &doors, const QString &regionId, const QString &model, const Error &error);

} // namespace qwenda
