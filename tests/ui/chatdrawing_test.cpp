// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/chatpictures.h"
#include "support/desk.h"
#include "ui/atelier.h"
#include "ui/chat.h"
#include "ui/jobwatch.h"
#include "ui/toast.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Emulator;
using emulator::RecordedRequest;
using emulator::Script;

/// "/image …" as the window has it: the composer's offer, the rows of the transcript, the way into the gallery.
class ChatDrawingTest : public QObject
{
    Q_OBJECT

private:
    struct Place
    {
        Place()
        {
            emulator::EmulatorOptions options;
            options.tasksAdvanceWhenAsked = true;
            service.setOptions(options);
            desk.pictureClient.setPatience({std::chrono::milliseconds(2), std::chrono::hours(24)});
            desk.studio.load();
            QObject::connect(&chat, &Chat::drawingWanted, &atelier, [this](const DrawingQuestion &question) {
                atelier.drawForChat(*session, question);
            });
            chat.setDrawingOffer([this](qsizetype pictures) { return atelier.desk()->chatOffer(pictures); });
            if (!QTest::qWaitFor([this] { return atelier.gallery()->isLoaded(); }))
                qFatal("the gallery does not load");
            atelier.desk()->setRegionId(u"cn-beijing"_s);
            atelier.desk()->setModel(u"wan2.2-t2i-flash"_s);
        }
        QList<Transcript::Kind> kinds()
        {
            QList<Transcript::Kind> all;
            for (int row = 0; row < chat.transcript()->count(); ++row)
                all.append(chat.transcript()->kindAt(row));
            return all;
        }
        QVariant at(int row, Transcript::Role role) { return chat.transcript()->data(chat.transcript()->index(row), role); }

        Attachment picture()
        {
            return {Attachment::Kind::Picture, u"a.png"_s, u"image/png"_s, *desk.history.attachments().put(png), {}, png.size(), 64, 64, 0, 0};
        }
        void attach(const QList<Attachment> &attachments)
        {
            Draft draft;
            draft.text = u"/image like this"_s;
            draft.attachments = attachments;
            session->setDraft(draft);
        }

        const QByteArray png = redPng();
        QTemporaryDir folder;
        Emulator service;
        bool isListening = service.listen().isOk();
        Desk desk{folder.path(), service};
        Toast toast;
        Atelier atelier{desk.workshop, toast, folder.path()};
        ChatSession *session = desk.library.newChat();
        Chat chat{*session, desk.workshop};
    };

