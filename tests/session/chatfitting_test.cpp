// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How answers are wanted is kept with the chat and sent with every request; what the service takes only changed is changed.

#include "session/paceledger.h"
#include "support/desk.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Emulator;
using emulator::Script;

namespace {

Message said(Message::Role role, const QString &text)
{
    Message message;
    message.id = newId();
    message.role = role;
    message.text = text;
    return message;
}

Attachment file(const QString &name, qint64 bytes)
{
    Attachment file;
    file.hash = name;
    file.name = name;
    file.kind = Attachment::Kind::Text;
    file.bytes = bytes;
    file.characters = static_cast<int>(bytes);
    return file;
}

QJsonObject lastBody(const Emulator &service) { return service.requests().constLast().json(); }

QStringList turnsSent(const Emulator &service)
{
    QStringList turns;
    for (const QJsonValue &turn : lastBody(service)["messages"_L1].toArray())
        turns.append(turn["content"_L1].toString());
    return turns;
}

} // namespace

class ChatFittingTest : public QObject
{
    Q_OBJECT

private:
    static bool isIdle(const ChatSession *chat) { return !chat->isBusy() && chat->isLoaded(); }

    /// Asked and answered, one after the other.
    static bool talk(ChatSession *chat, Emulator &service, const QStringList &questions)
    {
        for (const QString &question : questions) {
            service.enqueue(saying(u"answer to "_s + question));
            if (!chat->send(question) || !QTest::qWaitFor([chat] { return isIdle(chat); }))
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void whatWasWantedIsSentAndOutlivesTheProgram()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        QString id;
        {
            Desk desk(folder.path(), service);
            ChatSession *chat = desk.library.newChat();
            id = chat->id();
            ChatParameters wanted;
            wanted.temperature = 0.3;
            wanted.seed = 42;
            wanted.stop = {u"END"_s};
            chat->setParameters(wanted);
            QVERIFY(talk(chat, service, {u"one"_s}));
            QCOMPARE(lastBody(service)["temperature"_L1].toDouble(), 0.3);
            QCOMPARE(lastBody(service)["seed"_L1].toInt(), 42);
            QCOMPARE(chat->path().constLast().parameters["seed"_L1].toInt(), 42);
            QVERIFY(chat->again(chat->path().constLast().id));
            QTRY_VERIFY(isIdle(chat));
            QCOMPARE(lastBody(service)["temperature"_L1].toDouble(), 0.3);
        }
        Desk later(folder.path(), service);
        QTRY_VERIFY(later.library.isLoaded());
        ChatSession *chat = later.library.session(id);
        QTRY_VERIFY(chat->isLoaded());
        QCOMPARE(chat->parameters().seed, qint64(42));
        QVERIFY(talk(chat, service, {u"two"_s}));
        QCOMPARE(lastBody(service)["stop"_L1].toArray(), QJsonArray{u"END"_s});
    }

    void anotherModelKeepsWhatItTakesAndSaysWhatItDoesNot()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        chat->setModel(u"qwen-plus"_s);
        ChatParameters wanted;
        wanted.temperature = 0.3;
        wanted.webSearch = true;
        wanted.searchStrategy = u"max"_s;
        wanted.maxTokens = 8000;
        wanted.leftOut = {u"top_p"_s};
        chat->setParameters(wanted);
        QSignalSpy dropped(chat, &ChatSession::parametersDropped);
        chat->setModel(u"qwen-mt-plus"_s);
        QCOMPARE(dropped.size(), 1);
        const QStringList names = dropped.first().first().toStringList();
        QVERIFY2(names.contains(u"enable_search"_s), qPrintable(names.join(u' ')));
        QVERIFY(!names.contains(u"temperature"_s));
        QCOMPARE(chat->parameters().temperature, 0.3);
        QVERIFY(!chat->parameters().webSearch && chat->parameters().searchStrategy.isEmpty());
        QVERIFY(chat->parameters().leftOut.isEmpty()); // another model may take it
    }

