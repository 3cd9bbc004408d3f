// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/desk.h"

#include "core/drawing.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <memory>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Emulator;
using emulator::Script;

/// Pictures drawn for a conversation, from the words to the history.
class ChatPicturesTest : public QObject
{
    Q_OBJECT

private:
    struct Place
    {
        Place()
        {
            if (!service.listen())
                qFatal("no socket");
            emulator::EmulatorOptions options;
            options.tasksAdvanceWhenAsked = true;
            service.setOptions(options);
            start();
        }
        /// The program, ended and begun again.
        void start()
        {
            desk.reset();
            desk = std::make_unique<Desk>(folder.path(), service);
            desk->pictureClient.setPatience({std::chrono::milliseconds(2), std::chrono::hours(24)});
            desk->studio.load();
            if (!QTest::qWaitFor([this] { return desk->library.isLoaded() && desk->studio.isLoaded(); }))
                qFatal("the desk does not open");
        }
        MessageId draw(ChatSession &session, const QString &said)
        {
            PictureRequest request;
            request.model = u"wan2.2-t2i-flash"_s;
            request.prompt = ChatPictures::wordsOf(said);
            return desk->drawings.draw(session, {said, {}, {}}, request, u"cn-beijing"_s) ? session.path().constLast().id : MessageId();
        }
        /// As the disk has it; a default message when there is none.
        Message stored(const QString &conversationId, const MessageId &id)
        {
            const auto messages = desk->history.messages(conversationId);
            if (!QTest::qWaitFor([&messages] { return messages.isFinished(); }))
                return {};
            const auto written = messages.result();
            for (const Message &each : written ? *written : QList<Message>()) {
                if (each.id == id)
                    return each;
            }
            return {};
        }
        bool isSettled(const ChatSession &session, const MessageId &id)
        {
            return QTest::qWaitFor([&] {
                const Message *message = session.message(id);
                return message && (!message->attachments.isEmpty() || message->error || message->state != Message::State::Complete);
            }, 15'000);
        }

        QTemporaryDir folder;
        Emulator service;
        std::unique_ptr<Desk> desk;
    };

    static Script onTask(const QByteArray &state, int times)
    {
        Script script;
        script.match.method = "GET";
        script.match.path = "/api/v1/tasks/";
        script.body = "{\"output\":{\"task_id\":\"x\",\"task_status\":\"" + state + "\"}}";
        script.times = times;
        return script;
    }
    static Script refusing()
    {
        Script script;
        script.match.method = "POST";
        script.match.path = "/services/aigc/";
        script.status = 400;
        script.body = R"({"code":"DataInspectionFailed","message":"Input data may contain inappropriate content.","request_id":"r"})";
        return script;
    }

private Q_SLOTS:
    void readsTheWordsOfTheCommand_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("words");
        QTest::newRow("words") << u"/image a red cup"_s << u"a red cup"_s;
        QTest::newRow("Chinese, on the next line") << u"/image\n 一只杯子 "_s << u"一只杯子"_s;
        QTest::newRow("nothing") << u"/image  "_s << QString();
        QTest::newRow("another command") << u"/images a cup"_s << QString();
        QTest::newRow("in mid-sentence") << u"say /image a cup"_s << QString();
    }
    void readsTheWordsOfTheCommand()
    {
        QFETCH(QString, said);
        QTEST(ChatPictures::wordsOf(said), "words");
    }

    void showsThePictureBelowItsQuestionAndKeepsIt()
    {
        Place place;
        ChatSession *session = place.desk->library.newChat();
        const MessageId id = place.draw(*session, u"/image a red cup"_s);
        QCOMPARE(session->path().size(), 2);
        QCOMPARE(session->path().at(0).text, u"/image a red cup"_s);
        QCOMPARE(session->conversation().title, u"a red cup"_s);
        QVERIFY(isDrawing(*session->message(id)));
        QVERIFY(session->canSend()); // words can be exchanged meanwhile
        QVERIFY(place.isSettled(*session, id));
        const Message drawn = *session->message(id);
        QCOMPARE(drawn.attachments.size(), 1);
        QCOMPARE(drawn.cost->amount, 0.14);
        QVERIFY(!drawn.error);
        QVERIFY(!QImage(session->attachmentPath(drawn.attachments.constFirst())).isNull());
        const QString conversation = session->id();
        place.start();
        const Message stored = place.stored(conversation, id);
        QCOMPARE(stored.attachments, drawn.attachments);
        QCOMPARE(stored.model, u"wan2.2-t2i-flash"_s);
        QVERIFY(isDrawing(stored));
        QCOMPARE(place.service.postCount("/services/aigc/"), 1);
    }

