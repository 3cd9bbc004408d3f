// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// Classes of ASCII characters, whatever the locale says; a byte of a longer UTF-8 character is in none.
namespace qwenda::markdown::ascii {

inline bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
inline bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool isDigit(char c) { return c >= '0' && c <= '9'; }
inline bool isPunctuation(char c) { return c > ' ' && c < 0x7F && !isLetter(c) && !isDigit(c); }

} // namespace qwenda::markdown::ascii
