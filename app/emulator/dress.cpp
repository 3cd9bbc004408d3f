// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/dress.h"

#include <QtEndian>

#include <array>
#include <deque>
#include <memory>

namespace qwenda::emulator {

namespace {

using Source = std::function<std::optional<Event>()>;

Source withInsertions(Source source, const Script &script, std::function<QByteArray(const QString &)> errorEvent)
{
    struct State
    {
        int events = 0;
        bool hasInserted = false;
        bool isOver = false;
        std::optional<Event> held;
    };
    auto state = std::make_shared<State>();
    return [=, before = script.insertBeforeEvent, raw = script.insertEvent,
            error = script.streamError]() -> std::optional<Event> {
        if (state->isOver)
            return {};
        if (!state->hasInserted && state->events == before) {
            state->hasInserted = true;
            if (!error.isEmpty()) {
                state->isOver = true;
                return Event{raw + (errorEvent ? errorEvent(error) : QByteArray()), false};
            }
            if (!raw.isEmpty())
                return Event{raw, false};
        }
        ++state->events;
        return source();
    };
}

Source withComments(Source source, int every)
{
    auto count = std::make_shared<int>(0);
    return [=]() -> std::optional<Event> {
        std::optional<Event> event = source();
        if (event && (*count)++ % every == 0)
            event->bytes.prepend(":keepalive\n\n");
        return event;
    };
}

Source withoutLastBlankLine(Source source)
{
    auto held = std::make_shared<std::optional<Event>>();
    auto hasBegun = std::make_shared<bool>(false);
    return [=]() -> std::optional<Event> {
        if (!*hasBegun) {
            *hasBegun = true;
            *held = source();
        }
        std::optional<Event> event = std::exchange(*held, {});
        if (!event)
            return {};
        *held = source();
        if (!*held && event->bytes.endsWith("\n\n"))
            event->bytes.chop(1);
        return event;
    };
}

Source withLineStyle(Source source, bool carriageReturns, bool noSpace)
{
    return [=]() -> std::optional<Event> {
        std::optional<Event> event = source();
        if (!event)
            return {};
        if (noSpace && event->bytes.startsWith("data: "))
            event->bytes.remove(5, 1);
        if (noSpace)
            event->bytes.replace("\n\ndata: ", "\n\ndata:"); // behind a comment
        if (carriageReturns)
            event->bytes.replace("\n", "\r\n");
        return event;
    };
}

// Deflate's "stored" block (RFC 1951, 3.2.4): not smaller, but every gzip reader must take it, and it can be cut
// anywhere.
QByteArray storedBlocks(QByteArrayView bytes)
{
    QByteArray out;
    while (!bytes.isEmpty()) {
        const auto part = bytes.first(std::min<qsizetype>(bytes.size(), 65535));
        const auto length = static_cast<quint16>(part.size());
        const std::array<quint16, 2> words{qToLittleEndian(length), qToLittleEndian(static_cast<quint16>(~length))};
        out.append('\0');
        out.append(reinterpret_cast<const char *>(words.data()), 4);
        out.append(part);
        bytes = bytes.sliced(part.size());
    }
    return out;
}

Source withGzip(Source source)
{
    struct State
    {
        quint32 checksum = 0;
        quint32 size = 0;
        bool hasBegun = false;
        bool isOver = false;
    };
    auto state = std::make_shared<State>();
    return [=]() -> std::optional<Event> {
        if (state->isOver)
            return {};
        QByteArray out;
        if (!std::exchange(state->hasBegun, true))
            out = QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
        if (std::optional<Event> event = source()) {
            state->checksum = crc32(event->bytes, state->checksum);
            state->size += static_cast<quint32>(event->bytes.size());
            return Event{out + storedBlocks(event->bytes), event->isToken};
        }
        state->isOver = true;
        const std::array<quint32, 2> tail{qToLittleEndian(state->checksum), qToLittleEndian(state->size)};
        out.append("\x01\0\0\xff\xff", 5); // the last, empty block
        out.append(reinterpret_cast<const char *>(tail.data()), 8);
        return Event{out, false};
    };
}

void setHeader(QList<Header> &headers, const Header &header)
{
    headers.removeIf([&](const Header &old) { return old.first.compare(header.first, Qt::CaseInsensitive) == 0; });
    headers.push_back(header);
}

Source onlyBody(const QByteArray &body)
{
    auto isSent = std::make_shared<bool>(false);
    return [=]() -> std::optional<Event> {
        if (std::exchange(*isSent, true))
            return {};
        return Event{body, false};
    };
}

} // namespace

quint32 crc32(QByteArrayView bytes, quint32 before)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) ? (value >> 1) ^ 0xedb88320U : value >> 1;
            made[i] = value;
        }
        return made;
    }();
    quint32 value = ~before;
    for (const char byte : bytes)
        value = (value >> 8) ^ table[(value ^ static_cast<quint8>(byte)) & 0xffU];
    return ~value;
}

Reply dressed(Reply reply, const Script &script)
{
    for (const Header &header : script.headers)
        setHeader(reply.headers, header);
    if (reply.nextEvent) {
        if (!script.insertEvent.isEmpty() || !script.streamError.isEmpty())
            reply.nextEvent = withInsertions(reply.nextEvent, script, reply.errorEvent);
        if (script.keepAliveEvery > 0)
            reply.nextEvent = withComments(reply.nextEvent, script.keepAliveEvery);
        if (script.omitLastBlankLine)
            reply.nextEvent = withoutLastBlankLine(reply.nextEvent);
        if (script.carriageReturns || script.noSpaceAfterColon)
            reply.nextEvent = withLineStyle(reply.nextEvent, script.carriageReturns, script.noSpaceAfterColon);
    }
    if (script.gzip) {
        setHeader(reply.headers, {"content-encoding", "gzip"});
        reply.nextEvent = withGzip(reply.nextEvent ? reply.nextEvent : onlyBody(reply.body));
    }
    return reply;
}

} // namespace qwenda::emulator