    void aModelAskedOnceIsNotSentWhatItDoesNotTake()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        chat->setModel(u"qwen-plus"_s);
        ChatParameters wanted;
        wanted.topK = 5;
        wanted.temperature = 0.3;
        chat->setParameters(wanted);
        QVERIFY(talk(chat, service, {u"one"_s}));
        QCOMPARE(lastBody(service)["top_k"_L1].toInt(), 5);
        QVERIFY(chat->again(chat->path().constLast().id, u"deepseek-v3.2"_s));
        QTRY_VERIFY(isIdle(chat));
        QVERIFY(!lastBody(service).contains("top_k"_L1));
        QCOMPARE(lastBody(service)["temperature"_L1].toDouble(), 0.3);
        QCOMPARE(chat->parameters().topK, 5);
    }

    void aRefusedParameterIsLeftOutFromThenOn()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        ChatParameters wanted;
        wanted.topP = 0.5;
        wanted.seed = 7;
        chat->setParameters(wanted);
        service.enqueue(refusing(u"Range of top_p should be (0.0, 1.0]"_s));
        QVERIFY(chat->send(u"one"_s));
        QTRY_VERIFY(isIdle(chat));
        const Message refused = chat->path().constLast();
        QCOMPARE(ChatSession::refusedParameter(refused), u"top_p"_s);
        service.enqueue(saying(u"fine"_s));
        QVERIFY(chat->againWithout(refused.id));
        QTRY_VERIFY(isIdle(chat));
        QCOMPARE(chat->path().constLast().text, u"fine"_s);
        QVERIFY(!lastBody(service).contains("top_p"_L1));
        QCOMPARE(lastBody(service)["seed"_L1].toInt(), 7);
        QVERIFY(talk(chat, service, {u"two"_s}));
        QVERIFY(!lastBody(service).contains("top_p"_L1));
        QCOMPARE(chat->parameters().topP, 0.5); // still wanted, not sent
    }

    void nothingIsOfferedForWhatTheAnswerNeeds()
    {
        Message answer = said(Message::Role::Assistant, {});
        answer.error.emplace();
        answer.error->kind = Error::Kind::Invalid;
        answer.error->reason = Error::Reason::WrongParameter;
        answer.error->parameter = u"stream"_s;
        answer.parameters = {{u"stream"_s, true}, {u"top_k"_s, 3}};
        QVERIFY(ChatSession::refusedParameter(answer).isEmpty());
        answer.error->parameter = u"messages"_s;
        QVERIFY(ChatSession::refusedParameter(answer).isEmpty());
        answer.error->parameter = u"top_k"_s;
        QCOMPARE(ChatSession::refusedParameter(answer), u"top_k"_s);
    }

    void severalAnswersAreSiblingsThatStay()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        QString id;
        {
            Desk desk(folder.path(), service);
            ChatSession *chat = desk.library.newChat();
            chat->setModel(u"qwen3-max"_s);
            ChatParameters wanted;
            wanted.choices = 3;
            wanted.thinking = false; // several answers only without
            chat->setParameters(wanted);
            id = chat->id();
            Script three;
            three.match.path = "/chat/completions";
            three.headers = {{"Content-Type", "text/event-stream"}};
            for (const QByteArray part : {"\"delta\":{\"content\":\"answer #\"},\"finish_reason\":null", "\"delta\":{},\"finish_reason\":\"stop\""}) {
                for (int i = 0; i < 3; ++i) {
                    const QByteArray number = QByteArray::number(i);
                    three.body += "data: {\"choices\":[{\"index\":" + number + ',' + QByteArray(part).replace('#', number) + "}]}\n\n";
                }
            }
            three.body += "data: [DONE]\n\n";
            service.enqueue(three);
            QVERIFY(chat->send(u"one"_s));
            QTRY_VERIFY(isIdle(chat));
            QCOMPARE(lastBody(service)["n"_L1].toInt(), 3);
            const Message shown = chat->path().constLast();
            QCOMPARE(shown.text, u"answer 0"_s);
            QCOMPARE(chat->siblings(shown.id).size(), 3);
            QVERIFY(chat->showSibling(shown.id, 1));
            QCOMPARE(chat->path().constLast().text, u"answer 1"_s);
            QVERIFY(!chat->path().constLast().cost); // paid for with the first
        }
        Desk later(folder.path(), service);
        QTRY_VERIFY(later.library.isLoaded());
        ChatSession *chat = later.library.session(id);
        QTRY_VERIFY(chat->isLoaded());
        QCOMPARE(chat->path().constLast().text, u"answer 1"_s);
        QCOMPARE(chat->siblings(chat->path().constLast().id).size(), 3);
    }

    void theOldestTurnsGoAndTheLastQuestionNever()
    {
        const QString words = u"word "_s.repeated(200);
        QList<Message> path;
        for (int i = 0; i < 3; ++i)
            path << said(Message::Role::User, u"question "_s + words) << said(Message::Role::Assistant, u"answer "_s + words);
        path += said(Message::Role::User, u"last "_s + words);
        path[2].attachments = {file(u"notes.txt"_s, 4000)};

        const ContextPlan little = planToFit(path, {}, 300);
        QCOMPARE(little.items.size(), 1); // the file is enough
        QCOMPARE(little.items.constFirst().name, u"notes.txt"_s);
        QVERIFY(little.suffices && little.cut.from.isEmpty());

        const ContextPlan more = planToFit(path, {}, 1000);
        QVERIFY(more.suffices);
        QCOMPARE(more.items.constFirst().name, u"notes.txt"_s);
        QCOMPARE(more.cut.from, path.at(2).id); // a question goes with its answer
        const QList<Message> told = more.cut.toldOf(path);
        QCOMPARE(told.size(), 5);
        QVERIFY(told.constFirst().attachments.isEmpty());
        QVERIFY(told.constFirst().text.contains(u"notes.txt"_s));
        QCOMPARE(ContextCut::fromJson(more.cut.toJson()), more.cut);

        const ContextPlan all = planToFit(path, {}, 1'000'000);
        QVERIFY(!all.suffices);
        QCOMPARE(all.cut.from, path.constLast().id);
        QCOMPARE(all.cut.toldOf(path).size(), 1);

        const ContextPlan turns = planToFit(path, {}, 300, CutOrder::TurnsOnly);
        QCOMPARE(turns.cut.from, path.at(2).id);
        QVERIFY(turns.cut.filesOf.isEmpty());
    }

    void leavingOutAsksAgainAndDeletesNothing()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        QString id;
        {
            Desk desk(folder.path(), service);
            ChatSession *chat = desk.library.newChat();
            id = chat->id();
            QVERIFY(talk(chat, service, {u"first "_s.repeated(100), u"second"_s}));
            service.enqueue(refusing(u"Range of input length should be [1, 100]"_s));
            QVERIFY(chat->send(u"third"_s));
            QTRY_VERIFY(isIdle(chat));
            const MessageId refused = chat->path().constLast().id;
            const ContextPlan plan = chat->planFor(refused);
            QVERIFY(plan.over > 0 && plan.suffices);
            QCOMPARE(plan.items.size(), 2);
            service.enqueue(saying(u"now it fits"_s));
            QVERIFY(chat->leaveOut(refused, plan));
            QTRY_VERIFY(isIdle(chat));
            QCOMPARE(chat->path().constLast().text, u"now it fits"_s);
            QCOMPARE(turnsSent(service), (QStringList{u"second"_s, u"answer to second"_s, u"third"_s}));
            QCOMPARE(chat->path().size(), 6); // all of it is still there
        }
        Desk later(folder.path(), service);
        QTRY_VERIFY(later.library.isLoaded());
        ChatSession *chat = later.library.session(id);
        QTRY_VERIFY(chat->isLoaded());
        QCOMPARE(chat->path().size(), 6);
        QVERIFY(talk(chat, service, {u"fourth"_s}));
        QCOMPARE(turnsSent(service).constFirst(), u"second"_s); // it stays left out
        chat->setContext({});
        QVERIFY(talk(chat, service, {u"fifth"_s}));
        QCOMPARE(turnsSent(service).size(), 9);
    }

    void aSummaryTakesThePlaceOfTheOldestTurns()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        QVERIFY(talk(chat, service, {u"first "_s.repeated(100), u"second"_s}));
        service.enqueue(refusing(u"Range of input length should be [1, 100]"_s));
        QVERIFY(chat->send(u"third"_s));
        QTRY_VERIFY(isIdle(chat));
        const MessageId refused = chat->path().constLast().id;
        Script summary = saying(u"They spoke of the first thing."_s);
        service.enqueue(summary);
        service.enqueue(saying(u"now it fits"_s));
        QVERIFY(chat->summarise(refused, chat->planFor(refused, CutOrder::TurnsOnly)));
        QCOMPARE(chat->activity(), ChatSession::Activity::Condensing);
        QVERIFY(!chat->canSend());
        QTRY_VERIFY(isIdle(chat));
        QCOMPARE(chat->path().constLast().text, u"now it fits"_s);
        const QStringList sent = turnsSent(service);
        QVERIFY2(sent.constFirst().contains(u"They spoke of the first thing."_s), qPrintable(sent.constFirst()));
        QVERIFY(!sent.join(u' ').contains(u"first first"_s));
        const QString asked = QString::fromUtf8(service.requests().at(service.requests().size() - 2).body);
        QVERIFY(asked.contains(u"first first"_s) && !asked.contains(u"answer to second"_s)); // only what goes
        QTRY_COMPARE(askDatabase(folder.path(), u"select count(*) from side_requests where purpose = 'summary'"_s).toInt(), 1);
    }

    void aSummaryThatFailsOrIsStoppedChangesNothing()
    {
        QTemporaryDir folder;
        Emulator service;
        QVERIFY(service.listen());
        Desk desk(folder.path(), service);
        ChatSession *chat = desk.library.newChat();
        QVERIFY(talk(chat, service, {u"first "_s.repeated(100), u"second"_s}));
        service.enqueue(refusing(u"Range of input length should be [1, 100]"_s));
        QVERIFY(chat->send(u"third"_s));
        QTRY_VERIFY(isIdle(chat));
        const Message refused = chat->path().constLast();
        const ContextPlan plan = chat->planFor(refused.id, CutOrder::TurnsOnly);
        QSignalSpy failed(chat, &ChatSession::condenseFailed);
        service.enqueue(refusing(u"no"_s));
        QVERIFY(chat->summarise(refused.id, plan));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(chat->context().isEmpty() && chat->canSend());
        Script silent = saying({});
        silent.stallUnanswered = true;
        service.enqueue(silent);
        QVERIFY(chat->summarise(refused.id, plan));
        chat->stop();
        QVERIFY(chat->canSend() && chat->context().isEmpty());
        QCOMPARE(chat->path().constLast().id, refused.id);
    }

    void aLimitADayOutlivesTheProgram()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"pace.json"_s);
        const auto twoADay = [](const QString &, const QString &) { return RateLimits{0, 0, 2, 0}; };
        const PaceWish wish{u"r"_s, u"m"_s, u"p"_s, u"s"_s, 10, false};
        {
            Pacer pacer(twoADay);
            PaceLedger ledger(pacer, file);
            ledger.recall();
            const std::unique_ptr<PaceTicket> one(pacer.enter(wish, nullptr));
            QVERIFY(one->isGranted());
        }
        Pacer pacer(twoADay);
        PaceLedger ledger(pacer, file);
        ledger.recall();
        const std::unique_ptr<PaceTicket> second(pacer.enter(wish, nullptr));
        QVERIFY(second->isGranted());
        const std::unique_ptr<PaceTicket> third(pacer.enter(wish, nullptr));
        QVERIFY(!third->isGranted());
        QVERIFY(third->place().wait > std::chrono::hours(23));
    }
};

QTEST_GUILESS_MAIN(ChatFittingTest)
#include "chatfitting_test.moc"
