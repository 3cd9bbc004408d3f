// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/stage.h"
#include "ui/transcriptfind.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

class TranscriptCopyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeAnswerIsItsSourceByteForByte()
    {
        QStringList answers = Stage::samples();
        for (const char *name : {"answer-5k.md", "answer-50k.md", "answer-200k.md"}) {
            QFile file(QStringLiteral(QWENDA_TEST_DATA "/answers/") + QLatin1StringView(name));
            if (file.open(QIODevice::ReadOnly))
                answers.append(QString::fromUtf8(file.readAll()));
        }
        answers.append(u"<think>\nhidden\n</think>\n\nSeen *here*."_s);
        answers.append(u"word "_s.repeated(20'000));
        for (const QString &answer : std::as_const(answers)) {
            Stage stage({u"A question"_s, answer});
            stage.transcript->wake(1);
            const auto [first, end] = stage.transcript->rowsOfMessage(1);
            stage.view->selection().selectRows(first, end - 1);
            if (!answer.trimmed().isEmpty() && stage.view->hasSelection() && end - first > 2)
                QCOMPARE(stage.view->selectedMarkdown(), answer);
        }
    }

    void wholeBlocksKeepWhatStandsBetweenThem()
    {
        const QString answer = u"# Title\n\nOne *two*.\n\n\n- a\n- b\n\nLast."_s;
        Stage stage({u"Q"_s, answer});
        const auto [first, end] = stage.transcript->rowsOfMessage(1);
        QCOMPARE(end - first, 7); // head, title, paragraph, two items, paragraph, footer
        stage.view->selection().selectRows(first + 2, first + 4);
        QCOMPARE(stage.view->selectedMarkdown(), u"One *two*.\n\n\n- a\n- b"_s);
        QCOMPARE(stage.view->selectedText(), u"One two.\n\n• a\n• b"_s);
    }

    void aPartOfABlockIsPlainWords()
    {
        Stage stage({u"Q"_s, u"Some **bold** words with `code` in them."_s});
        const int row = stage.transcript->rowsOfMessage(1).first + 1;
        stage.view->selection().begin({row, 5});
        stage.view->selection().extendTo({row, 20});
        QCOMPARE(stage.view->selectedText(), u"bold words with"_s);
        QCOMPARE(stage.view->selectedMarkdown(), u"bold words with"_s);
        // The room around inline code is nobody's.
        stage.view->selection().selectRows(row, row);
        QCOMPARE(stage.view->selectedText(), u"Some bold words with code in them."_s);
    }

    void everythingIsQuestionsAndAnswers()
    {
        Stage stage({u"First?"_s, u"*Yes*."_s, u"Second?"_s, u"```py\nx = 1\n\ny = 2\n```"_s});
        stage.view->selectAll();
        QCOMPARE(stage.view->selectedMarkdown(), u"First?\n\n*Yes*.\n\nSecond?\n\n```py\nx = 1\n\ny = 2\n```"_s);
        QCOMPARE(stage.view->selectedText(), u"First?\n\nYes.\n\nSecond?\n\nx = 1\n\ny = 2"_s);
    }

    void theClipboardGetsThreeKinds()
    {
        Stage stage({u"Q"_s, u"A **bold** <script> word."_s});
        stage.view->selectAll();
        stage.view->copySelection();
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text(), u"Q\n\nA bold <script> word."_s);
        QCOMPARE(QString::fromUtf8(data->data(u"text/markdown"_s)), u"Q\n\nA **bold** <script> word."_s);
        QVERIFY(data->html().contains(u"<strong>bold</strong>"_s));
        QVERIFY(!data->html().contains(u"<script>"_s));
    }

    void aSelectionStaysWhileTextStreamsIn()
    {
        Stage stage({u"Q"_s, u"The first answer stays."_s});
        const int row = stage.transcript->rowsOfMessage(1).first + 1;
        stage.view->selection().begin({row, 4});
        stage.view->selection().extendTo({row, 9});
        emulator::Script script = saying(u"more words\n\n"_s.repeated(40));
        script.tokensPerSecond = 600;
        stage.service.enqueue(script);
        QVERIFY(stage.session->send(u"Go on"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!stage.session->isBusy(), 20'000);
        QCOMPARE(stage.view->selectedText(), u"first"_s);
    }

    void aTableLeavesInThreeForms()
    {
        Stage stage({u"Q"_s, u"| a | b, \"c\" |\n|:--|--:|\n| **x** | 1\\|2 |"_s});
        const int row = stage.transcript->rowsOfMessage(1).first + 1;
        QVERIFY(stage.view->isTable(row));
        const auto copied = [&](TranscriptView::TableKind kind) {
            stage.view->copyTable(row, kind);
            return QGuiApplication::clipboard()->text();
        };
        QCOMPARE(copied(TranscriptView::CsvTable), u"a,\"b, \"\"c\"\"\"\r\nx,1|2\r\n"_s);
        QCOMPARE(copied(TranscriptView::TsvTable), u"a\tb, \"c\"\nx\t1|2\n"_s);
        QCOMPARE(copied(TranscriptView::MarkdownTable), u"| a | b, \"c\" |\n| :--- | ---: |\n| **x** | 1\\|2 |\n"_s);
    }

    void findsWordsInAnswersNobodyHasLookedAt()
    {
        QStringList texts;
        for (int i = 0; i < 120; ++i)
            texts.append(i % 2 == 0 ? u"Question"_s : u"An answer with a **Needle** and\n\n- one needle more, needle\n\nin it."_s);
        Stage stage(texts);
        QCOMPARE(stage.transcript->kindAt(1), Transcript::Unread);
        TranscriptFind find;
        find.setView(stage.view);
        find.setNeedle(u"needle"_s);
        QTRY_VERIFY(!find.isSearching());
        QCOMPARE(find.count(), 180); // twice in one line, too
        QCOMPARE(find.places().size(), 180);
        const int first = find.current();
        find.next();
        QCOMPARE(find.current(), first % 180 + 1);
        while (find.current() != 60)
            find.previous();
        stage.view->settleNow();
        QVERIFY(!stage.view->isAtEnd());
        find.setNeedle(u"nothing like it"_s);
        QTRY_VERIFY(!find.isSearching());
        QCOMPARE(find.count(), 0);
    }

    void aVeryLongQuestionIsLaidOutInPartsAndCopiedWhole()
    {
        const QString question = u"line of a long paste\n"_s.repeated(3000) + u"x"_s.repeated(9000);
        Stage stage({question, u"Yes."_s});
        QVERIFY(stage.transcript->rowsOfMessage(0).second > 10);
        stage.view->selection().selectRows(0, stage.transcript->rowsOfMessage(0).second - 1);
        QCOMPARE(stage.view->selectedText(), question);
        QCOMPARE(stage.view->selectedMarkdown(), question);
    }

    void wordsAndLinesAreTakenWhole()
    {
        Stage stage({u"Q"_s, u"Some longer words."_s});
        const int row = stage.transcript->rowsOfMessage(1).first + 1;
        TranscriptSelection &selection = stage.view->selection();
        selection.beginUnit({row, 7}, false);
        QCOMPARE(stage.view->selectedText(), u"longer"_s);
        selection.extendTo({row, 13});
        QCOMPARE(stage.view->selectedText(), u"longer words"_s);
        selection.extendTo({row, 1});
        QCOMPARE(stage.view->selectedText(), u"Some longer"_s);
        selection.beginUnit({row, 7}, true);
        QCOMPARE(stage.view->selectedText(), u"Some longer words."_s);
    }
};

QTEST_MAIN(TranscriptCopyTest)
#include "transcriptcopy_test.moc"