    static QByteArray redPng()
    {
        QImage image(64, 64, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray png;
        QBuffer buffer(&png);
        image.save(&buffer, "PNG");
        return png;
    }

    static Script onTask(const QByteArray &state, int times)
    {
        Script script;
        script.match.method = "GET";
        script.match.path = "/api/v1/tasks/";
        script.body = "{\"output\":{\"task_id\":\"x\",\"task_status\":\"" + state + "\",\"code\":\"DataInspectionFailed\",\"message\":\"no\"}}";
        script.times = times;
        return script;
    }

private Q_SLOTS:
    void theComposerOffersAndPricesIt()
    {
        Place place;
        Suggestions &offered = *place.chat.suggestions();
        QSignalSpy text(&offered, &Suggestions::textWanted);
        QSignalSpy command(&offered, &Suggestions::commandChosen);
        offered.look(u"/im"_s, 3);
        QCOMPARE(offered.count(), 1);
        offered.accept();
        QCOMPARE(text.constFirst().at(0).toString(), u"/image "_s); // its words are still to come
        QCOMPARE(text.constFirst().at(1).toInt(), 7);
        QCOMPARE(command.size(), 0);
        place.chat.setDraft(u"/image a red cup"_s);
        QVERIFY2(place.chat.estimate().contains(u"wan2.2-t2i-flash"_s) && place.chat.estimate().contains(u"0.14"_s), qPrintable(place.chat.estimate()));
    }

    void itsRowShowsHowFarItIsAndThenThePicture()
    {
        Place place;
        const QAbstractItemModelTester tester(place.chat.transcript());
        place.service.enqueue(onTask("RUNNING", 0));
        place.chat.setDraft(u"/image a red cup"_s);
        place.chat.send(place.chat.draft());
        QVERIFY(place.chat.draft().isEmpty());
        QVERIFY(!place.chat.isEmpty());
        QCOMPARE(place.kinds(), (QList{Transcript::UserBubble, Transcript::AnswerHead, Transcript::Drawing, Transcript::Footer}));
        QCOMPARE(place.at(1, Transcript::ModelRole).toString(), u"wan2.2-t2i-flash"_s);
        QVERIFY(place.at(2, Transcript::AttachmentPicturesRole).toStringList().isEmpty());
        JobWatch watch;
        watch.setJobs(place.atelier.jobs());
        watch.setMessageId(place.at(2, Transcript::MessageIdRole).toString());
        QTRY_VERIFY(watch.isThere() && watch.title().contains(u"Drawing"_s));
        place.service.clearScripts();
        QTRY_COMPARE(place.at(2, Transcript::AttachmentPicturesRole).toStringList().size(), 1);
        QTRY_VERIFY(!watch.isThere());
        QCOMPARE(place.at(2, Transcript::AttachmentRatiosRole).value<QList<double>>(), QList<double>{1.0});
        QCOMPARE(place.kinds().size(), 4);
        QVERIFY(place.at(3, Transcript::FooterRole).toString().contains(u"0.14"_s)); // what it cost, afterwards
        // The same picture in the gallery.
        const QUrl file(place.at(2, Transcript::AttachmentPicturesRole).toStringList().constFirst());
        place.atelier.openCopy(file);
        QTRY_VERIFY(place.atelier.viewer()->isOpen());
        QCOMPARE(place.atelier.viewer()->prompt(), u"a red cup"_s);
        place.atelier.viewer()->remove();
        place.atelier.viewer()->close();
        place.atelier.openCopy(file);
        QVERIFY(!place.toast.text().isEmpty()); // not there any more, and the chat still has its own
        QVERIFY(QFile::exists(file.toLocalFile()));
    }

    void aFailureIsACardThatDrawsAgain()
    {
        Place place;
        const QAbstractItemModelTester tester(place.chat.transcript());
        place.service.enqueue(onTask("FAILED", 1));
        place.chat.send(u"/image something"_s);
        QTRY_VERIFY(place.kinds().contains(Transcript::ErrorCard));
        QVERIFY(!place.kinds().contains(Transcript::Drawing));
        place.chat.again(place.session->path().constLast().id);
        QTRY_COMPARE(place.kinds(), (QList{Transcript::UserBubble, Transcript::AnswerHead, Transcript::Drawing, Transcript::Footer}));
        QTRY_COMPARE(place.session->path().constLast().attachments.size(), 1);
        QCOMPARE(place.service.postCount("/services/aigc/"), 2);
        QCOMPARE(place.service.postCount("/chat/completions"), 0); // no chat model was asked
    }

    void aCanceledOneLeavesItsFooter()
    {
        Place place;
        place.service.enqueue(onTask("PENDING", 0));
        place.chat.send(u"/image something"_s);
        JobWatch watch;
        watch.setJobs(place.atelier.jobs());
        watch.setMessageId(place.at(2, Transcript::MessageIdRole).toString());
        QTRY_VERIFY(watch.isThere() && !place.desk.studio.find(watch.orderId())->taskId.isEmpty());
        place.atelier.jobs()->cancel(watch.orderId());
        QTRY_COMPARE(place.kinds(), (QList{Transcript::UserBubble, Transcript::AnswerHead, Transcript::Footer}));
        QVERIFY(place.at(2, Transcript::FooterRole).toString().contains(u"Stopped"_s));
    }

    void anEditedQuestionDrawsBesideTheFormerOne()
    {
        Place place;
        place.chat.send(u"/image a red cup"_s);
        QTRY_COMPARE(place.session->path().constLast().attachments.size(), 1);
        place.chat.startEdit(place.session->path().at(0).id);
        place.chat.send(u"/image a blue cup"_s);
        QCOMPARE(place.session->path().size(), 2);
        QCOMPARE(place.session->path().at(0).text, u"/image a blue cup"_s);
        QCOMPARE(place.session->siblings(place.session->path().at(0).id).size(), 2);
        QVERIFY(!place.chat.isEditing());
    }

    void filesAreNotSwallowed()
    {
        Place place;
        QSignalSpy told(&place.chat, &Chat::told);
        const Attachment words{Attachment::Kind::Text, u"a.txt"_s, u"text/plain"_s, QString(64, u'a'), {}, 10, 0, 0, 10, 0};
        place.attach({words});
        place.chat.send(place.chat.draft());
        QCOMPARE(told.size(), 1);
        QCOMPARE(place.session->draft().attachments.size(), 1);
        place.attach(QList<Attachment>(40, place.picture()));
        QVERIFY(place.chat.estimate().contains(u"so many pictures"_s));
        place.chat.send(place.chat.draft());
        QCOMPARE(told.size(), 2);
        QCOMPARE(place.session->draft().attachments.size(), 40);
        QVERIFY(place.session->path().isEmpty());
    }

    void startsFromThePicturesOfTheQuestion()
    {
        Place place;
        const Attachment picture = place.picture();
        place.attach({picture});
        QVERIFY2(place.chat.canSend(), qPrintable(place.chat.visionHint())); // whether or not the chat's model can see
        // The desk's own model draws from words alone: another one of the region is named before anything is paid.
        QVERIFY2(!place.chat.estimate().contains(place.atelier.desk()->model()), qPrintable(place.chat.estimate()));
        const QString named = place.chat.estimate().section(u' ', 0, 0);
        place.chat.send(place.chat.draft());
        QTRY_COMPARE(place.session->path().size(), 2);
        QCOMPARE(place.session->path().constFirst().attachments, QList{picture});
        const auto drawn = [&place] { return place.session->path().constLast().attachments.size(); };
        QTRY_COMPARE(drawn(), 1);
        const auto bytesSent = [&place](qsizetype post) {
            QList<QString> pictures;
            for (const RecordedRequest &request : place.service.requests()) {
                if (request.method == "POST" && request.path.contains("/services/aigc/"))
                    pictures.append(request.json()["input"_L1]["messages"_L1][0]["content"_L1][0]["image"_L1].toString());
            }
            return pictures.value(post);
        };
        const QString inside = u"data:image/png;base64,"_s + QString::fromLatin1(place.png.toBase64());
        QCOMPARE(place.session->path().constLast().model, named);
        QCOMPARE(bytesSent(0), inside);
        place.chat.again(place.session->path().constLast().id);
        QTRY_COMPARE(place.service.postCount("/services/aigc/"), 2);
        QCOMPARE(bytesSent(1), inside);
        QTRY_COMPARE(drawn(), 1);
        // The gallery knows what it was made from, and shows that too.
        QTRY_COMPARE(place.atelier.gallery()->count(), 2);
        place.atelier.viewer()->open(place.atelier.gallery()->idOfHash(place.session->path().constLast().attachments.constFirst().hash));
        QTRY_COMPARE(place.atelier.viewer()->parents().size(), 1);
    }

    void aPictureThatIsGoneIsACard()
    {
        Place place;
        Attachment lost = place.picture();
        lost.hash = QString(64, u'0');
        place.attach({lost});
        place.chat.send(place.chat.draft());
        QTRY_VERIFY(place.kinds().contains(Transcript::ErrorCard));
        QCOMPARE(place.service.postCount("/services/aigc/"), 0);
    }
};

QTEST_MAIN(ChatDrawingTest)
#include "chatdrawing_test.moc"
