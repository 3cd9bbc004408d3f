// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

//
// Every importer on foreign bytes. The first byte chooses the reader and how the bytes are cut; with 4 in it and no 1 or 2 they
// are a file as it lies on the disk, which may be an archive. Whatever comes out must be a tree: ids unlike each other,
// parents before children, a head that is there. At its end the fuzzer says which formats gave conversations.

#include "exchange/filereading.h"
#include "exchange/scatteredchats.h"
#include "storage/attachmentstore.h"

#include <QDir>
#include <QSet>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <sys/mman.h>
#include <unistd.h>

using namespace qwenda;
using namespace qwenda::exchange;

namespace {

std::set<ImportSource> reached;

class Judge : public ImportSink
{
public:
    void take(ForeignConversation foreign) override
    {
        reached.insert(foreign.source);
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
    QString keepFile(const QByteArray &bytes) override { return AttachmentStore::hashOf(bytes); }
};

/// As a file without a name.
void readWhole(const QByteArray &bytes, ImportSink &sink)
{
    const int file = ::memfd_create("import", MFD_CLOEXEC);
    if (file < 0 || ::write(file, bytes.constData(), size_t(bytes.size())) != bytes.size())
        std::abort();
    (void)FileReading(QStringLiteral("/proc/self/fd/%1").arg(file), QDir::tempPath(), sink, [](qint64) { return true; }).read();
    ::close(file);
}

void tell()
{
    for (const ImportSource source : reached)
        std::fprintf(stderr, "reached: %s\n", qPrintable(sourceName(source)));
}

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

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    std::atexit(tell);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    const qint64 atOnce = 1 + (data[0] >> 2);
    Judge judge;
    if ((data[0] & 7) == 4) {
        readWhole(bytes, judge);
        return 0;
    }
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
