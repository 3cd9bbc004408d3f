// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/jsontext.h"

namespace qwenda::emulator {

QByteArray jsonText(QByteArrayView text)
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray out;
    out.reserve(text.size() + 8);
    out.append('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (c == '\r') {
            out.append("\\r");
        } else if (c == '\t') {
            out.append("\\t");
        } else if (byte < 0x20) {
            out.append("\\u00").append(digits[byte >> 4]).append(digits[byte & 15]);
        } else {
            out.append(c);
        }
    }
    return out.append('"');
}

} // namespace qwenda::emulator
