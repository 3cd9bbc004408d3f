// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/stage.h"
#include "ui/knownheights.h"

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

class TranscriptHeightsTest : public QObject
{
    Q_OBJECT

    static QStringList talk(int messages = 60)
    {
        const QStringList samples = Stage::samples();
        QStringList texts;
        for (int i = 0; i < messages; ++i)
            texts.append(i % 2 == 0 ? u"Question %1"_s.arg(i) : samples.at(i % samples.size()) + u"\n\n"_s + u"WWWWWW "_s.repeated(150)); // nearly twice as wide as guessed
        return texts;
    }

    static void seeEverything(TranscriptView &view)
    {
        for (int i = 0; i < 2000 && !view.isAtStart(); ++i) {
            view.page(-1);
            view.settleNow();
        }
        QVERIFY(view.isAtStart());
    }

private Q_SLOTS:
    void aConversationOpensAsHighAsItWasLeft()
    {
        Stage stage(talk());
        const qint64 guessed = stage.view->contentHeight();
        seeEverything(*stage.view);
        const qint64 truth = stage.view->contentHeight();
        QVERIFY(qAbs(truth - guessed) > truth / 10);
        stage.view->setTranscript(nullptr);
        QVERIFY(!stage.session->layout().isEmpty());

        // The program started again on the same folder.
        QTRY_COMPARE(askDatabase(stage.folder.path(), u"select count(*) from layouts"_s).toInt(), 1);
        Desk later(stage.folder.path(), stage.service);
        ChatSession *session = nullptr;
        QTRY_VERIFY((session = later.library.session(stage.session->id())) != nullptr);
        session->load();
        QTRY_VERIFY_WITH_TIMEOUT(session->isLoaded(), 20'000);
        QCOMPARE(session->layout(), stage.session->layout());
        Transcript transcript(*session);
        stage.view->setTranscript(&transcript);
        stage.view->settleNow();
        QCOMPARE(transcript.kindAt(1), Transcript::Unread);
        QVERIFY2(qAbs(stage.view->contentHeight() - truth) < 10, qPrintable(QString::number(stage.view->contentHeight() - truth)));
        // And stays so while one goes through it.
        for (int i = 0; i < 2000 && !stage.view->isAtStart(); ++i) {
            stage.view->page(-1);
            stage.view->settleNow();
            QVERIFY2(qAbs(stage.view->contentHeight() - truth) < 60, qPrintable(QString::number(stage.view->contentHeight() - truth)));
        }
        QCOMPARE(stage.view->contentHeight(), truth);
        stage.view->setTranscript(nullptr);
    }

    void theRestOfALongConversationComesInAboveTheReader()
    {
        Stage stage(talk(400));
        stage.view->page(-1);
        stage.view->setTranscript(nullptr);
        QTRY_COMPARE(askDatabase(stage.folder.path(), u"select count(*) from layouts"_s).toInt(), 1);

        Desk later(stage.folder.path(), stage.service);
        ChatSession *session = nullptr;
        QTRY_VERIFY((session = later.library.session(stage.session->id())) != nullptr);
        std::unique_ptr<Transcript> transcript;
        int seen = 0;
        qint64 before = 0;
        const auto belowTheTop = [&stage] { return stage.view->contentHeight() - stage.view->contentY(); };
        connect(session, &ChatSession::pathChanged, stage.view, [&] {
            if (transcript)
                return;
            QVERIFY(!session->isLoaded());
            transcript = std::make_unique<Transcript>(*session);
            seen = transcript->messageCount();
            stage.view->setTranscript(transcript.get());
            stage.view->settleNow();
            QVERIFY(stage.view->isAtEnd());
            stage.view->page(-1);
            stage.view->settleNow();
            before = belowTheTop();
        });
        QTRY_VERIFY_WITH_TIMEOUT(session->isLoaded(), 20'000);
        QVERIFY(seen > 0 && seen < 400);
        stage.view->settleNow();
        QCOMPARE(transcript->messageCount(), 400);
        QCOMPARE(belowTheTop(), before);
        QVERIFY(!stage.view->isAtEnd());
        // As long as one that was made of the whole.
        const qint64 height = stage.view->contentHeight();
        Transcript whole(*session);
        QCOMPARE(transcript->messageIdAt(0), whole.messageIdAt(0));
        QCOMPARE(transcript->count() - transcript->rowsOfMessage(400 - seen).first, whole.count() - whole.rowsOfMessage(400 - seen).first);
        stage.view->setTranscript(&whole);
        stage.view->settleNow();
        QVERIFY2(qAbs(stage.view->contentHeight() - height) < height / 100, qPrintable(QString::number(stage.view->contentHeight() - height)));
        stage.view->setTranscript(nullptr);
    }

    void whatWasMeasuredIsNotNew()
    {
        Stage stage(talk());
        Stage other({u"Q"_s, u"A"_s});
        stage.view->setTranscript(other.transcript.get());
        stage.view->settleNow();
        // To a place in the middle at once, as a found one is gone to.
        stage.view->setTranscript(stage.transcript.get());
        stage.view->reveal(stage.transcript->rowsOfMessage(21).first, 0, 0);
        stage.view->settleNow();
        const qint64 guessed = stage.view->contentHeight();
        QCOMPARE(stage.view->newLines(), 0);
        for (int i = 0; i < 30; ++i) {
            stage.view->page(i < 15 ? -1 : 1);
            stage.view->settleNow();
        }
        QVERIFY(stage.view->contentHeight() > guessed + 100);
        QVERIFY(!stage.view->isAtEnd());
        QCOMPARE(stage.view->newLines(), 0);
        // What comes is.
        stage.service.enqueue(saying(u"One line.\n\n"_s.repeated(12)));
        QVERIFY(stage.session->send(u"More"_s));
        QTRY_VERIFY(!stage.session->isBusy());
        stage.view->settleNow();
        QVERIFY2(stage.view->newLines() > 12 && stage.view->newLines() < 60, qPrintable(QString::number(stage.view->newLines())));
        const int came = stage.view->newLines();
        stage.view->page(-1);
        stage.view->page(1);
        stage.view->settleNow();
        QCOMPARE(stage.view->newLines(), came);
        stage.view->setTranscript(nullptr);
        other.view->setTranscript(nullptr);
    }

    void leavingAndComingBackKeepsWhatWasMeasured()
    {
        Stage stage(talk());
        Stage other({u"Q"_s, u"A"_s});
        seeEverything(*stage.view);
        const qint64 truth = stage.view->contentHeight();
        stage.view->setTranscript(other.transcript.get());
        stage.view->settleNow();
        stage.view->setTranscript(stage.transcript.get());
        stage.view->settleNow();
        QVERIFY(qAbs(stage.view->contentHeight() - truth) < truth / 100);
        stage.view->setTranscript(nullptr);
    }

    void largerLettersForgetWhatWasKept()
    {
        Stage stage(talk());
        seeEverything(*stage.view);
        const qint64 truth = stage.view->contentHeight();
        stage.view->setTranscript(nullptr);
        stage.style->zoom = 2;
        stage.view->setTranscript(stage.transcript.get());
        stage.view->settleNow();
        QVERIFY(stage.view->contentHeight() > truth * 3 / 2);
        stage.view->setTranscript(nullptr);
    }

    void isReadAsItWasWritten()
    {
        KnownHeights known;
        known.setLook(77);
        known.set(u"a"_s, 10, 700, 1400);
        known.set(u"b"_s, 20, 350, 50);
        const QByteArray bytes = known.write();
        const KnownHeights back = KnownHeights::read(bytes);
        QVERIFY(back == known);
        QCOMPARE(back.of(u"a"_s, 10, 700), 1400);
        QCOMPARE(back.of(u"a"_s, 10, 350), 2800); // half as wide, twice as high
        QCOMPARE(back.of(u"a"_s, 11, 700), -1);   // it went on since
        QCOMPARE(back.of(u"c"_s, 10, 700), -1);
        for (qsizetype cut = 0; cut < bytes.size(); ++cut)
            QVERIFY(KnownHeights::read(bytes.first(cut)).isEmpty());
        QVERIFY(KnownHeights::read(QByteArray(400, '\xff')).isEmpty());
        KnownHeights other = back;
        other.setLook(78);
        QVERIFY(other.isEmpty());
    }
};

QTEST_MAIN(TranscriptHeightsTest)
#include "transcriptheights_test.moc"
