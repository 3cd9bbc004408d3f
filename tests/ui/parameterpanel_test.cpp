// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/desk.h"
#include "ui/chat.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Emulator;

/// What the user may want of answers: what is offered, what of it counts, and what an error offers to change.
class ParameterPanelTest : public QObject
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
            session->setRegion(u"cn-beijing"_s); // where every feature is
        }
        int row(const QString &label) const
        {
            for (int i = 0; i < panel->rowCount(); ++i) {
                if (value(i, ParameterPanel::LabelRole).toString() == label)
                    return i;
            }
            return -1;
        }
        QVariant value(int row, int role) const { return panel->data(panel->index(row), role); }
        bool ask(const QString &text)
        {
            chat.send(text);
            return QTest::qWaitFor([this] { return !session->isBusy(); });
        }
        /// The error card's row.
        int card() const
        {
            const Transcript &rows = transcript();
            for (int i = rows.count() - 1; i >= 0; --i) {
                if (rows.kindAt(i) == Transcript::ErrorCard)
                    return i;
            }
            return -1;
        }
        const Transcript &transcript() const { return *const_cast<Chat &>(chat).transcript(); }
        QVariant onCard(int role) const { return transcript().data(transcript().index(card()), role); }

        QTemporaryDir folder;
        Emulator service;
        bool isListening = service.listen().isOk();
        Desk desk{folder.path(), service};
        ChatSession *session = desk.library.newChat();
        Chat chat{*session, desk.workshop};
        ParameterPanel *panel = chat.parameters();
    };

