// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/tokenestimate.h"

#include <QChar>

#include <algorithm>
#include <cmath>

namespace qwenda {

namespace {

enum class Kind { Latin, Digit, Han, Syllable, Letter, Line, Blank, Mark, Picture };

Kind kindOf(char32_t c)
{
    if (c < 0x80) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            return Kind::Latin;
        if (c >= '0' && c <= '9')
            return Kind::Digit;
        if (c == '\n' || c == '\r')
            return Kind::Line;
        return c <= ' ' ? Kind::Blank : Kind::Mark;
    }
    if ((c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff))
        return Kind::Han;
    if ((c >= 0x3040 && c <= 0x30ff) || (c >= 0xac00 && c <= 0xd7af))
        return Kind::Syllable;
    if (c < 0x250 && QChar::isLetter(c))
        return Kind::Latin;
    if (c >= 0x1f000)
        return Kind::Picture;
    if (QChar::isLetter(c) || QChar::isMark(c))
        return Kind::Letter;
    if (QChar::isDigit(c))
        return Kind::Digit;
    return QChar::isSpace(c) ? Kind::Blank : Kind::Mark;
}

// Tokens of a run: `first` for its beginning, `each` for every unit behind the first `free` ones.
struct Rate
{
    double first;
    double each;
    double free;

    double of(qsizetype units) const { return first + each * std::max(0.0, static_cast<double>(units) - free); }
};

struct Rates
{
    Rate usual;
    Rate low;
    Rate high;
};

Rates ratesOf(Kind kind)
{
    switch (kind) {
    case Kind::Latin: return {{1, 0.25, 7}, {1, 0.12, 12}, {1, 0.36, 3}};
    case Kind::Digit: return {{0, 1, 0}, {0, 1, 0}, {0, 1, 0}};
    case Kind::Han: return {{0, 0.65, 0}, {0, 0.5, 0}, {0, 1, 0}};
    case Kind::Syllable: return {{0, 0.75, 0}, {0, 0.5, 0}, {0, 1.2, 0}};
    case Kind::Letter: return {{0, 0.5, 0}, {0, 0.28, 0}, {0, 1.5, 0}};
    case Kind::Line: return {{0.7, 0, 0}, {0, 0, 0}, {1, 0, 0}};
    // The space before a word is the word's own.
    case Kind::Blank: return {{0, 1, 1}, {0, 1, 1}, {0, 1, 1}};
    case Kind::Mark: return {{0.9, 0.3, 2}, {0.5, 0.1, 3}, {1, 0.7, 1}};
    case Kind::Picture: return {{0, 2, 0}, {0, 1, 0}, {0, 4, 0}};
    }
    return {};
}

struct Sum
{
    double usual = 0;
    double low = 0;
    double high = 0;

    void add(Kind kind, qsizetype units)
    {
        // A run of blanks is one or two tokens, however long: indentation has tokens of its own.
        if (kind == Kind::Blank)
            units = std::min<qsizetype>(units, 2);
        const Rates rates = ratesOf(kind);
        usual += rates.usual.of(units);
        low += rates.low.of(units);
        high += rates.high.of(units);
    }
    TokenEstimate rounded() const
    {
        const auto tokens = static_cast<qint64>(std::ceil(usual));
        return {tokens, std::min(tokens, static_cast<qint64>(std::floor(low))),
                std::max(tokens, static_cast<qint64>(std::ceil(high)))};
    }
};

} // namespace

TokenEstimate estimateTokens(QStringView text)
{
    Sum sum;
    qsizetype runLength = 0;
    Kind run = Kind::Blank;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text.at(i).unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        const Kind kind = kindOf(c);
        if (kind != run && runLength > 0) {
            sum.add(run, runLength);
            runLength = 0;
        }
        run = kind;
        ++runLength;
    }
    if (runLength > 0)
        sum.add(run, runLength);
    return sum.rounded();
}

TokenEstimate estimateImageTokens(QSize pixels, bool isHighResolution)
{
    constexpr qint64 least = 4;
    const qint64 most = isHighResolution ? 16384 : 2560;
    if (pixels.isEmpty())
        return {std::min<qint64>(most, 1024), least, most};
    const auto tokens = [&](qint64 side) {
        const qint64 columns = std::max<qint64>(1, (pixels.width() + side / 2) / side);
        const qint64 rows = std::max<qint64>(1, (pixels.height() + side / 2) / side);
        return std::clamp(columns * rows + 2, least, most);
    };
    return {tokens(32), tokens(32), tokens(28)};
}

} // namespace qwenda
