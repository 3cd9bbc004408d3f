// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/messagejson.h"
#include "storagesamples.h"

#include <QJsonDocument>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class MessageJsonTest : public QObject
{
    Q_OBJECT

private:
    // Through bytes, as between two processes.
    static QJsonObject carried(const QJsonObject &json)
    {
        return QJsonDocument::fromJson(QJsonDocument(json).toJson()).object();
    }

private Q_SLOTS:
    void carriesEveryFieldOfAMessage()
    {
        const Message message = samples::answer(samples::question(samples::conversation()));
        QCOMPARE(*messageFromJson(carried(messageToJson(message))), message);
    }

    void carriesAMessageThatHasNothing()
    {
        Message message;
        message.id = newId();
        QCOMPARE(*messageFromJson(carried(messageToJson(message))), message);
    }

    void carriesEveryFieldOfAConversation()
    {
        Conversation conversation = samples::conversation();
        conversation.headId = newId();
        conversation.deletedAt = samples::at(99);
        QCOMPARE(*conversationFromJson(carried(conversationToJson(conversation))), conversation);
    }

    void carriesEveryReason()
    {
        for (int reason = 0; reason <= int(Error::Reason::NoService); ++reason) {
            Error error = samples::error();
            error.reason = Error::Reason(reason);
            QCOMPARE(errorFromJson(carried(errorToJson(error))), error);
        }
    }

    void namesTheMembersOfTheDocumentedForm()
    {
        const QJsonObject json = messageToJson(samples::answer(samples::question(samples::conversation())));
        QCOMPARE(json.value(u"role"_s).toString(), u"assistant"_s);
        QCOMPARE(json.value(u"state"_s).toString(), u"failed"_s);
        QCOMPARE(json.value(u"thought_ms"_s).toInt(), 3100);
        QCOMPARE(json.value(u"usage"_s).toObject().value(u"output"_s).toInteger(), 5'000'000'000);
        QCOMPARE(json.value(u"created_at"_s).toString(), u"2026-09-21T14:13:31.123Z"_s);
        QCOMPARE(json.value(u"error"_s).toObject().value(u"reason"_s).toString(), u"content_refused"_s);
    }

    void refusesWhatItCannotUnderstand_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("member");
        QTest::newRow("nothing") << QByteArray("{}") << u"id"_s;
        QTest::newRow("id is a number") << QByteArray(R"({"id":1,"role":"user","state":"complete"})") << u"id"_s;
        QTest::newRow("no role") << QByteArray(R"({"id":"a","state":"complete"})") << u"role"_s;
        QTest::newRow("unknown role") << QByteArray(R"({"id":"a","role":"king","state":"complete"})") << u"role"_s;
        QTest::newRow("unknown state") << QByteArray(R"({"id":"a","role":"user","state":"asleep"})") << u"state"_s;
    }

    void refusesWhatItCannotUnderstand()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, member);
        const auto message = messageFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY(!message.isOk());
        QCOMPARE(message.error().kind, Error::Kind::Storage);
        QCOMPARE(message.error().reason, Error::Reason::NotUnderstood);
        QCOMPARE(message.error().message, member);
    }
};

QTEST_GUILESS_MAIN(MessageJsonTest)
#include "messagejson_test.moc"
