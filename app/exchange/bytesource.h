// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>
#include <optional>

class QStringDecoder;

namespace qwenda::exchange {

/// Bytes that are read once, from start to end. One thread.
class ByteSource
{
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;

    /// Up to `most` bytes; 0 at the end; negative when reading failed.
    virtual qint64 read(char *to, qint64 most) = 0;
    /// How far it is, in bytes of what lies on the disk; and how much there is, 0 when not known.
    virtual qint64 position() const = 0;
    virtual qint64 size() const = 0;
};

class FileSource : public ByteSource
{
public:
    explicit FileSource(const QString &path) : m_file(path) {}
    bool open() { return m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    qint64 read(char *to, qint64 most) override { return m_file.read(to, most); }
    qint64 position() const override { return m_file.pos(); }
    qint64 size() const override { return m_file.size(); }

private:
    QFile m_file;
};

/// For tests and fuzzers.
class MemorySource : public ByteSource
{
public:
    explicit MemorySource(QByteArray bytes, qint64 atOnce = 1 << 20) : m_bytes(std::move(bytes)), m_atOnce(atOnce) {}
    qint64 read(char *to, qint64 most) override;
    qint64 position() const override { return m_at; }
    qint64 size() const override { return m_bytes.size(); }

private:
    QByteArray m_bytes;
    qint64 m_atOnce;
    qint64 m_at = 0;
};

/// Text of any usual encoding as UTF-8: a byte order mark of UTF-8, UTF-16 or UTF-32; UTF-16 and UTF-32 without one, known
/// by their zero bytes (JSON begins with two ASCII characters); else UTF-8, or GB18030 (with GBK in it) when the first
/// letters beyond ASCII are no UTF-8 and are good GB18030. What cannot be decoded becomes U+FFFD.
class Utf8Source : public ByteSource
{
public:
    explicit Utf8Source(ByteSource &from);
    ~Utf8Source() override;
    qint64 read(char *to, qint64 most) override;
    qint64 position() const override { return m_from.position(); }
    qint64 size() const override { return m_from.size(); }

private:
    enum class Coding { Unknown, Ascii, Utf8, Other };

    qint64 fill();
    void judgeStart();
    void judgeLetters();
    void decode();

    ByteSource &m_from;
    Coding m_coding = Coding::Unknown;
    QByteArray m_raw;   ///< read, not decoded
    QByteArray m_ready; ///< UTF-8
    qsizetype m_taken = 0;
    bool m_isEnd = false;
    bool m_isFailed = false;
    std::unique_ptr<QStringDecoder> m_decoder;
    QString m_highSurrogate; ///< waits for its other half
};

} // namespace qwenda::exchange
