// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file that somebody drops on the window: reading its mark never crashes, and what is written over it reads back.
#include "storage/picturemark.h"

#include <cstdint>
#include <cstdlib>

using namespace qwenda;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    (void)markIn(bytes);
    const PictureMark mark{QStringLiteral("a \u8336 pot"), QStringLiteral("m"), {{QStringLiteral("seed"), 7}}};
    const QByteArray marked = withMark(bytes, mark);
    if (marked != bytes) {
        const auto read = markIn(marked);
        if (read && read->settings[QLatin1StringView("seed")].toInt() == 7 && read->prompt != mark.prompt)
            std::abort();
    }
    return 0;
}
