// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/deltascanner.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace qwenda::wire {

namespace {

// The inside of a JSON string, and what is known of it.
struct Raw
{
    QByteArrayView bytes;
    bool hasEscapes = false;
    bool hasControls = false;
    bool hasHighBytes = false;
};

// A cursor over JSON text. Every step returns false at the first thing it does not expect; nobody looks back then.
class Cursor
{
public:
    explicit Cursor(QByteArrayView json) : m_at(json.data()), m_end(json.data() + json.size()) {}

    bool isAtEnd()
    {
        skipBlanks();
        return m_at == m_end;
    }
    char peek()
    {
        skipBlanks();
        return m_at == m_end ? '\0' : *m_at;
    }
    bool take(char wanted)
    {
        if (peek() != wanted || m_at == m_end)
            return false;
        ++m_at;
        return true;
    }
    bool takeWord(QByteArrayView word)
    {
        if (m_end - m_at < word.size() || std::memcmp(m_at, word.data(), static_cast<size_t>(word.size())) != 0)
            return false;
        m_at += word.size();
        return true;
    }
    bool isNull() { return peek() == 'n' && takeWord("null"); }

    /// The bytes between the quotes, escapes untouched. No control characters, as JSON has it.
    bool takeString(Raw &raw)
    {
        if (!take('"'))
            return false;
        const char *begin = m_at;
        const char *quote = nextQuote(begin);
        raw = quote ? inspect(begin, quote) : Raw();
        // A quote behind a backslash may be none: only then the string is walked through.
        if (quote && raw.hasEscapes) {
            quote = endOfEscaped(begin);
            raw = quote ? inspect(begin, quote) : Raw();
        }
        if (!quote || raw.hasControls)
            return false;
        m_at = quote + 1;
        return true;
    }
    /// An integer without sign, fraction or exponent, as ids of time and index have it.
    bool takeCount()
    {
        if (peek() == '\0')
            return false;
        const char *begin = m_at;
        while (m_at != m_end && *m_at >= '0' && *m_at <= '9')
            ++m_at;
        const qsizetype length = m_at - begin;
        return length > 0 && length < 16 && (length == 1 || *begin != '0');
    }

private:
    const char *nextQuote(const char *from) const
    {
        return static_cast<const char *>(std::memchr(from, '"', static_cast<size_t>(m_end - from)));
    }
    const char *endOfEscaped(const char *at) const
    {
        for (; at != m_end && *at != '"'; ++at) {
            if (*at == '\\' && ++at == m_end)
                return nullptr;
        }
        return at == m_end ? nullptr : at;
    }
    // One pass without branches, which the compiler does sixteen bytes at a time.
    static Raw inspect(const char *begin, const char *end)
    {
        unsigned escapes = 0;
        unsigned controls = 0;
        unsigned high = 0;
        for (const char *at = begin; at != end; ++at) {
            const auto byte = static_cast<unsigned char>(*at);
            escapes |= byte == '\\';
            controls |= byte < 0x20;
            high |= byte & 0x80;
        }
        return {QByteArrayView(begin, end - begin), escapes != 0, controls != 0, high != 0};
    }
    void skipBlanks()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\n' || *m_at == '\r'))
            ++m_at;
    }

    const char *m_at;
    const char *m_end;
};

int hexOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// Appends the character of the escape behind the backslash at `at`; returns how many bytes it took, 0 for a fault.
qsizetype unescape(QByteArrayView raw, qsizetype at, QString &out)
{
    static constexpr QByteArrayView names("\"\\/bfnrt");
    static constexpr std::array<char16_t, 8> meanings{u'"', u'\\', u'/', u'\b', u'\f', u'\n', u'\r', u'\t'};
    const qsizetype name = names.indexOf(raw.at(at));
    if (name >= 0) {
        out.append(QChar(meanings[static_cast<size_t>(name)]));
        return 1;
    }
    if (raw.at(at) != 'u' || raw.size() - at < 5)
        return 0;
    int unit = 0;
    for (qsizetype i = at + 1; i < at + 5; ++i) {
        const int digit = hexOf(raw.at(i));
        if (digit < 0)
            return 0;
        unit = unit * 16 + digit;
    }
    out.append(QChar(static_cast<char16_t>(unit)));
    return 5;
}

