// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The transcript as a screen reader has it: through QAccessible only.

#include "support/stage.h"
#include "ui/formuladesk.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>

#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

namespace {

/// What screen readers were told of texts, in order: "+words" came, "-words" went.
QStringList &told()
{
    static QStringList all;
    return all;
}

void listen(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::TextInserted)
        told().append(u'+' + static_cast<QAccessibleTextInsertEvent *>(event)->textInserted());
    if (event->type() == QAccessible::TextUpdated) {
        const auto *update = static_cast<QAccessibleTextUpdateEvent *>(event);
        told().append(u'-' + update->textRemoved() + u'+' + update->textInserted());
    }
}

QAccessibleInterface *listOf(const Stage &stage) { return QAccessible::queryAccessibleInterface(stage.view); }
QString readAt(const Stage &stage, int message) { return listOf(stage)->child(message)->text(QAccessible::Value); }

} // namespace

class TranscriptSpeechTest : public QObject
{
    Q_OBJECT

    FormulaDesk m_desk;

private Q_SLOTS:
    void initTestCase()
    {
        // Somebody listens. QAccessible::setActive() only tells others that it is so.
        QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
        QVERIFY(QAccessible::isActive());
        QAccessible::installUpdateHandler(&listen);
    }
    void init() { told().clear(); }
    void cleanupTestCase() { QAccessible::installUpdateHandler(nullptr); }

    void formulasAreReadAsWords()
    {
        Stage stage({u"Q"_s, u"Let $x^2$ be\n\n$$\\frac{a}{b}$$\n\n| n |\n|---|\n| $\\sqrt{y}$ |"_s});
        stage.view->setFormulas(&m_desk);
        QTRY_VERIFY2_WITH_TIMEOUT(!readAt(stage, 1).contains(u'\\') && !readAt(stage, 1).contains(u'^'), qPrintable(readAt(stage, 1)), 20'000);
        const QString words = readAt(stage, 1);
        QVERIFY2(words.contains(u"Let x, squared be"), qPrintable(words));
        QVERIFY2(words.contains(u"start fraction, a, divided by, b, end fraction"), qPrintable(words));
        QVERIFY2(words.contains(u"square root"), qPrintable(words));
        QVERIFY(!words.contains(u'$'));
    }

    void whatWasReadAsTexIsCorrectedWhenItsWordsCome()
    {
        Stage stage({u"Q"_s, u"now $z^3$ then"_s, u"More"_s, u"no formula"_s});
        QVERIFY(readAt(stage, 1).contains(u"z^3")); // nobody sets formulas yet
        stage.view->setFormulas(&m_desk);
        (void)readAt(stage, 1);
        const auto corrected = [] { return told().filter(u"cubed"_s); };
        QTRY_COMPARE_WITH_TIMEOUT(corrected().size(), 1, 20'000);
        QVERIFY2(corrected().first().startsWith(u"-^3"_s), qPrintable(corrected().first()));
    }

    void whatIsNoFormulaIsReadAsItsSource()
    {
        Stage stage({u"Q"_s, u"so $\\foo{x}$ and `$y$` for $5"_s});
        stage.view->setFormulas(&m_desk);
        QTRY_VERIFY(!m_desk.problem(u"\\foo{x}"_s, false, stage.style->reading().size).isEmpty());
        QCOMPARE(readAt(stage, 1).section(u'\n', 0, 0), u"so \\foo{x} and $y$ for $5"_s);
    }

    void theEyeStillCopiesTex()
    {
        Stage stage({u"Q"_s, u"Let $x^2$ be"_s});
        stage.view->setFormulas(&m_desk);
        QTRY_VERIFY(readAt(stage, 1).contains(u"squared"));
        stage.view->selectAll();
        QVERIFY(stage.view->selectedText().contains(u"Let $x^2$ be"));
        QVERIFY(stage.transcript->plainTextOf(1).contains(u"Let x^2 be"));
    }

    void everyMessageHasANameATextAndItsPlace()
    {
        QStringList texts;
        for (int i = 0; i < 100; ++i)
            texts << u"question %1"_s.arg(i) << u"answer **%1**"_s.arg(i);
        Stage stage(texts);
        QAccessibleInterface *list = listOf(stage);
        QCOMPARE(list->role(), QAccessible::List);
        QVERIFY(list->childCount() >= 200);
        QCOMPARE(list->child(0)->text(QAccessible::Name), u"Question"_s);
        QCOMPARE(list->child(1)->text(QAccessible::Name), u"Answer"_s);
        QCOMPARE(readAt(stage, 0), u"question 0"_s); // far outside the view
        QCOMPARE(readAt(stage, 1), u"answer 0"_s);
        QVERIFY(list->child(0)->state().offscreen);
        QVERIFY(!list->child(199)->state().offscreen);
        QCOMPARE(list->indexOfChild(list->child(7)), 7);
        QCOMPARE(list->child(7)->parent(), list);
        QCOMPARE(list->child(1)->textInterface()->characterCount(), 8);
        QCOMPARE(list->child(1)->textInterface()->text(0, 6), u"answer"_s);
    }

    void keysGoFromMessageToMessage()
    {
        Stage stage({u"one"_s, u"two"_s, u"three"_s, u"four"_s});
        stage.view->forceActiveFocus();
        QTRY_VERIFY(stage.view->hasActiveFocus());
        for (const auto &[key, message] : {std::pair(Qt::Key_Up, 0), std::pair(Qt::Key_Down, 1), std::pair(Qt::Key_Down, 2), std::pair(Qt::Key_Up, 1)}) {
            QTest::keyClick(stage.window.get(), key, Qt::ControlModifier);
            QCOMPARE(stage.view->currentMessage(), message);
            for (int i = 0; i < 4; ++i)
                QCOMPARE(bool(listOf(stage)->child(i)->state().focused), i == message);
        }
    }

    void aScreenReaderFocusesAndCopiesAMessage()
    {
        QStringList texts;
        for (int i = 0; i < 60; ++i)
            texts << u"question %1"_s.arg(i) << u"answer **%1**"_s.arg(i);
        Stage stage(texts);
        QAccessibleInterface *message = listOf(stage)->child(3);
        QAccessibleActionInterface *actions = message->actionInterface();
        QVERIFY(actions);
        QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::setFocusAction()));
        QVERIFY(message->state().offscreen);
        actions->doAction(QAccessibleActionInterface::setFocusAction());
        stage.view->settleNow();
        QCOMPARE(stage.view->currentMessage(), 3);
        QVERIFY(message->state().focused);
        QVERIFY(!message->state().offscreen);
        actions->doAction(u"copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"answer **1**"_s);
        QVERIFY(!actions->localizedActionName(u"copy"_s).isEmpty());
    }

    void aGrowingAnswerIsToldAsItComes()
    {
        Stage stage({});
        stage.service.enqueue({saying(u"Once upon a time there was a word."_s)});
        QVERIFY(stage.session->send(u"Tell"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!stage.session->isBusy(), 20'000);
        const auto heard = [] {
            QString all;
            for (const QString &one : std::as_const(told())) {
                if (one.startsWith(u'+'))
                    all += QStringView(one).sliced(1);
            }
            return all;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(heard().contains(u"Once upon a time there was a word."), qPrintable(heard()), 10'000);
    }
};

QTEST_MAIN(TranscriptSpeechTest)
#include "transcriptspeech_test.moc"
