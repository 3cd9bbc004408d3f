// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/desk.h"
#include "ui/chat.h"
#include "ui/moneywords.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Emulator;

/// The composer's side of a chat: files, suggestions, editing, recalling, and the figures shown.
class ComposingTest : public QObject
{
    Q_OBJECT

private:
    struct Place
    {
        Place()
        {
            if (!isListening)
                qFatal("no socket");
            session->setModel(u"qwen-plus"_s);
        }
        bool ask(const QString &text)
        {
            chat.send(text);
            return QTest::qWaitFor([this] { return !session->isBusy(); });
        }
        bool taken(int count)
        {
            return QTest::qWaitFor([&] { return !chat.attachments()->isBusy() && chat.attachments()->count() == count; });
        }

        QTemporaryDir folder;
        Emulator service;
        bool isListening = service.listen().isOk();
        Desk desk{folder.path(), service};
        ChatSession *session = desk.library.newChat();
        Chat chat{*session, desk.workshop};
    };

private Q_SLOTS:
    void writesMoneyAsPeopleReadIt_data()
    {
        QTest::addColumn<double>("amount");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("words");
        QTest::newRow("next to nothing") << 0.00001 << u"USD"_s << u"< $0.0001"_s;
        QTest::newRow("parts of a cent") << 0.00062 << u"USD"_s << u"$0.0006"_s;
        QTest::newRow("a few cents") << 0.0314 << u"CNY"_s << u"¥0.031"_s;
        QTest::newRow("some") << 12.5 << u"CNY"_s << u"¥12.50"_s;
        QTest::newRow("nothing") << 0.0 << u"USD"_s << u"$0.00"_s;
    }
    void writesMoneyAsPeopleReadIt()
    {
        QFETCH(double, amount);
        QFETCH(QString, currency);
        QTEST(moneyText({amount, currency}), "words");
    }

    void editingBringsTheFormerDraftBack()
    {
        Place place;
        QVERIFY(place.ask(u"first"_s));
        place.chat.setDraft(u"half a thought"_s);
        place.chat.startEdit(place.session->path().at(0).id);
        QVERIFY(place.chat.isEditing());
        QCOMPARE(place.chat.draft(), u"first"_s);
        place.chat.cancelEdit();
        QCOMPARE(place.chat.draft(), u"half a thought"_s);

        place.chat.startEdit(place.session->path().at(0).id);
        QVERIFY(place.ask(u"changed"_s));
        QCOMPARE(place.chat.draft(), u"half a thought"_s);
        QVERIFY(!place.chat.isEditing());
        QCOMPARE(place.session->path().size(), 2);
        const Transcript *rows = place.chat.transcript();
        QCOMPARE(rows->data(rows->index(0), Transcript::SiblingIndexRole).toInt(), 2);
        QCOMPARE(rows->data(rows->index(0), Transcript::SiblingCountRole).toInt(), 2);
    }

    void recallsWhatWasSaid()
    {
        Place place;
        QVERIFY(place.ask(u"one"_s));
        QVERIFY(place.ask(u"two"_s));
        for (const char *expected : {"two", "one", "one"}) { // and stops at the first
            place.chat.recall(-1);
            QCOMPARE(place.chat.draft(), QString::fromLatin1(expected));
        }
        place.chat.recall(1);
        QCOMPARE(place.chat.draft(), u"two"_s);
        place.chat.recall(1);
        QCOMPARE(place.chat.draft(), QString());
        place.chat.setDraft(u"mine"_s);
        place.chat.recall(-1);
        QCOMPARE(place.chat.draft(), u"mine"_s);
    }

