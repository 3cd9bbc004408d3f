// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A program that is killed: streams an answer into the history and prints, after each piece, how long the text is and
// when that was ("<characters> <milliseconds>"). The first line is the message's id.
#include "storage/historystore.h"
#include "storagesamples.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdio>

using namespace qwenda;
using namespace std::chrono_literals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    HistoryStore store(application.arguments().at(1));
    if (!store.open().result())
        return 1;
    const Conversation conversation = samples::conversation();
    const Message question = samples::question(conversation);
    Message answer = samples::answer(question);
    answer.state = Message::State::Streaming;
    answer.text.clear();
    if (!store.saveConversation(conversation).result() || !store.addMessage(question).result()
        || !store.checkpoint(answer).result())
        return 1;
    std::printf("%s\n", qPrintable(answer.id));
    std::fflush(stdout);

    QElapsedTimer clock;
    clock.start();
    QTimer pieces;
    QObject::connect(&pieces, &QTimer::timeout, &application, [&] {
        answer.text += QStringLiteral("流式输出");
        std::printf("%lld %lld\n", static_cast<long long>(answer.text.size()), static_cast<long long>(clock.elapsed()));
        std::fflush(stdout);
    });
    pieces.start(10ms);
    QTimer checkpoints;
    QObject::connect(&checkpoints, &QTimer::timeout, &application, [&] { store.checkpoint(answer); });
    checkpoints.start(HistoryStore::checkpointInterval);
    return application.exec();
}
