// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the history costs: opening it and listing its conversations, a checkpoint of a growing answer, a synced row.
// Prints medians and 99th percentiles; on a warm page cache, in a folder under TMPDIR.
#include "storage/historystore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace qwenda;

namespace {

class Times
{
public:
    template <typename Work>
    void take(Work work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        m_milliseconds.push_back(double(timer.nsecsElapsed()) / 1e6);
    }

    void print(const char *what, double target = 0)
    {
        std::sort(m_milliseconds.begin(), m_milliseconds.end());
        const double median = m_milliseconds.at(m_milliseconds.size() / 2);
        const double late = m_milliseconds.at(m_milliseconds.size() * 99 / 100);
        std::printf("%-52s %8.2f ms   p99 %8.2f ms", what, median, late);
        if (target > 0)
            std::printf("   target %.0f ms", target);
        std::printf("\n");
    }

private:
    QList<double> m_milliseconds;
};

Conversation conversation(int number)
{
    Conversation result;
    result.id = newId();
    result.title = QStringLiteral("Conversation %1 关于存储").arg(number);
    result.model = QStringLiteral("qwen-plus");
    result.regionId = QStringLiteral("cn-beijing");
    result.createdAt = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000 + qint64(number) * 61'001 % 9'999'991, Qt::UTC);
    result.updatedAt = result.createdAt;
    return result;
}

Message message(const Conversation &conversation, const MessageId &parent, int characters)
{
    Message result;
    result.id = newId();
    result.conversationId = conversation.id;
    result.parentId = parent;
    result.text = QString(characters, QChar(u'字'));
    result.createdAt = conversation.createdAt;
    return result;
}

void fill(const QString &file, int conversations)
{
    HistoryStore store(file);
    if (!store.open().result())
        qFatal("cannot open %s", qPrintable(file));
    for (int number = 0; number < conversations; ++number) {
        Conversation one = conversation(number);
        const Message question = message(one, {}, 100);
        const Message answer = message(one, question.id, 600);
        one.headId = answer.id;
        const auto saved = store.saveWhole(one, {question, answer});
        if (number % 500 == 499)
            QFuture<Result<void>>(saved).waitForFinished();
    }
}

void openAndList(const QString &folder, int conversations, double target)
{
    const QString file = folder + QStringLiteral("/%1.db").arg(conversations);
    fill(file, conversations);
    Times all;
    Times page;
    for (int run = 0; run < 21; ++run) {
        all.take([&] {
            HistoryStore store(file);
            store.open();
            if (store.conversations().result()->size() != conversations)
                qFatal("not all were listed");
        });
        page.take([&] {
            HistoryStore store(file);
            store.open();
            if (store.conversations(100).result()->isEmpty())
                qFatal("none was listed");
        });
    }
    std::printf("%d conversations\n", conversations);
    all.print("  thread, open, list all, close");
    page.print("  thread, open, list the first 100, close", target);
}

void write(const QString &folder)
{
    HistoryStore store(folder + QStringLiteral("/write.db"));
    store.open();
    const Conversation one = conversation(1);
    store.saveConversation(one).waitForFinished();
    for (int characters : {2'000, 50'000, 200'000}) {
        Message answer = message(one, {}, characters);
        answer.role = Message::Role::Assistant;
        answer.state = Message::State::Streaming;
        Times times;
        for (int run = 0; run < 200; ++run) {
            answer.text += QStringLiteral("more");
            times.take([&] { store.checkpoint(answer).waitForFinished(); });
        }
        times.print(qPrintable(QStringLiteral("checkpoint, %1 characters").arg(characters)));
    }
    Times synced;
    for (int run = 0; run < 100; ++run)
        synced.take([&] { store.addMessage(message(one, {}, 500)).waitForFinished(); });
    synced.print("a question, synced to the disk");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    openAndList(folder.path(), 10, 20);
    openAndList(folder.path(), 10'000, 20);
    write(folder.path());
    return 0;
}
