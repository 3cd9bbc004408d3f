// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/jsontree.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTest>

using namespace qwenda::exchange;
using namespace Qt::StringLiterals;
using Token = JsonPull::Token;

class JsonPullTest : public QObject
{
    Q_OBJECT

private:
    /// Everything a text says, one line a token; ends with the problem.
    static QByteArray transcript(const QByteArray &json, qint64 atOnce = 1 << 20)
    {
        MemorySource source(json, atOnce);
        JsonPull pull(source);
        QByteArray lines;
        for (Token token = pull.next();; token = pull.next()) {
            lines += QByteArray::number(int(token));
            if (token == Token::Key || token == Token::String || token == Token::Number)
                lines += ' ' + pull.text();
            lines += '\n';
            if (token == Token::End || token == Token::Failed)
                return lines + QByteArray::number(int(pull.problem()));
        }
    }

    static QJsonValue toQt(const JsonTree &tree)
    {
        switch (tree.type) {
        case JsonTree::Type::Null: return QJsonValue::Null;
        case JsonTree::Type::False: return false;
        case JsonTree::Type::True: return true;
        case JsonTree::Type::Number: return tree.number();
        case JsonTree::Type::String: return tree.string();
        case JsonTree::Type::Array: {
            QJsonArray array;
            for (const JsonTree &item : tree.items)
                array.append(toQt(item));
            return array;
        }
        default: break;
        }
        QJsonObject object;
        for (const auto &[name, member] : tree.members)
            object.insert(QString::fromUtf8(name), toQt(member));
        return object;
    }

