// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/answers.h"
#include "support/rawhttp.h"
#include "support/runningemulator.h"

#include <QDir>

using namespace qwenda::testing;
using namespace qwenda::emulator;
using namespace Qt::StringLiterals;

class AnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsTokensWhereTheInputsOfTheBenchmarksAreCut();
    void neverCutsACharacter();
    void choosesByLanguageAndWords_data();
    void choosesByLanguageAndWords();
    void saysThatItIsCanned();
    void showsNoLicenceLines();
};

namespace {

QString ask(const QString &prompt)
{
    ModelTable models;
    ChatQuestion question;
    question.model = models.find(u"qwen-plus"_s, {});
    question.messages = {QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, prompt}}};
    return QString::fromUtf8(answerTo(question, {}).text);
}

QStringList tokensOf(const QByteArray &text)
{
    QStringList list;
    Tokens tokens(text);
    while (!tokens.isAtEnd())
        list.push_back(QString::fromUtf8(tokens.next()));
    return list;
}

} // namespace

// Written by tests/data/answers/tokens.mjs: tokenize("…").join("|").
void AnswersTest::cutsTokensWhereTheInputsOfTheBenchmarksAreCut()
{
    QCOMPARE(tokensOf("The quick brown fox jumps over the lazy dog. 茶是一种饮料，来自中国。 😀 end").join(u'|'),
             u"The q|uic|k br|own fox| jum|ps| over |the| lazy |dog.| 茶|是|一种饮|料，|来|自中|国。| 😀| e|nd"_s);
}

void AnswersTest::neverCutsACharacter()
{
    const QString text = QString(u"é茶😀a"_s).repeated(200);
    const QStringList tokens = tokensOf(text.toUtf8());
    QCOMPARE(tokens.join(QString()), text);
    QVERIFY(
        std::ranges::none_of(tokens, [](const QString &token) { return token.contains(QChar::ReplacementCharacter); }));
    QCOMPARE(Tokens::count(text.toUtf8()), tokens.size());
}

void AnswersTest::choosesByLanguageAndWords_data()
{
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<QString>("holds");
    QTest::newRow("greeting") << u"hello there"_s << u"Hello!"_s;
    QTest::newRow("greeting, Chinese") << u"你好"_s << u"你好！"_s;
    QTest::newRow("code") << u"write a python function"_s << u"```python"_s;
    QTest::newRow("code, Chinese") << u"写一段代码"_s << u"最大的一组在前"_s;
    QTest::newRow("table") << u"a table of teas"_s << u"| Longjing |"_s;
    QTest::newRow("table, Chinese") << u"用表格对比几种茶"_s << u"| 龙井 |"_s;
    QTest::newRow("formula") << u"which formula solves it"_s << u"\\frac"_s;
    QTest::newRow("list") << u"make a plan"_s << u"- [x] an umbrella"_s;
    QTest::newRow("long") << u"a long essay"_s << u"## 5. A plan"_s;
    QTest::newRow("anything else") << u"why is the sky blue"_s << u"## What you can try here"_s;
    QTest::newRow("anything else, Chinese") << u"天空为什么是蓝的"_s << u"## 在这里可以试试"_s;
}

void AnswersTest::choosesByLanguageAndWords()
{
    QFETCH(QString, prompt);
    QFETCH(QString, holds);
    QVERIFY2(ask(prompt).contains(holds), qPrintable(ask(prompt)));
}

void AnswersTest::saysThatItIsCanned()
{
    const QStringList files = QDir(u":/emulator/answers"_s).entryList();
    QCOMPARE(files.size(), 16);
    for (const QString &name : files) {
        QFile file(u":/emulator/answers/"_s + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.contains("canned sample"_L1) || text.contains(u"预先写好的"), qPrintable(name));
        QVERIFY2(text.contains("offline demo"_L1) || text.contains(u"离线演示"), qPrintable(name));
    }
}

void AnswersTest::showsNoLicenceLines() { QVERIFY(!ask(u"hello"_s).contains("SPDX"_L1)); }

QTEST_GUILESS_MAIN(AnswersTest)
#include "answers_test.moc"
