// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"
#include "exchange/exportrequest.h"

#include <QDateTime>
#include <QString>

namespace qwenda::exchange {

/// The few words that stand in an exported document, in the reader's language: they are content there, not remarks of
/// the program. Make it on the GUI thread (it translates), use it anywhere.
struct ExportWords
{
    QString you, answer, instructions, tool;
    QString thinking, contents, created, model, tokens; ///< tokens: "%1 tokens in, %2 out"
    QString stopped, interrupted, failed;
    QString untitled, conversation, picture;

    static ExportWords translated();

    /// Who speaks: the model's name when it is known.
    QString speaker(const Message &message) const;
    /// "stopped", "interrupted", "failed"; empty when complete.
    QString ending(const Message &message) const;
    /// "2026-11-21 16:05", local time; empty for an unknown time.
    static QString time(const QDateTime &time);
    /// "12 tokens in, 345 out, 0.0012 CNY"; empty when not counted.
    QString usage(const Message &message) const;
    /// What of time(), usage() and ending() is wanted and known: "2026-11-21 16:05", "12 tokens in, 345 out", "stopped".
    QStringList remarks(const Message &message, const ExportOptions &options) const;
};

} // namespace qwenda::exchange
