// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

//
// Every importer on foreign bytes. The first byte chooses the reader and how the bytes are cut. Whatever comes out must be a
// tree: ids unlike each other, parents before children, a head that is there.

#include "exchange/scatteredchats.h"

#include <QDir>
#include <QSet>

#include <cstdint>
#include <cstdlib>

using namespace qwenda;
using namespace qwenda::exchange;

namespace {

class Judge : public ImportSink
{
public:
    void take(ForeignConversation foreign) override
    {
        QList<ImportIssue> issues;
        const auto grafted = graft(std::move(foreign), issues);
        if (!grafted)
            return;
        QSet<MessageId> seen;
        for (const Message &message : grafted->messages) {
            if (seen.contains(message.id) || (!message.parentId.isEmpty() && !seen.contains(message.parentId)))
                std::abort();
            seen.insert(message.id);
        }
        if (!seen.contains(grafted->conversation.headId))
            std::abort();
    }
    void note(const ImportIssue &) override {}
};

void readRecords(ByteSource &source, ImportSink &sink)
{
    Utf8Source utf8(source);
    JsonPull json(utf8, 4096);
    auto token = json.next();
    const bool isList = token == JsonPull::Token::BeginArray;
    if (isList)
        token = json.next();
    while (token != JsonPull::Token::EndArray && token != JsonPull::Token::End) {
        const TreeRead read = readTree(json, token, 1 << 20);
        if (read.outcome == TreeRead::Outcome::Failed)
            return;
        if (const auto kind = sourceOf(read.tree))
            readRecord(*kind, read.tree, sink);
        if (!isList)
            return;
        token = json.next();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const qint64 atOnce = 1 + (data[0] >> 2);
    Judge judge;
    const ScatteredInput input{[&] { return std::make_unique<MemorySource>(bytes, atOnce); }, QDir::tempPath(),
                               [](const ByteSource &) { return true; }};
    switch (data[0] & 3) {
    case 1:
        readCherryStudio(input, judge);
        break;
    case 2:
        readLobeChat(input, judge);
        break;
    case 3:
        readChatboxBackup(input, judge);
        break;
    default: {
        MemorySource source(bytes, atOnce);
        readRecords(source, judge);
    }
    }
    return 0;
}
