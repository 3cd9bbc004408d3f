// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints how fast a stream becomes text, by the time of one core: SSE framing alone, and framing with JSON to QString.
#include "client/chatstream.h"
#include "client/wire.h"
#include "transport/sseparser.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace qwenda;

namespace {

constexpr int rounds = 5;

QByteArray chatStream(int chunks)
{
    QByteArray bytes;
    for (int i = 0; i < chunks; ++i)
        bytes += R"(data: {"choices":[{"delta":{"content":" token","reasoning_content":null},"finish_reason":null,"index":0,"logprobs":null}],"object":"chat.completion.chunk","usage":null,"created":1796000000,"system_fingerprint":null,"model":"qwen3.8-flash","id":"chatcmpl-7c0ffee0-1234-5678-9abc-def012345678"})" "\n\n";
    return bytes;
}

// The median of some rounds, in seconds.
template <typename Work>
double median(Work &&work)
{
    std::vector<double> seconds;
    for (int round = 0; round < rounds; ++round) {
        // The processor's time, not the wall's: a busy machine must not change the figures much.
        const std::clock_t start = std::clock();
        work();
        seconds.push_back(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    std::ranges::sort(seconds);
    return seconds.at(rounds / 2);
}

template <typename Feed>
void inReads(const QByteArray &bytes, qsizetype size, Feed &&feed)
{
    for (qsizetype at = 0; at < bytes.size(); at += size)
        feed(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at)));
}

} // namespace

int main()
{
    constexpr int chunks = 200'000;
    const QByteArray bytes = chatStream(chunks);
    const double gigabytes = static_cast<double>(bytes.size()) / 1e9;
    for (qsizetype read : {qsizetype(65536), qsizetype(16384), qsizetype(300)}) {
        qsizetype events = 0;
        const double seconds = median([&] {
            SseParser parser;
            inReads(bytes, read, [&](QByteArrayView part) { parser.feed(part, [&events](const SseEvent &) { ++events; }); });
        });
        std::printf("sse, reads of %6lld bytes: %6.2f GB/s, %5.1f M events/s\n", static_cast<long long>(read), gigabytes / seconds, chunks / seconds / 1e6);
    }
    const QByteArray one = QByteArray(bytes.constData(), bytes.indexOf('\n')).mid(6);
    const auto usual = [](QByteArrayView json) { return wire::decodeDelta(json); };
    for (const auto &[name, decode] : {std::pair<const char *, Result<wire::Delta> (*)(QByteArrayView)>{"scanner", usual},
                                       {"general", &wire::decodeDeltaSlowly}}) {
        qsizetype letters = 0;
        const double seconds = median([&, decode = decode] {
            for (int i = 0; i < chunks; ++i)
                letters += (*decode(one)).text.size();
        });
        std::printf("json, %s: %6.2f M chunks/s\n", name, chunks / seconds / 1e6);
    }
    qsizetype letters = 0;
    const double seconds = median([&] {
        ChatStream stream(ChatStream::Form::Events, false);
        inReads(bytes, 65536, [&](QByteArrayView part) {
            stream.feed(part, [&letters](const ChatDelta &delta) {
                letters += delta.text.size();
                return true;
            });
        });
    });
    std::printf("sse + json to text: %6.2f M chunks/s (target: 1)\n", chunks / seconds / 1e6);
    return letters > 0 ? 0 : 1;
}
