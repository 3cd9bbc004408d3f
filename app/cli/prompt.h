// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace qwenda::cli {

class Console;
struct AskOptions;

/// What is asked: the words of the command line, with standard input in the place of "-".
struct Prompt
{
    QString text;               ///< not empty, unless there is a problem or an interruption
    QString problem;            ///< why there is nothing to ask, in the user's words; empty: there is
    bool isInterrupted = false; ///< a signal came while standard input was read
};

/// `signalDescriptor`: a SignalWatch's.
Prompt readPrompt(const AskOptions &asked, Console &console, int signalDescriptor);

} // namespace qwenda::cli