    void tellsARefusalAndDrawsAgainBesideIt()
    {
        Place place;
        place.service.enqueue(refusing());
        ChatSession *session = place.desk->library.newChat();
        const MessageId refused = place.draw(*session, u"/image something"_s);
        QVERIFY(place.isSettled(*session, refused));
        QCOMPARE(session->message(refused)->state, Message::State::Failed);
        QCOMPARE(session->message(refused)->error->reason, Error::Reason::ContentRefused);
        QVERIFY(place.desk->drawings.again(*session, refused));
        const MessageId second = session->path().constLast().id;
        QVERIFY(second != refused);
        QVERIFY(place.isSettled(*session, second));
        QCOMPARE(session->message(second)->attachments.size(), 1);
        QCOMPARE(session->siblings(second), QList<MessageId>{second}); // a failure is nothing to page back to
        QVERIFY(place.desk->drawings.again(*session, second));
        QCOMPARE(session->siblings(second).size(), 2);
        QVERIFY(place.desk->studio.orders().size() == 1); // the card of the refused one is closed
    }

    void writesIntoAConversationThatNobodyLooksAt()
    {
        Place place;
        place.service.enqueue(onTask("RUNNING", 12));
        ChatSession *session = place.desk->library.newChat();
        const QString conversation = session->id();
        const MessageId id = place.draw(*session, u"/image a red cup"_s);
        place.desk->library.release(conversation);
        QVERIFY(!place.desk->library.alive(conversation));
        QVERIFY(QTest::qWaitFor([&] { return place.stored(conversation, id).attachments.size() == 1; }, 15'000));
        QCOMPARE(place.stored(conversation, id).state, Message::State::Complete);
    }

    void goesOnAfterARestart()
    {
        Place place;
        place.service.enqueue(onTask("RUNNING", 0));
        ChatSession *session = place.desk->library.newChat();
        const QString conversation = session->id();
        const MessageId id = place.draw(*session, u"/image a red cup"_s);
        const Studio &studio = place.desk->studio;
        QVERIFY(QTest::qWaitFor([&] { return studio.findFor(id) && !studio.findFor(id)->taskId.isEmpty(); }, 15'000));
        place.desk.reset();
        place.service.clearScripts();
        place.start();
        session = place.desk->library.session(conversation);
        QVERIFY(place.isSettled(*session, id));
        QCOMPARE(session->message(id)->attachments.size(), 1);
        QCOMPARE(place.service.postCount("/services/aigc/"), 1);
    }

    void stopsWhatIsCanceled()
    {
        Place place;
        place.service.enqueue(onTask("PENDING", 0));
        ChatSession *session = place.desk->library.newChat();
        const MessageId id = place.draw(*session, u"/image a red cup"_s);
        const Studio &studio = place.desk->studio;
        QVERIFY(QTest::qWaitFor([&] { return studio.findFor(id) && studio.findFor(id)->state == PictureOrder::State::Working; }, 15'000));
        place.desk->studio.cancel(studio.findFor(id)->id);
        QVERIFY(place.isSettled(*session, id));
        QCOMPARE(session->message(id)->state, Message::State::Stopped);
        QVERIFY(!session->message(id)->error);
    }

    void sendsAPictureToAChatModelAsWords()
    {
        Place place;
        ChatSession *session = place.desk->library.newChat();
        session->setModel(u"qwen-plus"_s);
        const MessageId id = place.draw(*session, u"/image a red cup"_s);
        QVERIFY(place.isSettled(*session, id));
        QVERIFY(session->send(u"What did you draw?"_s));
        QVERIFY(QTest::qWaitFor([session] { return !session->isBusy(); }, 15'000));
        const QJsonArray turns = place.service.requests().constLast().json()["messages"_L1].toArray();
        QCOMPARE(turns.size(), 3);
        QCOMPARE(turns.at(1)["role"_L1].toString(), u"assistant"_s);
        QCOMPARE(turns.at(1)["content"_L1].toString().trimmed(), u"[Picture drawn here: a red cup.png]"_s);
    }
};

QTEST_GUILESS_MAIN(ChatPicturesTest)
#include "chatpictures_test.moc"