// Whole and shortest-form UTF-8 only, no surrogates: everything else is the general reader's.
bool isValidUtf8(QByteArrayView bytes)
{
    qsizetype i = 0;
    const qsizetype size = bytes.size();
    const auto byte = [&bytes](qsizetype at) { return static_cast<unsigned char>(bytes[at]); };
    while (i < size) {
        const unsigned char first = byte(i);
        if (first < 0x80) {
            ++i;
            continue;
        }
        const int more = first >= 0xc2 && first <= 0xdf ? 1 : (first & 0xf0) == 0xe0 ? 2 : first >= 0xf0 && first <= 0xf4 ? 3 : 0;
        if (more == 0 || size - i <= more)
            return false;
        const unsigned char second = byte(i + 1);
        const bool isOverlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
        const bool isOutside = (first == 0xed && second > 0x9f) || (first == 0xf4 && second > 0x8f);
        if (isOverlong || isOutside)
            return false;
        for (int k = 1; k <= more; ++k) {
            if ((byte(i + k) & 0xc0) != 0x80)
                return false;
        }
        i += more + 1;
    }
    return true;
}

bool textOf(const Raw &raw, QString &out)
{
    const QByteArrayView bytes = raw.bytes;
    if (raw.hasHighBytes && !isValidUtf8(bytes))
        return false;
    if (!raw.hasEscapes) {
        out = raw.hasHighBytes ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
        return true;
    }
    out.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        const void *found = std::memchr(bytes.data() + at, '\\', static_cast<size_t>(bytes.size() - at));
        const qsizetype slash = found ? static_cast<const char *>(found) - bytes.data() : bytes.size();
        if (slash > at)
            out.append(QString::fromUtf8(bytes.sliced(at, slash - at)));
        if (slash == bytes.size())
            break;
        const qsizetype taken = unescape(bytes, slash + 1, out);
        if (taken == 0)
            return false;
        at = slash + 1 + taken;
    }
    return true;
}

// Calls `take(index)` for each member, by its place in `names`. A name that is not there, or comes twice, is unusual.
template <size_t Count, typename Take>
bool eachMember(Cursor &cursor, const std::array<std::string_view, Count> &names, Take &&take)
{
    if (!cursor.take('{'))
        return false;
    if (cursor.take('}'))
        return true;
    unsigned seen = 0;
    do {
        Raw name;
        cursor.peek();
        if (!cursor.takeString(name) || !cursor.take(':'))
            return false;
        const std::string_view word(name.bytes.data(), static_cast<size_t>(name.bytes.size()));
        const auto index = static_cast<size_t>(std::ranges::find(names, word) - names.begin());
        const unsigned bit = 1U << index;
        if (index == Count || (seen & bit) || !take(index))
            return false;
        seen |= bit;
    } while (cursor.take(','));
    return cursor.take('}');
}

// Null, or a string put into `out`.
bool readText(Cursor &cursor, QString &out)
{
    if (cursor.peek() != '"')
        return cursor.isNull();
    Raw raw;
    return cursor.takeString(raw) && textOf(raw, out);
}

bool skipText(Cursor &cursor)
{
    if (cursor.peek() != '"')
        return cursor.isNull();
    Raw raw;
    return cursor.takeString(raw) && !raw.hasEscapes && (!raw.hasHighBytes || isValidUtf8(raw.bytes));
}

bool readDeltaObject(Cursor &cursor, Delta &delta)
{
    static constexpr std::array<std::string_view, 3> names{"content", "reasoning_content", "role"};
    return eachMember(cursor, names, [&](size_t index) {
        return index == 0 ? readText(cursor, delta.text) : index == 1 ? readText(cursor, delta.thinking) : skipText(cursor);
    });
}

bool readChoice(Cursor &cursor, Delta &delta)
{
    static constexpr std::array<std::string_view, 4> names{"delta", "finish_reason", "index", "logprobs"};
    return eachMember(cursor, names, [&](size_t index) {
        switch (index) {
        case 0: return readDeltaObject(cursor, delta);
        case 1: return readText(cursor, delta.finishReason);
        case 2: return cursor.peek() == '0' && cursor.takeCount(); // other choices are the general reader's
        default: return cursor.isNull();
        }
    });
}

} // namespace

std::optional<Delta> scanDelta(QByteArrayView json, bool wantsRequestId)
{
    static constexpr std::array<std::string_view, 7> names{"choices", "id", "created", "usage", "object", "model",
                                                           "system_fingerprint"};
    Cursor cursor(json);
    std::optional<Delta> result(std::in_place);
    Delta &delta = *result;
    bool hasChoice = false;
    const bool isUsual = eachMember(cursor, names, [&](size_t index) {
        switch (index) {
        case 0:
            hasChoice = true;
            return cursor.take('[') && cursor.peek() == '{' && readChoice(cursor, delta) && cursor.take(']');
        case 1: return wantsRequestId ? readText(cursor, delta.requestId) : skipText(cursor);
        case 2: return cursor.takeCount();
        case 3: return cursor.isNull();
        default: return skipText(cursor);
        }
    });
    if (!isUsual || !hasChoice || !cursor.isAtEnd())
        return std::nullopt;
    if (delta.finishReason == QLatin1StringView("null"))
        delta.finishReason.clear();
    return result;
}

} // namespace qwenda::wire
