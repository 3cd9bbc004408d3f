// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A program that is killed in the middle of its work: busywriter <what> <history file>. Prints one line when it begins,
// then works until it is killed (or, where the work has an end, until that).
#include "storage/historystore.h"
#include "storage/snapshots.h"
#include "storagesamples.h"

#include <QCoreApplication>

#include <cstdio>

using namespace qwenda;
using namespace Qt::StringLiterals;

namespace {

void begin()
{
    std::printf("begins\n");
    std::fflush(stdout);
}

QList<Message> chain(const Conversation &conversation, int length)
{
    QList<Message> messages;
    for (int i = 0; i < length; ++i) {
        messages += samples::question(conversation, u"第%1句 sentence 内容"_s.arg(i));
        messages.last().parentId = i == 0 ? MessageId() : messages.at(i - 1).id;
    }
    return messages;
}

int import(HistoryStore &store)
{
    begin();
    for (;;) {
        const Conversation conversation = samples::conversation();
        if (!store.saveWhole(conversation, chain(conversation, 200)).result())
            return 1;
    }
}

int trash(HistoryStore &store)
{
    begin();
    for (int round = 0;; ++round) {
        const Conversation conversation = samples::conversation(u"垃圾 %1"_s.arg(round));
        if (!store.saveWhole(conversation, chain(conversation, 5)).result() || !store.moveToTrash(conversation.id).result())
            return 1;
        if (round % 3 == 1 && !store.restore(conversation.id).result())
            return 1;
        if (round % 3 == 2 && !store.deleteForGood({conversation.id}).result())
            return 1;
    }
}

int snapshot(HistoryStore &store, const QString &file)
{
    const Conversation conversation = samples::conversation();
    if (!store.saveWhole(conversation, chain(conversation, 300)).result())
        return 1;
    begin();
    for (;;) {
        if (!snapshots::take(file, Snapshot::Reason::Daily) || !store.moveToTrash(conversation.id).result()
            || !store.restore(conversation.id).result())
            return 1;
    }
}

int restore(HistoryStore &store, const QString &file)
{
    begin();
    for (int round = 0;; ++round) {
        const QList<Snapshot> all = snapshots::list(file);
        if (all.isEmpty() || !store.putBack(all.at(qMin<qsizetype>(round % 2, all.size() - 1))).result())
            return 1;
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString what = application.arguments().at(1);
    const QString file = application.arguments().at(2);
    if (what == u"open")
        begin();
    HistoryStore store(file);
    if (!store.open().result())
        return 1;
    if (what == u"import")
        return import(store);
    if (what == u"trash")
        return trash(store);
    if (what == u"snapshot")
        return snapshot(store, file);
    return what == u"restore" ? restore(store, file) : 0;
}