    void aPictureNeedsAModelThatSees()
    {
        Place place;
        const QAbstractItemModelTester tester(place.chat.attachments());
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(place.folder.filePath(u"red.png"_s)));
        place.chat.attachments()->addFiles({QUrl::fromLocalFile(place.folder.filePath(u"red.png"_s))});
        QVERIFY(!place.chat.canSend()); // not read yet
        QVERIFY(place.taken(1));
        QVERIFY(!place.chat.canSend());
        QVERIFY(!place.chat.visionHint().isEmpty());
        place.chat.useVisionModel();
        QVERIFY(place.desk.catalog.find(place.chat.model())->vision);
        QVERIFY(place.chat.canSend());
        QVERIFY(place.ask({}));
        QCOMPARE(place.chat.attachments()->count(), 0);
        const Transcript *rows = place.chat.transcript();
        QCOMPARE(rows->data(rows->index(0), Transcript::AttachmentNamesRole).toStringList(), QStringList{u"red.png"_s});
    }

    void tellsWhyAFileIsNotTaken()
    {
        Place place;
        QSignalSpy told(&place.chat, &Chat::told);
        place.chat.attachments()->addFiles({QUrl::fromLocalFile(place.folder.filePath(u"nothing.txt"_s)),
                                            QUrl(u"https://example.org/a.png"_s)});
        QTRY_COMPARE(told.count(), 2);
        QVERIFY(place.taken(0));
    }

    void aLongPasteIsAFileUntilItIsUndone()
    {
        Place place;
        const QString text = u"词 "_s.repeated(Attachments::longPaste);
        QGuiApplication::clipboard()->setText(u"short"_s);
        QVERIFY(!place.chat.attachments()->paste());
        QGuiApplication::clipboard()->setText(text);
        QVERIFY(place.chat.attachments()->paste());
        QVERIFY(place.taken(1));
        place.chat.setDraft(u"typed since"_s);
        QVERIFY(place.chat.attachments()->takeBackPaste().isNull());
        place.chat.setDraft({});
        QCOMPARE(place.chat.attachments()->takeBackPaste(), text);
        QCOMPARE(place.chat.attachments()->count(), 0);
    }

    void offersCommandsAndModels()
    {
        Place place;
        Suggestions *offered = place.chat.suggestions();
        const QAbstractItemModelTester tester(offered);
        offered->look(u"and/or"_s, 6);
        QCOMPARE(offered->count(), 0);
        offered->look(u"/ne"_s, 3);
        QCOMPARE(offered->count(), 1);
        QSignalSpy wanted(&place.chat, &Chat::newChatWanted);
        QSignalSpy text(offered, &Suggestions::textWanted);
        offered->accept();
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(text.constLast().constFirst().toString(), QString());

        offered->look(u"ask @qwen-fl please"_s, 12);
        QVERIFY(offered->count() > 0);
        offered->accept();
        QCOMPARE(text.constLast().constFirst().toString(), u"ask  please"_s);
        QVERIFY(place.chat.model().contains(u"qwen-fl"_s));
        offered->look(u"/clear"_s, 6);
        offered->dismiss();
        QCOMPARE(offered->count(), 0);
        offered->look(u"/clear"_s, 6);
        QCOMPARE(offered->count(), 0);
    }

    void tellsEverythingAboutAnAnswer()
    {
        Place place;
        const QAbstractItemModelTester tester(place.chat.details());
        QVERIFY(place.ask(u"hello"_s));
        place.chat.showDetails(place.session->path().at(1).id);
        const QString all = place.chat.details()->text();
        const Message answer = place.session->path().at(1);
        for (const QString &expected : {answer.model, answer.requestId, answer.finishReason, moneyText(*answer.cost)})
            QVERIFY2(!expected.isEmpty() && all.contains(expected), qPrintable(all));
    }

    void estimatesTheDraftBeforeItIsSent()
    {
        Place place;
        QVERIFY(place.chat.estimate().isEmpty());
        place.chat.setDraft(u"word "_s.repeated(1000));
        const QString estimate = place.chat.estimate();
        QVERIFY2(estimate.contains(u"≈"_s) && estimate.contains(u'$'), qPrintable(estimate));
    }
};

QTEST_MAIN(ComposingTest)
#include "composing_test.moc"
