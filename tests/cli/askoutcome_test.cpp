// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/askoutcome.h"
#include "cli/console.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace qwenda;
using namespace qwenda::cli;

class AskOutcomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAStatusForEveryKind_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("key") << int(Error::Kind::Key) << 3;
        QTest::newRow("account") << int(Error::Kind::Account) << 4;
        QTest::newRow("busy") << int(Error::Kind::Busy) << 5;
        QTest::newRow("refused") << int(Error::Kind::Refused) << 6;
        QTest::newRow("invalid") << int(Error::Kind::Invalid) << 6;
        QTest::newRow("too long") << int(Error::Kind::TooLong) << 7;
        QTest::newRow("network") << int(Error::Kind::Network) << 8;
        QTest::newRow("server") << int(Error::Kind::Server) << 9;
    }
    void hasAStatusForEveryKind()
    {
        QFETCH(int, kind);
        ChatEnding ending;
        ending.error = Error();
        ending.error->kind = Error::Kind(kind);
        for (const auto state : {Message::State::Failed, Message::State::Interrupted}) {
            ending.state = state;
            QTEST(exitStatus(ending), "status");
        }
    }

    void countsAStopAsInterruptedAndAnEndAsGood()
    {
        ChatEnding ending;
        ending.state = Message::State::Stopped;
        QCOMPARE(exitStatus(ending), 130);
        ending.state = Message::State::Complete;
        QCOMPARE(exitStatus(ending), 0);
    }

    void writesOneDecodableLineWhateverTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("line ends") << u"a\nb\r\nc\u2028d"_s;
        QTest::newRow("quotes and controls") << u"\"\\\u0001\t"_s;
        QTest::newRow("emoji") << u"🍞"_s;
        QTest::newRow("half a pair") << QString(QChar(0xd83c));
        QTest::newRow("zero") << QString(QChar(0));
    }
    void writesOneDecodableLineWhateverTheText()
    {
        QFETCH(QString, text);
        AskOutcome outcome;
        outcome.text = text;
        const QByteArray line = jsonLine(outcome);
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        QVERIFY(QString::fromUtf8(line).toUtf8() == line);
        const QString read = QJsonDocument::fromJson(line).object()[u"text"].toString();
        QCOMPARE(read, text.size() == 1 && text.front().isSurrogate() ? u"?"_s : text);
    }

    void joinsHalvesOfACharacterOnTheWayOut()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const int before = ::dup(STDOUT_FILENO);
        ::dup2(ends[1], STDOUT_FILENO);
        {
            Console console;
            const QString bread = u"🍞"_s;
            console.write(u"a"_s + bread.first(1));
            console.write(bread.last(1) + u"b"_s);
            console.write(bread.first(1));
            console.endText();
        }
        ::dup2(before, STDOUT_FILENO);
        ::close(ends[1]);
        char buffer[64];
        const ssize_t n = ::read(ends[0], buffer, sizeof buffer);
        ::close(ends[0]);
        QCOMPARE(QByteArray(buffer, n), QByteArray("a🍞b?\n"));
    }
};

QTEST_GUILESS_MAIN(AskOutcomeTest)
#include "askoutcome_test.moc"
