// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/httprequest.h"

namespace qwenda::emulator {

namespace {
constexpr qsizetype largestHead = 64 * 1024;
}

QByteArray headerValue(const QList<Header> &headers, QByteArrayView name)
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray HttpRequest::header(QByteArrayView name) const { return headerValue(headers, name); }

QByteArray HttpRequest::key() const
{
    const QByteArray authorization = header("authorization");
    if (authorization.first(std::min<qsizetype>(7, authorization.size())).toLower() == "bearer ")
        return authorization.mid(7).trimmed();
    return header("x-api-key").trimmed();
}

HttpParser::State HttpParser::next()
{
    for (;;) {
        const Phase before = m_phase;
        State state = State::NeedsMore;
        switch (m_phase) {
        case Phase::Head:
            state = head();
            break;
        case Phase::Length:
            state = lengthBody();
            break;
        case Phase::Done:
            return State::Ready;
        default:
            state = chunkedBody();
            break;
        }
        if (state != State::NeedsMore)
            return state;
        if (m_phase == before && m_phase != Phase::Done)
            return State::NeedsMore;
    }
}

HttpRequest HttpParser::take()
{
    m_phase = Phase::Head;
    HttpRequest request = std::move(m_request);
    m_request = {};
    return request;
}

HttpParser::State HttpParser::head()
{
    while (m_buffer.startsWith("\r\n")) // a client may send an empty line after a body
        m_buffer.remove(0, 2);
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return m_buffer.size() > largestHead ? State::HeadTooLarge : State::NeedsMore;
    if (end > largestHead)
        return State::HeadTooLarge;
    const QByteArray text = m_buffer.first(end);
    m_buffer.remove(0, end + 4);
    return parseHead(text);
}

HttpParser::State HttpParser::parseHead(const QByteArray &head)
{
    QList<QByteArray> lines = head.split('\n');
    for (QByteArray &line : lines) {
        if (line.endsWith('\r'))
            line.chop(1);
    }
    const QList<QByteArray> words = lines.takeFirst().split(' ');
    if (words.size() != 3 || words[0].isEmpty() || !words[1].startsWith('/') || !words[2].startsWith("HTTP/1."))
        return State::BadRequest;
    m_request = {};
    m_request.method = words[0];
    const qsizetype mark = words[1].indexOf('?');
    m_request.path = mark < 0 ? words[1] : words[1].first(mark);
    m_request.query = mark < 0 ? QByteArray() : words[1].sliced(mark + 1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || line.startsWith(' ') || line.startsWith('\t'))
            return State::BadRequest;
        m_request.headers.push_back({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    const QByteArray connection = m_request.header("connection").toLower();
    m_request.keepAlive = words[2] == "HTTP/1.0" ? connection.contains("keep-alive") : !connection.contains("close");
    return chooseBody();
}

HttpParser::State HttpParser::chooseBody()
{
    const QByteArray coding = m_request.header("transfer-encoding").toLower();
    const QByteArray length = m_request.header("content-length");
    bool isNumber = true;
    m_remaining = length.isEmpty() ? 0 : length.toLongLong(&isNumber);
    if (!isNumber || m_remaining < 0 || (!coding.isEmpty() && (coding != "chunked" || !length.isEmpty())))
        return State::BadRequest;
    if (m_remaining > m_largestBody)
        return State::BodyTooLarge;
    m_phase = coding.isEmpty() ? Phase::Length : Phase::ChunkSize;
    if (m_request.header("expect").toLower() == "100-continue" && m_buffer.isEmpty())
        return State::WantsContinue;
    return State::NeedsMore;
}

HttpParser::State HttpParser::lengthBody()
{
    const qsizetype part = std::min<qsizetype>(m_remaining, m_buffer.size());
    if (m_request.body.isEmpty() && part == m_buffer.size()) {
        m_request.body = std::exchange(m_buffer, {});
    } else {
        m_request.body.append(m_buffer.first(part));
        m_buffer.remove(0, part);
    }
    m_remaining -= part;
    if (m_remaining == 0)
        m_phase = Phase::Done;
    return State::NeedsMore;
}

HttpParser::State HttpParser::chunkSize()
{
    const qsizetype end = m_buffer.indexOf("\r\n");
    if (end < 0)
        return m_buffer.size() > 1024 ? State::BadRequest : State::NeedsMore;
    const QByteArray line = m_buffer.first(end);
    const QByteArray digits = line.first(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed();
    bool isNumber = false;
    m_remaining = digits.toLongLong(&isNumber, 16);
    if (!isNumber || m_remaining < 0)
        return State::BadRequest;
    if (m_remaining > m_largestBody - m_request.body.size())
        return State::BodyTooLarge;
    m_buffer.remove(0, end + 2);
    m_phase = m_remaining == 0 ? Phase::Trailer : Phase::ChunkData;
    return State::NeedsMore;
}

HttpParser::State HttpParser::chunkedBody()
{
    if (m_phase == Phase::ChunkSize)
        return chunkSize();
    if (m_phase == Phase::ChunkData) {
        const qsizetype part = std::min<qsizetype>(m_remaining, m_buffer.size());
        m_request.body.append(m_buffer.first(part));
        m_buffer.remove(0, part);
        m_remaining -= part;
        if (m_remaining == 0)
            m_phase = Phase::ChunkEnd;
        return State::NeedsMore;
    }
    for (;;) { // the line end after a chunk, or the trailer up to its empty line
        const qsizetype end = m_buffer.indexOf("\r\n");
        if (end < 0)
            return m_buffer.size() > largestHead ? State::HeadTooLarge : State::NeedsMore;
        m_buffer.remove(0, end + 2);
        if (m_phase == Phase::ChunkEnd) {
            m_phase = Phase::ChunkSize;
            return end == 0 ? State::NeedsMore : State::BadRequest;
        }
        if (end == 0) {
            m_phase = Phase::Done;
            return State::NeedsMore;
        }
    }
}

} // namespace qwenda::emulator
