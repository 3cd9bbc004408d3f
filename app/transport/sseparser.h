// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <type_traits>
#include <utility>

namespace qwenda {

/// One event of a stream. The views live until the next call of the parser.
struct SseEvent
{
    QByteArrayView data;       ///< data lines joined by LF, without the last LF
    QByteArrayView type;       ///< the event field; empty means "message"
    QByteArrayView id;         ///< last event id seen so far in the stream
    bool isTooLong = false;    ///< longer than the limit: data is empty, the stream goes on behind it
};

/// Bytes of one server-sent-event stream in, events out. Any split of the bytes gives the same events.
/// Source: WHATWG HTML, "Server-sent events" (9.2.6 Interpreting an event stream), read 2026-11-21. Two deviations, both
/// for real gateways: finish() delivers an unterminated tail, and `retry` is ignored. An event without a data line is
/// not delivered, as the standard says. No I/O, any thread, one object per stream.
///
/// Lines end in LF, CR or CRLF. Lines that lie whole in one feed are read in place; only what is cut is copied.
/// Memory is bounded by the limit per event, whatever arrives.
class SseParser
{
public:
    static constexpr qsizetype defaultLimit = 16 * 1024 * 1024;

    /// `limit`: bytes one event (all its lines) may have.
    explicit SseParser(qsizetype limit = defaultLimit);

    /// Reads `bytes`, calling `take(const SseEvent &)` for every event completed by them. `take` returns void, or bool:
    /// false stops at once and drops the rest of `bytes`. `take` may destroy nothing of the parser.
    template <typename Take>
    void feed(QByteArrayView bytes, Take &&take)
    {
        m_input = bytes;
        m_lineFeed = nullptr;
        while (next()) {
            if (!call(take))
                break;
        }
        m_input = {};
    }

    /// The stream ended: delivers a last event that lacks its blank line.
    template <typename Take>
    void finish(Take &&take)
    {
        if (tail())
            call(take);
    }

private:
    template <typename Take>
    bool call(Take &take)
    {
        if constexpr (std::is_void_v<decltype(take(std::declval<const SseEvent &>()))>) {
            take(m_event);
            return true;
        } else {
            return take(m_event);
        }
    }

    bool next();
    bool tail();
    bool line(QByteArrayView text, bool isCopy);
    bool dispatch();
    void startEvent();
    void addData(QByteArrayView value, bool isCopy);
    void settleData();
    void keep(QByteArrayView part);
    void skipByteOrderMark();
    void markTooLong();

    QByteArrayView m_input;
    const char *m_lineFeed = nullptr; ///< the next LF of m_input, or its end; saves a search per line in CR-only streams
    SseEvent m_event;
    QByteArrayView m_data; ///< a single data line, still in the caller's bytes
    QByteArray m_joined;   ///< data of several lines, or of an event cut by the end of a feed
    QByteArray m_line;     ///< a line cut by the end of a feed
    QByteArray m_type;
    QByteArray m_id;
    qsizetype m_limit;
    qsizetype m_size = 0;    ///< bytes of the current event's finished lines
    int m_markBytes = 0;     ///< bytes of the byte order mark seen; 3: past it
    bool m_hasData = false;
    bool m_isJoined = false; ///< the data is in m_joined, not in m_data
    bool m_skipLf = false;   ///< the last byte was CR: an LF that follows belongs to it
    bool m_isTooLong = false;
    bool m_dropLine = false; ///< inside a line nobody needs: a comment, or one over the limit
    bool m_isOver = false;   ///< the event was delivered; its views live until the next call
};

} // namespace qwenda