    static QByteArray sample(const QString &name)
    {
        QFile file(QStringLiteral(QWENDA_TEST_DATA "/imports/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void agreesWithQt_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *name : {"chatgpt.json", "cherry-studio.json", "openwebui.json", "chatbox.json"})
            QTest::newRow(name) << sample(QString::fromLatin1(name));
        QTest::newRow("escapes") << QByteArray("{\"a\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u6708\\ud83d\\ude80\",\"b\":[1,-0.5e3,true,false,null,{}],\"\":[[]]}");
        QTest::newRow("blanks") << QByteArray(" \r\n\t[ 1 , { \"a\" : 2 } ] \n");
    }
    void agreesWithQt()
    {
        QFETCH(QByteArray, json);
        const QJsonDocument expected = QJsonDocument::fromJson(json);
        QVERIFY(!expected.isNull());
        MemorySource source(json);
        JsonPull pull(source);
        const TreeRead read = readTree(pull, pull.next(), 1 << 30);
        QCOMPARE(int(read.outcome), int(TreeRead::Outcome::Read));
        QCOMPARE(pull.next(), Token::End);
        const QJsonValue expectedValue = expected.isArray() ? QJsonValue(expected.array()) : QJsonValue(expected.object());
        QCOMPARE(toQt(read.tree), expectedValue);
    }

    void readsTheSameHoweverItIsCut()
    {
        const QByteArray json = sample(u"chatgpt.json"_s) + ' ';
        const QByteArray whole = transcript(json);
        for (const qint64 atOnce : {1, 2, 3, 7, 64})
            QCOMPARE(transcript(json, atOnce), whole);
    }

    void tellsWhereAnythingShorterEnds()
    {
        const QByteArray json = "{\"a\":[\"\\u00e9\\n\",-1.5e3,{\"b\":true}],\"c\":null}";
        for (qsizetype length = 0; length < json.size(); ++length) {
            const QByteArray end = transcript(json.left(length));
            QVERIFY2(end.endsWith(QByteArray::number(int(JsonPull::Problem::Truncated)))
                         || end.endsWith(QByteArray::number(int(JsonPull::Problem::Malformed))),
                     end.constData());
        }
    }

    void refusesWhatIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"{\"a\" 1}", "{\"a\":1,}", "[1,]", "[1 2]", "{a:1}", "[}", "{]", "nul", "01a", "\"\\x\"", "\"\\u12g4\"",
                                 "[1]]", "-", "+1", "1 2", "'a'", "{\"a\":}", "1.2.3", "--1"})
            QTest::newRow(json) << QByteArray(json);
    }
    void refusesWhatIsNoJson()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!transcript(json).endsWith("\n0"));
    }

    void replacesHalfPairs()
    {
        QVERIFY(transcript("\"\\ud83d\"").contains("\uFFFD"));
        QVERIFY(transcript("\"\\ude80x\"").contains("\uFFFDx"));
        QVERIFY(transcript("\"\\ud83d\\n\"").contains("\uFFFD\n"));
        QVERIFY(transcript("\"\\ud83d\\ud83d\\ude80\"").contains("\uFFFD\U0001F680"));
    }

    void refusesToSinkDeeper()
    {
        QVERIFY(transcript(QByteArray(JsonPull::maxDepth, '[') + QByteArray(JsonPull::maxDepth, ']')).endsWith("\n0"));
        QVERIFY(transcript(QByteArray(1'000'000, '[')).endsWith(QByteArray::number(int(JsonPull::Problem::TooDeep))));
        QVERIFY(transcript(QByteArray("{\"a\":").repeated(1000)).endsWith(QByteArray::number(int(JsonPull::Problem::TooDeep))));
    }

    void cutsALongString()
    {
        MemorySource source("[\"" + QByteArray(1000, 'x') + "\",\"short\"]");
        JsonPull pull(source, 10);
        pull.next();
        QCOMPARE(pull.next(), Token::String);
        QCOMPARE(pull.text(), QByteArray(10, 'x'));
        QVERIFY(pull.isCut());
        QCOMPARE(pull.next(), Token::String);
        QCOMPARE(pull.text(), QByteArray("short"));
        QVERIFY(!pull.isCut());
    }

    void goesOnBehindARecordThatIsTooLarge()
    {
        MemorySource source("[{\"a\":[" + QByteArray("1,").repeated(100'000) + "1]},{\"b\":2}]");
        JsonPull pull(source);
        pull.next();
        QCOMPARE(int(readTree(pull, pull.next(), 1 << 20).outcome), int(TreeRead::Outcome::TooLarge));
        const TreeRead second = readTree(pull, pull.next(), 1 << 20);
        QCOMPARE(int(second.outcome), int(TreeRead::Outcome::Read));
        QCOMPARE(second.tree.at("b").integer(), 2);
        QCOMPARE(pull.next(), Token::EndArray);
    }

    void knowsEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QString text = u"[\"月亮 and é and \U0001F680\"]"_s;
        const auto encoded = [&](QStringConverter::Encoding encoding, QStringConverter::Flags flags = {}) {
            return QByteArray(QStringEncoder(encoding, flags).encode(text));
        };
        using Flag = QStringConverter::Flag;
        QTest::newRow("UTF-8") << text.toUtf8();
        QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF" + text.toUtf8());
        QTest::newRow("UTF-16, little") << encoded(QStringConverter::Utf16LE);
        QTest::newRow("UTF-16, big") << encoded(QStringConverter::Utf16BE);
        QTest::newRow("UTF-16, little with mark") << encoded(QStringConverter::Utf16LE, Flag::WriteBom);
        QTest::newRow("UTF-16, big with mark") << encoded(QStringConverter::Utf16BE, Flag::WriteBom);
        QTest::newRow("UTF-32, little with mark") << encoded(QStringConverter::Utf32LE, Flag::WriteBom);
        QTest::newRow("UTF-32, big") << encoded(QStringConverter::Utf32BE);
        QTest::newRow("GB18030") << QByteArray(QStringEncoder("GB18030").encode(text));
    }
    void knowsEncodings()
    {
        QFETCH(QByteArray, bytes);
        for (const qint64 atOnce : {1, 3, 1000}) {
            MemorySource source(bytes, atOnce);
            Utf8Source utf8(source);
            JsonPull pull(utf8);
            QCOMPARE(pull.next(), Token::BeginArray);
            QCOMPARE(pull.next(), Token::String);
            QCOMPARE(QString::fromUtf8(pull.text()), u"月亮 and é and \U0001F680"_s);
            QCOMPARE(pull.next(), Token::EndArray);
            QCOMPARE(pull.next(), Token::End);
        }
    }

    void understandsMoments()
    {
        const auto moment = [](const QByteArray &json) { return momentOf(parseTree(json, 1000)).toString(Qt::ISODateWithMs); };
        QCOMPARE(moment("1760000000.25"), u"2025-10-09T08:53:20.250Z"_s);
        QCOMPARE(moment("1760000000250"), u"2025-10-09T08:53:20.250Z"_s);
        QCOMPARE(moment("1760000000250000000"), u"2025-10-09T08:53:20.250Z"_s);
        QCOMPARE(moment("\"2025-10-09T08:53:20.250Z\""), u"2025-10-09T08:53:20.250Z"_s);
        QCOMPARE(moment("\"2025-10-09T10:53:20+02:00\""), u"2025-10-09T08:53:20.000Z"_s);
        for (const char *none : {"0", "-5", "\"\"", "\"soon\"", "null", "1e300", "\"99999-01-01\"", "true", "[]"})
            QCOMPARE(moment(none), QString());
    }
};

QTEST_GUILESS_MAIN(JsonPullTest)
#include "jsonpull_test.moc"
