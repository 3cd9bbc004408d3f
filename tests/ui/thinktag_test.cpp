// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/thinktag.h"

#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class ThinkTagTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreTheSameHoweverTheTextIsCut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("thinking");
        QTest::addColumn<QString>("answer");
        QTest::newRow("with a tag") << u"<think>\nI see.\n</think>\n\nYes."_s << u"\nI see.\n"_s << u"Yes."_s;
        QTest::newRow("white space before it") << u"\n <think>a</think>b"_s << u"a"_s << u"b"_s;
        QTest::newRow("without") << u"Plain <think>not</think>"_s << QString() << u"Plain <think>not</think>"_s;
        QTest::newRow("never closed") << u"<think>on and on </thi"_s << u"on and on </thi"_s << QString();
        QTest::newRow("half an opener") << u"<thi"_s << QString() << u"<thi"_s;
        QTest::newRow("empty") << QString() << QString() << QString();
    }
    void partsAreTheSameHoweverTheTextIsCut()
    {
        QFETCH(QString, text);
        QFETCH(QString, thinking);
        QFETCH(QString, answer);
        for (qsizetype step = 1; step <= qMax<qsizetype>(1, text.size()); ++step) {
            ThinkTag tag;
            QString got;
            for (qsizetype at = 0; at < text.size(); at += step)
                got += tag.append(QStringView(text).mid(at, step));
            got += tag.finish();
            QCOMPARE(tag.thinking(), thinking);
            QCOMPARE(got, answer);
            if (!answer.isEmpty())
                QCOMPARE(text.mid(tag.answerBegin()), answer);
        }
    }
};

QTEST_APPLESS_MAIN(ThinkTagTest)
#include "thinktag_test.moc"
