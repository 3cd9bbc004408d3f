// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatreply.h"

#include <QByteArray>
#include <QString>

namespace qwenda::cli {

/// What came of a question, complete or not.
struct AskOutcome
{
    QString text;
    QString thinking;
    QString model;  ///< empty when it never got that far
    QString region; ///< empty when it never got that far
    ChatEnding ending;
};

/// The exit status of `qwenda ask` once a request was possible. 0 done, 3 key, 4 account, 5 busy, 6 refused or invalid,
/// 7 too long, 8 network, 9 server, 130 stopped.
int exitStatus(const ChatEnding &ending);
constexpr int usageStatus = 2;        ///< arguments or environment make no sense
constexpr int interruptedStatus = 130;

/// The one line of `--json`, ending with a line end: compact, valid UTF-8 whatever the text holds. Texts are never null,
/// what is not known is.
QByteArray jsonLine(const AskOutcome &outcome);

} // namespace qwenda::cli
