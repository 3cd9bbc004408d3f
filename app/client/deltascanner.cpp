// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/deltascanner.h"

#include <QVarLengthArray>

#include <array>
#include <cstring>

namespace qwenda::wire {

namespace {

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
    bool takeString(QByteArrayView &raw, bool &hasEscapes)
    {
        if (!take('"'))
            return false;
        const char *begin = m_at;
        hasEscapes = false;
        while (m_at != m_end && *m_at != '"') {
            const auto byte = static_cast<unsigned char>(*m_at);
            if (byte < 0x20)
                return false;
            if (byte == '\\') {
                hasEscapes = true;
                if (++m_at == m_end)
                    return false;
            }
            ++m_at;
        }
        if (m_at == m_end)
            return false;
        raw = QByteArrayView(begin, m_at - begin);
        ++m_at;
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

bool textOf(QByteArrayView raw, bool hasEscapes, QString &out)
{
    if (!isValidUtf8(raw))
        return false;
    if (!hasEscapes) {
        out = QString::fromUtf8(raw);
        return true;
    }
    out.reserve(raw.size());
    for (qsizetype at = 0; at < raw.size();) {
        const void *found = std::memchr(raw.data() + at, '\\', static_cast<size_t>(raw.size() - at));
        const qsizetype slash = found ? static_cast<const char *>(found) - raw.data() : raw.size();
        if (slash > at)
            out.append(QString::fromUtf8(raw.sliced(at, slash - at)));
        if (slash == raw.size())
            break;
        const qsizetype taken = unescape(raw, slash + 1, out);
        if (taken == 0)
            return false;
        at = slash + 1 + taken;
    }
    return true;
}

// Calls `take(name)` for each member; a name with escapes, or one of the remembered names twice, is unusual.
template <typename Take>
bool eachMember(Cursor &cursor, Take &&take)
{
    if (!cursor.take('{'))
        return false;
    if (cursor.take('}'))
        return true;
    QVarLengthArray<QByteArrayView, 16> seen;
    do {
        QByteArrayView name;
        bool hasEscapes = false;
        cursor.peek();
        if (!cursor.takeString(name, hasEscapes) || hasEscapes || seen.contains(name) || !cursor.take(':') || !take(name))
            return false;
        seen.append(name);
    } while (cursor.take(','));
    return cursor.take('}');
}

// Null, or a string put into `out`.
bool readText(Cursor &cursor, QString &out)
{
    if (cursor.peek() != '"')
        return cursor.isNull();
    QByteArrayView raw;
    bool hasEscapes = false;
    return cursor.takeString(raw, hasEscapes) && textOf(raw, hasEscapes, out);
}

bool skipText(Cursor &cursor)
{
    if (cursor.peek() != '"')
        return cursor.isNull();
    QByteArrayView raw;
    bool hasEscapes = false;
    return cursor.takeString(raw, hasEscapes) && !hasEscapes && isValidUtf8(raw);
}

bool readDeltaObject(Cursor &cursor, Delta &delta)
{
    return eachMember(cursor, [&](QByteArrayView name) {
        if (name == "content")
            return readText(cursor, delta.text);
        if (name == "reasoning_content")
            return readText(cursor, delta.thinking);
        return name == "role" && skipText(cursor);
    });
}

bool readChoice(Cursor &cursor, Delta &delta)
{
    return eachMember(cursor, [&](QByteArrayView name) {
        if (name == "delta")
            return readDeltaObject(cursor, delta);
        if (name == "finish_reason")
            return readText(cursor, delta.finishReason);
        if (name == "index")
            return cursor.takeCount();
        return name == "logprobs" && cursor.peek() == 'n' && cursor.isNull();
    });
}

} // namespace

std::optional<Delta> scanDelta(QByteArrayView json)
{
    Cursor cursor(json);
    Delta delta;
    bool hasChoice = false;
    const bool isUsual = eachMember(cursor, [&](QByteArrayView name) {
        if (name == "choices") {
            hasChoice = true;
            return cursor.take('[') && cursor.peek() == '{' && readChoice(cursor, delta) && cursor.take(']');
        }
        if (name == "id")
            return readText(cursor, delta.requestId);
        if (name == "created")
            return cursor.takeCount();
        if (name == "usage")
            return cursor.peek() == 'n' && cursor.isNull();
        return (name == "object" || name == "model" || name == "system_fingerprint") && skipText(cursor);
    });
    if (!isUsual || !hasChoice || !cursor.isAtEnd())
        return std::nullopt;
    if (delta.finishReason == QLatin1StringView("null"))
        delta.finishReason.clear();
    return delta;
}

} // namespace qwenda::wire