private Q_SLOTS:
    void offersWhatTheModelTakesAndNothingElse()
    {
        Place place;
        const QAbstractItemModelTester tester(place.panel);
        QVERIFY(place.row(u"Temperature"_s) >= 0 && place.row(u"Web search"_s) >= 0 && place.row(u"Thinking"_s) >= 0);
        QCOMPARE(place.row(u"Translate into"_s), -1);
        place.session->setModel(u"qwen-mt-plus"_s);
        QVERIFY(place.row(u"Translate into"_s) >= 0);
        QCOMPARE(place.row(u"Web search"_s), -1);
        place.session->setModel(u"typed-by-hand"_s);
        QVERIFY(place.row(u"Temperature"_s) >= 0);
        QCOMPARE(place.row(u"Top K"_s), -1);
    }

    void takesWhatIsTypedWhileItMakesSense()
    {
        Place place;
        const int row = place.row(u"Temperature"_s);
        place.panel->setText(row, u"1."_s);
        QCOMPARE(place.value(row, ParameterPanel::ValueRole).toString(), u"1."_s); // as it stands in the field
        QCOMPARE(place.session->parameters().temperature, 1.0);
        place.panel->setText(row, u"1.5"_s);
        QCOMPARE(place.session->parameters().temperature, 1.5);
        place.panel->setText(row, u"2"_s); // 2 itself is too much
        QVERIFY(place.value(row, ParameterPanel::FaultRole).toString().contains(u'2'));
        QCOMPARE(place.session->parameters().temperature, 1.5);
        place.panel->forgetTyped();
        QCOMPARE(place.value(row, ParameterPanel::ValueRole).toString(), u"1.5"_s);
        QVERIFY(place.value(row, ParameterPanel::FaultRole).toString().isEmpty());
        place.panel->setText(row, u"warm"_s);
        QVERIFY(!place.value(row, ParameterPanel::FaultRole).toString().isEmpty());
        place.panel->setText(row, QString());
        QVERIFY(!place.session->parameters().temperature);
        const int seed = place.row(u"Seed"_s);
        place.panel->setText(seed, u"1.5"_s); // whole numbers only
        QVERIFY(!place.value(seed, ParameterPanel::FaultRole).toString().isEmpty());
        QVERIFY(!place.session->parameters().seed);
    }

    void resetGoesBackToWhatHoldsWithout()
    {
        Place place;
        QCOMPARE(place.panel->setCount(), 0);
        place.panel->setText(place.row(u"Seed"_s), u"5"_s);
        place.panel->setOn(place.row(u"Web search"_s), true);
        QCOMPARE(place.panel->setCount(), 2);
        QVERIFY(place.row(u"Way of searching"_s) > place.row(u"Web search"_s));
        place.panel->choose(place.row(u"Way of searching"_s), 2);
        QVERIFY(!place.session->parameters().searchStrategy.isEmpty());
        place.panel->reset(place.row(u"Web search"_s));
        QVERIFY(!place.session->parameters().webSearch && place.session->parameters().searchStrategy.isEmpty());
        QCOMPARE(place.row(u"Way of searching"_s), -1);
        place.panel->resetAll();
        QCOMPARE(place.panel->setCount(), 0);
        QCOMPARE(place.session->parameters(), ChatParameters());
    }

    void formatsSchemasStopWordsAndTranslations()
    {
        Place place;
        place.panel->choose(place.row(u"Format"_s), 2);
        const int schema = place.row(u"JSON schema"_s);
        QVERIFY(schema >= 0);
        place.panel->setText(schema, u"{\"type\":"_s);
        QVERIFY(!place.value(schema, ParameterPanel::FaultRole).toString().isEmpty());
        place.panel->setText(schema, u"{\"type\":\"object\"}"_s);
        QCOMPARE(place.session->parameters().schema["type"_L1].toString(), u"object"_s);
        place.panel->setText(place.row(u"Stop words"_s), u"END\n\nSTOP"_s);
        QCOMPARE(place.session->parameters().stop, (QStringList{u"END"_s, u"STOP"_s}));
        place.session->setModel(u"qwen-mt-plus"_s);
        place.panel->setText(place.row(u"Translate into"_s), u"German"_s);
        place.panel->setText(place.row(u"Terms"_s), u"cloud = Wolke"_s);
        QCOMPARE(place.session->parameters().translation->target, u"German"_s);
        QCOMPARE(place.session->parameters().translation->terms.constFirst().second, u"Wolke"_s);
        QVERIFY(place.ask(u"cloud"_s));
        const QJsonObject options = place.service.requests().constLast().json()["translation_options"_L1].toObject();
        QCOMPARE(options["target_lang"_L1].toString(), u"German"_s);
        place.panel->reset(place.row(u"Translate into"_s));
        QVERIFY(place.session->parameters().translation->target.isEmpty());
    }

    void saysWhatAnotherModelDoesNotTake()
    {
        Place place;
        place.panel->setOn(place.row(u"Web search"_s), true);
        QSignalSpy told(&place.chat, &Chat::told);
        place.chat.setModel(u"qwen-mt-plus"_s);
        QCOMPARE(told.size(), 1);
        QVERIFY(told.constFirst().constFirst().toString().contains(u"Web search"_s));
    }

    void anErrorAboutOneParameterNamesItAndSendsWithout()
    {
        Place place;
        place.panel->setText(place.row(u"Top P"_s), u"0.5"_s);
        place.service.enqueue(refusing(u"Range of top_p should be (0.0, 1.0]"_s));
        QVERIFY(place.ask(u"hello"_s));
        QVERIFY(place.onCard(Transcript::TitleRole).toString().contains(u"Top P"_s));
        QCOMPARE(place.onCard(Transcript::ActionKindRole).toInt(), int(Transcript::SendWithout));
        place.service.enqueue(saying(u"fine"_s));
        place.chat.transcript()->act(place.card());
        QTRY_VERIFY(!place.session->isBusy());
        QCOMPARE(place.session->path().constLast().text, u"fine"_s);
        const int leftOut = place.row(u"Left out"_s);
        QCOMPARE(place.value(leftOut, ParameterPanel::ValueRole).toString(), u"Top P"_s);
        place.panel->reset(leftOut);
        QVERIFY(place.session->parameters().leftOut.isEmpty());
        QCOMPARE(place.row(u"Left out"_s), -1);
    }

    void aChatThatIsTooLongShowsWhatCouldGo()
    {
        Place place;
        place.service.enqueue(saying(u"a long answer "_s.repeated(60)));
        QVERIFY(place.ask(u"first question"_s));
        place.service.enqueue(refusing(u"Range of input length should be [1, 100]"_s));
        QVERIFY(place.ask(u"second question"_s));
        QVERIFY2(place.onCard(Transcript::BodyRole).toString().contains(u"about"_s), qPrintable(place.onCard(Transcript::BodyRole).toString()));
        QCOMPARE(place.onCard(Transcript::ActionKindRole).toInt(), int(Transcript::LeaveOut));
        QCOMPARE(place.onCard(Transcript::SecondKindRole).toInt(), int(Transcript::Summarise));
        QSignalSpy wanted(&place.chat, &Chat::shorteningWanted);
        place.chat.transcript()->act(place.card());
        QCOMPARE(wanted.size(), 1);
        Shortening *plan = place.chat.shortening();
        const QAbstractItemModelTester tester(plan);
        QVERIFY(plan->isPossible() && !plan->summarises());
        QCOMPARE(plan->rowCount(), 2);
        QCOMPARE(plan->data(plan->index(0), Shortening::NameRole).toString(), u"first question"_s);
        place.service.enqueue(saying(u"short enough"_s));
        plan->accept();
        QTRY_VERIFY(!place.session->isBusy());
        QCOMPARE(place.session->path().constLast().text, u"short enough"_s);
        const int row = place.row(u"Oldest turns"_s);
        QVERIFY(place.value(row, ParameterPanel::ValueRole).toString().startsWith(u'2'));
        place.panel->reset(row);
        QVERIFY(place.session->context().isEmpty());
    }

    void anAnswerThatWasCutOffersToGoOn()
    {
        Place place;
        place.desk.setResumes(false);
        emulator::Script cut = saying(u"one two three four five six seven eight nine ten"_s);
        cut.cut = {emulator::Cut::How::Fin, -1, 4};
        place.service.enqueue(cut);
        QVERIFY(place.ask(u"count"_s));
        QCOMPARE(place.session->path().constLast().state, Message::State::Interrupted);
        QCOMPARE(place.onCard(Transcript::ActionKindRole).toInt(), int(Transcript::TryAgain));
        QCOMPARE(place.onCard(Transcript::SecondKindRole).toInt(), int(Transcript::Continue));
        const QString before = place.session->path().constLast().text;
        place.service.enqueue(saying(before + u" and on"_s));
        place.chat.transcript()->actSecond(place.card());
        QTRY_VERIFY(!place.session->isBusy());
        QCOMPARE(place.session->path().constLast().text, before + u" and on"_s);
        QCOMPARE(place.session->path().size(), 2);
    }

    void aResumedAnswerSaysSo()
    {
        Place place;
        emulator::Script cut = saying(u"one two three four five six seven eight nine ten"_s);
        cut.cut = {emulator::Cut::How::Fin, -1, 4};
        place.service.enqueue(cut);
        place.service.enqueue(saying(u"one two three four five six seven eight nine ten"_s));
        QVERIFY(place.ask(u"count"_s));
        QCOMPARE(place.session->path().constLast().state, Message::State::Complete);
        const Transcript &rows = place.transcript();
        QTRY_VERIFY(rows.data(rows.index(rows.count() - 1), Transcript::FooterRole).toString().contains(u"Resumed"_s));
        place.chat.showDetails(place.session->path().constLast().id);
        QVERIFY(place.chat.details()->text().contains(u"Resumed"_s));
    }
};

QTEST_MAIN(ParameterPanelTest)
#include "parameterpanel_test.moc"
