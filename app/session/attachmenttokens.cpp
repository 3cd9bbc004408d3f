// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/attachmenttokens.h"

#include <QSize>

namespace qwenda {

TokenEstimate estimateOf(const Attachment &attachment)
{
    const qint64 characters = attachment.characters;
    switch (attachment.kind) {
    case Attachment::Kind::Picture:
        return estimateImageTokens({attachment.width, attachment.height});
    case Attachment::Kind::Text:
        // A Chinese character is three bytes and most of a token, a Latin word six bytes and one.
        if (attachment.sentHash.isEmpty())
            return {attachment.bytes / 4, attachment.bytes * 10 / 55, attachment.bytes * 10 / 25};
        break;
    case Attachment::Kind::Pdf:
        break;
    }
    return {characters * 2 / 5, characters / 5, characters}; // of any language
}

} // namespace qwenda
