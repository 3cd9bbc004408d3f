// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Many turns over a service that misbehaves now and then: every turn ends, nothing is lost, memory does not grow.
// 100 turns; 2,000 with QWENDA_LONG=1, and only then is memory judged.

#include "session/chatsession.h"
#include "support/desk.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <functional>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Cut;
using emulator::Script;

namespace {

// What is ours of the proportional set size, in kilobytes: how much of Qt's libraries counts as ours changes with every
// other Qt program that starts or ends.
qint64 memory()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss_Anon:"))
            return line.mid(9).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

/// A chat of the year before: SQLite's own cache, 2 MB, is full from the start.
void fillHistory(Desk &desk)
{
    Conversation conversation;
    conversation.id = newId();
    conversation.title = u"An old chat"_s;
    conversation.createdAt = conversation.updatedAt = QDateTime::currentDateTimeUtc().addYears(-1);
    QList<Message> messages;
    for (int i = 0; i < 3000; ++i) {
        Message message;
        message.id = newId();
        message.conversationId = conversation.id;
        message.parentId = messages.isEmpty() ? QString() : messages.constLast().id;
        message.role = i % 2 == 0 ? Message::Role::User : Message::Role::Assistant;
        message.text = u"Words of another day. 那天的话。 %1 "_s.arg(i).repeated(40);
        message.createdAt = conversation.createdAt;
        messages.append(message);
    }
    conversation.headId = messages.constLast().id;
    const auto saved = desk.library.import(conversation, messages);
    QVERIFY(QTest::qWaitFor([&saved] { return saved.isFinished(); }, 60'000));
}

const std::function<void(Script &)> faults[] = {
    [](Script &script) { script.cut = {Cut::How::Fin, -1, 5}; },
    [](Script &script) { script.cut = {Cut::How::Reset, -1, 9}; },
    [](Script &script) { script.cut = {Cut::How::End, -1, 3}; },
    [](Script &script) { script.error = u"server_error"_s; },
    [](Script &script) { script.error = u"moderation"_s; },
    [](Script &script) { script.streamError = u"capacity"_s; script.insertBeforeEvent = 4; },
    [](Script &script) { script.closeUnanswered = true; },
    [](Script &script) { script.insertEvent = "data: {\"broken\n\n"; script.insertBeforeEvent = 2; },
    [](Script &script) { script.status = 502; script.body = "<html>bad gateway</html>"; },
};

} // namespace

class SoakTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTurnEndsAndNothingIsLost()
    {
        const bool isLong = qEnvironmentVariableIsSet("QWENDA_LONG");
        const int turns = isLong ? 2000 : 100;
        QTemporaryDir folder;
        emulator::EmulatorOptions quick;
        quick.keptRequests = 1;
        emulator::Emulator service(quick);
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ClientOptions options = desk.client.options();
        options.backoff = {std::chrono::milliseconds(1), std::chrono::milliseconds(3)};
        desk.client.setOptions(options);
        fillHistory(desk);
        QRandomGenerator random(20261121);
        const QString answer = u"A line of words. 一行字。\n"_s.repeated(12);
        qint64 early = 0;
        int faulty = 0;
        ChatSession *chat = nullptr;
        for (int turn = 0; turn < turns; ++turn) {
            if (turn % 5 == 0) {
                if (chat)
                    desk.library.release(chat->id()); // as the window does with one nobody looks at any more
                chat = desk.library.newChat();
            }
            Script script = saying(answer);
            const bool isFaulty = random.bounded(100) < 5;
            if (isFaulty) {
                faults[random.bounded(int(std::size(faults)))](script);
                service.enqueue(script);
                ++faulty;
            }
            Script good = saying(answer);
            service.enqueue(good);
            QVERIFY(chat->send(u"turn %1"_s.arg(turn)));
            QVERIFY2(QTest::qWaitFor([chat] { return !chat->isBusy(); }, 20'000), qPrintable(QString::number(turn)));
            const Message last = chat->path().constLast();
            QVERIFY(last.state != Message::State::Streaming);
            QVERIFY2(answer.startsWith(last.text), qPrintable(last.text));
            if (last.state == Message::State::Complete)
                QVERIFY2(last.text == answer, qPrintable(last.text));
            QVERIFY((last.state == Message::State::Complete) != last.error.has_value());
            service.clearScripts();
            if (turn == turns / 10)
                early = memory();
        }
        const qint64 late = memory();
        qInfo("%d turns, %d faults; PSS %lld kB after the first tenth, %lld kB at the end (%+.1f %%)", turns, faulty,
              static_cast<long long>(early), static_cast<long long>(late), 100.0 * static_cast<double>(late - early) / static_cast<double>(early));
        QTRY_COMPARE(askDatabase(folder.path(), u"select count(*) from messages where role='user' and text like 'turn %'"_s).toInt(), turns);
        QTRY_COMPARE(askDatabase(folder.path(), u"select count(*) from messages where state='streaming'"_s).toInt(), 0);
        if (isLong)
            QVERIFY(late <= early + early / 20);
    }
};

QTEST_GUILESS_MAIN(SoakTest)
#include "soak_test.moc"
