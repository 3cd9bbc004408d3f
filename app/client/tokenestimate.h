// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>
#include <QStringView>

namespace qwenda {

/// How many tokens something will probably be, and between which bounds the truth lies. low ≤ tokens ≤ high.
struct TokenEstimate
{
    qint64 tokens = 0; ///< the best guess
    qint64 low = 0;
    qint64 high = 0;

    bool operator==(const TokenEstimate &) const = default;
    TokenEstimate &operator+=(const TokenEstimate &other)
    {
        tokens += other.tokens;
        low += other.low;
        high += other.high;
        return *this;
    }
};

/// A rule of thumb for Qwen's tokenizer; the service's own count (Usage) is the truth. Rules: a digit is a token of its
/// own; a word of Latin letters with the space before it is one token up to about seven letters; a Chinese character is
/// 0.6 to 1 token; runs of white space and of punctuation are pieces of their own. Linear in the text's length and
/// without memory of its own (about 2 ns per character). Any thread. Empty text: 0.
/// Sources: the vendor's "tokens" page (1 token ≈ 1.5–1.8 Chinese characters, 3–4 letters), the pre-tokenizer pattern
/// published with the open Qwen models, read 2026-11-21.
TokenEstimate estimateTokens(QStringView text);

/// What each message costs beside its text: role and marks.
inline constexpr TokenEstimate messageOverhead{5, 3, 8};

/// A picture for a vision model: one token per 32 × 32 pixels (28 × 28 for models before Qwen3-VL: the high bound), after
/// scaling to at most 2,560 tokens unless high resolution is asked for (16,384). At least 4; an empty size is unknown and
/// gives the bounds of the range. Source: the vendor's "vision" page, read 2026-11-21.
TokenEstimate estimateImageTokens(QSize pixels, bool isHighResolution = false);

} // namespace qwenda
