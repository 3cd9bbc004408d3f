// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/sseparser.h"

#include <cstring>

namespace qwenda {

namespace {

constexpr char byteOrderMark[3] = {'\xef', '\xbb', '\xbf'};

const char *find(QByteArrayView bytes, char wanted)
{
    return bytes.isEmpty() ? nullptr
                           : static_cast<const char *>(std::memchr(bytes.data(), wanted, static_cast<size_t>(bytes.size())));
}

// Keeps the memory for the next line, but not that of a giant.
void empty(QByteArray &bytes)
{
    if (bytes.capacity() > 64 * 1024)
        bytes = QByteArray();
    else
        bytes.resize(0);
}

} // namespace

SseParser::SseParser(qsizetype limit) : m_limit(limit) {}

bool SseParser::next()
{
    startEvent();
    skipByteOrderMark();
    while (!m_input.isEmpty()) {
        if (m_skipLf) {
            m_skipLf = false;
            if (m_input.front() == '\n') {
                m_input = m_input.sliced(1);
                continue;
            }
        }
        if (m_lineFeed < m_input.data()) {
            const char *found = find(m_input, '\n');
            m_lineFeed = found ? found : m_input.data() + m_input.size();
        }
        const QByteArrayView upToLf(m_input.data(), m_lineFeed - m_input.data());
        const char *carriage = find(upToLf, '\r');
        const qsizetype length = carriage ? carriage - m_input.data() : upToLf.size();
        if (length == m_input.size()) {
            keep(m_input);
            m_input = {};
            break;
        }
        const QByteArrayView text = m_input.first(length);
        m_input = m_input.sliced(length + 1);
        m_skipLf = carriage != nullptr;
        if (m_line.isEmpty() && !m_dropLine) {
            if (line(text, false))
                return true;
            continue;
        }
        keep(text);
        const bool isDropped = std::exchange(m_dropLine, false);
        const bool isEvent = !isDropped && line(m_line, true);
        empty(m_line);
        if (isEvent)
            return true;
    }
    settleData();
    return false;
}

bool SseParser::tail()
{
    startEvent();
    if (!std::exchange(m_dropLine, false) && !m_line.isEmpty())
        line(m_line, true);
    empty(m_line);
    return dispatch();
}

// One whole line without its end. True when it completed an event.
bool SseParser::line(QByteArrayView text, bool isCopy)
{
    if (text.isEmpty())
        return dispatch();
    if (text.front() == ':')
        return false;
    m_size += text.size();
    if (m_isTooLong || m_size > m_limit) {
        markTooLong();
        return false;
    }
    const char *colon = find(text, ':');
    const QByteArrayView name = colon ? text.first(colon - text.data()) : text;
    QByteArrayView value = colon ? text.sliced(name.size() + 1) : QByteArrayView("", 0);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (name == "data") {
        addData(value, isCopy);
    } else if (name == "event") {
        m_type.resize(0);
        m_type.append(value);
    } else if (name == "id" && !find(value, '\0')) {
        m_id.resize(0);
        m_id.append(value);
    }
    return false;
}

bool SseParser::dispatch()
{
    m_isOver = true;
    if (!m_hasData && !m_isTooLong) {
        startEvent();
        return false;
    }
    m_event.isTooLong = m_isTooLong;
    m_event.data = m_isTooLong ? QByteArrayView("", 0) : m_isJoined ? QByteArrayView(m_joined) : m_data;
    m_event.type = m_type;
    m_event.id = m_id;
    return true;
}

// What the last event left behind stays until here: its views point into it.
void SseParser::startEvent()
{
    if (!m_isOver)
        return;
    m_isOver = false;
    if (m_isJoined)
        empty(m_joined);
    m_type.resize(0);
    m_size = 0;
    m_hasData = m_isJoined = m_isTooLong = false;
}

void SseParser::addData(QByteArrayView value, bool isCopy)
{
    if (!m_hasData) {
        m_hasData = true;
        m_data = value;
        if (isCopy)
            settleData();
        return;
    }
    settleData();
    m_joined.append('\n');
    m_joined.append(value);
}

void SseParser::settleData()
{
    if (!m_hasData || m_isJoined || m_isTooLong)
        return;
    m_joined.resize(0);
    m_joined.append(m_data);
    m_isJoined = true;
}

void SseParser::keep(QByteArrayView part)
{
    if (m_dropLine || part.isEmpty())
        return;
    const char first = m_line.isEmpty() ? part.front() : m_line.front();
    const bool isTooLong = m_isTooLong || m_size + m_line.size() + part.size() > m_limit;
    if (first == ':' || isTooLong) {
        if (first != ':')
            markTooLong();
        m_dropLine = true;
        empty(m_line);
        return;
    }
    m_line.append(part);
}

void SseParser::markTooLong()
{
    m_isTooLong = true;
    m_hasData = m_isJoined = false;
    empty(m_joined);
}

// Only at the very start of the stream; a mark that turns out to be none goes back to the line.
void SseParser::skipByteOrderMark()
{
    while (m_markBytes < 3 && !m_input.isEmpty()) {
        if (m_input.front() != byteOrderMark[m_markBytes]) {
            keep(QByteArrayView(byteOrderMark, m_markBytes));
            m_markBytes = 3;
            return;
        }
        m_input = m_input.sliced(1);
        ++m_markBytes;
    }
}

} // namespace qwenda
