// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatrequest.h"
#include "core/message.h"

namespace qwenda {

class AttachmentStore;

/// What a request is made from.
struct TurnPlan
{
    QString systemPrompt;
    QList<Message> path; ///< oldest first; messages without words and files are left out
    bool sees = false;   ///< the model takes pictures; else they are only named
    /// The path's last message is an answer that is to go on.
    enum class Ending {
        Question,
        Prefix,  ///< the model continues the text itself
        Request  ///< it is asked to, in words
    } ending = Ending::Question;
};

/// Whether turnsOf() will read files: then it belongs on another thread.
bool readsFiles(const TurnPlan &plan);

/// Reads the files that go with the messages. Texts stand before the words, each in a fence longer than any in it, under
/// its name; a file that cannot be read any more is named as missing. Any thread.
QList<ChatTurn> turnsOf(const TurnPlan &plan, const AttachmentStore &store);

} // namespace qwenda
