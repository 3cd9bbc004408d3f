// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/bytesource.h"

#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace qwenda::exchange {

namespace {

constexpr qsizetype piece = 64 * 1024;
constexpr qsizetype enoughToJudge = 4 * 1024;

qsizetype firstLetter(const QByteArray &bytes)
{
    const auto found = std::find_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    return found - bytes.begin();
}

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    return !decoder.hasError() && !text.isNull();
}

} // namespace

qint64 MemorySource::read(char *to, qint64 most)
{
    const qint64 size = std::min({most, m_atOnce, m_bytes.size() - m_at});
    std::memcpy(to, m_bytes.constData() + m_at, size_t(size));
    m_at += size;
    return size;
}

Utf8Source::Utf8Source(ByteSource &from) : m_from(from) {}

Utf8Source::~Utf8Source() = default;

qint64 Utf8Source::fill()
{
    const qsizetype before = m_raw.size();
    m_raw.resize(before + piece);
    const qint64 got = m_from.read(m_raw.data() + before, piece);
    m_raw.resize(before + std::max<qint64>(got, 0));
    m_isFailed = got < 0;
    m_isEnd = got <= 0;
    return got;
}

void Utf8Source::judgeStart()
{
    while (m_raw.size() < 4 && !m_isEnd)
        fill();
    const auto begins = [this](QByteArrayView mark) { return QByteArrayView(m_raw).startsWith(mark); };
    const auto zero = [this](qsizetype at) { return at < m_raw.size() && m_raw.at(at) == 0; };
    std::optional<QStringConverter::Encoding> wide;
    if (begins(QByteArrayView("\0\0\xFE\xFF", 4)) || (zero(0) && zero(1) && zero(2)))
        wide = QStringConverter::Utf32BE;
    else if (begins(QByteArrayView("\xFF\xFE\0\0", 4)) || (zero(1) && zero(2) && zero(3)))
        wide = QStringConverter::Utf32LE;
    else if (begins("\xFE\xFF") || zero(0))
        wide = QStringConverter::Utf16BE;
    else if (begins("\xFF\xFE") || zero(1))
        wide = QStringConverter::Utf16LE;
    if (wide) {
        m_decoder = std::make_unique<QStringDecoder>(*wide);
        m_coding = Coding::Other;
        return;
    }
    if (begins("\xEF\xBB\xBF")) {
        m_raw.remove(0, 3);
        m_coding = Coding::Utf8;
        return;
    }
    m_coding = Coding::Ascii;
}

void Utf8Source::judgeLetters()
{
    const qsizetype letter = firstLetter(m_raw);
    while (m_raw.size() - letter < enoughToJudge && !m_isEnd)
        fill();
    QByteArray sample = m_raw.mid(letter, enoughToJudge);
    // Not cut in the middle of a character.
    while (!sample.isEmpty() && (sample.back() & 0x80) != 0 && sample.size() == enoughToJudge && sample.size() > enoughToJudge - 4)
        sample.chop(1);
    m_coding = Coding::Utf8;
    if (isUtf8(sample))
        return;
    auto chinese = std::make_unique<QStringDecoder>("GB18030");
    if (!chinese->isValid())
        return;
    const QString text = QStringDecoder("GB18030").decode(m_raw.mid(letter, enoughToJudge));
    if (text.count(QChar::ReplacementCharacter) > text.size() / 50)
        return;
    m_decoder = std::move(chinese);
    m_coding = Coding::Other;
}

void Utf8Source::decode()
{
    if (m_coding == Coding::Other) {
        QString text = m_highSurrogate + QString(m_decoder->decode(m_raw));
        // The decoder gives the halves of a pair as they come.
        m_highSurrogate = !text.isEmpty() && text.back().isHighSurrogate() && !m_isEnd ? text.last(1) : QString();
        text.chop(m_highSurrogate.size());
        m_ready = text.toUtf8();
    } else {
        m_ready = m_raw;
    }
    m_raw.clear();
    m_taken = 0;
}

qint64 Utf8Source::read(char *to, qint64 most)
{
    while (m_taken == m_ready.size()) {
        if (m_isFailed)
            return -1;
        if (m_coding == Coding::Unknown)
            judgeStart();
        if (m_raw.isEmpty() && !m_isEnd)
            fill();
        if (m_coding == Coding::Ascii && firstLetter(m_raw) < m_raw.size())
            judgeLetters();
        if (m_raw.isEmpty() && m_isEnd)
            return m_isFailed ? -1 : 0;
        decode();
    }
    const qint64 size = std::min<qint64>(most, m_ready.size() - m_taken);
    std::memcpy(to, m_ready.constData() + m_taken, size_t(size));
    m_taken += size;
    return size;
}

} // namespace qwenda::exchange
