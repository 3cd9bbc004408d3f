// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "storage/picturerecord.h"

#include <QCoreApplication>
#include <QString>

namespace qwenda {

/// Words for people about pictures. GUI thread.
class PictureWords
{
    Q_DECLARE_TR_FUNCTIONS(qwenda::PictureWords)

public:
    /// "$0.035", "¥0.2"; empty for no currency.
    static QString money(double amount, const QString &currency);
    /// "1:1 · 1328", "2K".
    static QString size(const QString &size);
    /// "<oil painting>" in the user's language.
    static QString style(const QString &style);
    /// One or two sentences for a tile.
    static QString error(const Error &error);
    /// "11.8 s".
    static QString duration(std::chrono::milliseconds time);
};

} // namespace qwenda
