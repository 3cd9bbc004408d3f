// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/environment.h"

#include <QTest>

using namespace qwenda;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class EnvironmentTest : public QObject
{
    Q_OBJECT

private:
    static QProcessEnvironment of(std::initializer_list<std::pair<QString, QString>> variables)
    {
        QProcessEnvironment environment;
        for (const auto &[name, value] : variables)
            environment.insert(name, value);
        return environment;
    }

private Q_SLOTS:
    void nothingSetIsNothingSaid()
    {
        const auto read = Environment::read(QProcessEnvironment());
        QVERIFY(read);
        QVERIFY(read->key.isEmpty());
        QVERIFY(!read->endpoint && !read->silence && !read->maxRetries && !read->streaming);
        QVERIFY(read->defaultModel.isEmpty() && read->workspaceId.isEmpty() && read->keyVariable.isEmpty());
    }

    void dashscopeKeyBeatsQwenKey()
    {
        const auto both = Environment::read(of({{u"DASHSCOPE_API_KEY"_s, u"sk-one"_s}, {u"QWEN_API_KEY"_s, u"sk-two"_s}}));
        QVERIFY(both && both->key == ApiKey(u"sk-one"_s));
        QCOMPARE(both->keyVariable, u"DASHSCOPE_API_KEY"_s);
        const auto second = Environment::read(of({{u"DASHSCOPE_API_KEY"_s, u"  "_s}, {u"QWEN_API_KEY"_s, u"sk-two"_s}}));
        QVERIFY(second && second->key == ApiKey(u"sk-two"_s));
        QCOMPARE(second->keyVariable, u"QWEN_API_KEY"_s);
    }

    void goodValuesAreUnderstood()
    {
        const auto read = Environment::read(of({{u"DASHSCOPE_BASE_URL"_s, u"https://dashscope.aliyuncs.com/compatible-mode/v1"_s},
                                                {u"DASHSCOPE_WORKSPACE_ID"_s, u"ws-12"_s},
                                                {u"DASHSCOPE_DEFAULT_MODEL"_s, u"qwen-max"_s},
                                                {u"DASHSCOPE_TIMEOUT"_s, u"2.5"_s},
                                                {u"DASHSCOPE_MAX_RETRIES"_s, u"0"_s},
                                                {u"DASHSCOPE_ENABLE_STREAMING"_s, u"False"_s}}));
        QVERIFY(read);
        QCOMPARE(read->endpoint->regionId, u"cn-beijing"_s);
        QCOMPARE(read->endpoint->workspaceId, u"ws-12"_s);
        QVERIFY(!read->endpoint->isCustom);
        QCOMPARE(read->defaultModel, u"qwen-max"_s);
        QVERIFY(read->silence == 2500ms);
        QCOMPARE(*read->maxRetries, 0);
        QCOMPARE(*read->streaming, false);
    }

    void nonsenseNamesTheVariable_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("a key that is a sentence") << u"DASHSCOPE_API_KEY"_s << u"my own key"_s;
        QTest::newRow("a key in Chinese") << u"QWEN_API_KEY"_s << u"密钥"_s;
        QTest::newRow("an address without a scheme") << u"DASHSCOPE_BASE_URL"_s << u"dashscope.aliyuncs.com"_s;
        QTest::newRow("plain http elsewhere") << u"DASHSCOPE_BASE_URL"_s << u"http://example.com"_s;
        QTest::newRow("a file address") << u"DASHSCOPE_BASE_URL"_s << u"file:///etc/passwd"_s;
        QTest::newRow("a workspace with a slash") << u"DASHSCOPE_WORKSPACE_ID"_s << u"a/b"_s;
        QTest::newRow("a model of two words") << u"DASHSCOPE_DEFAULT_MODEL"_s << u"qwen plus"_s;
        QTest::newRow("no seconds") << u"DASHSCOPE_TIMEOUT"_s << u"0"_s;
        QTest::newRow("negative seconds") << u"DASHSCOPE_TIMEOUT"_s << u"-1"_s;
        QTest::newRow("seconds in words") << u"DASHSCOPE_TIMEOUT"_s << u"soon"_s;
        QTest::newRow("not a number") << u"DASHSCOPE_TIMEOUT"_s << u"nan"_s;
        QTest::newRow("endless") << u"DASHSCOPE_TIMEOUT"_s << u"inf"_s;
        QTest::newRow("negative repeats") << u"DASHSCOPE_MAX_RETRIES"_s << u"-1"_s;
        QTest::newRow("half a repeat") << u"DASHSCOPE_MAX_RETRIES"_s << u"1.5"_s;
        QTest::newRow("a million repeats") << u"DASHSCOPE_MAX_RETRIES"_s << u"1000000"_s;
        QTest::newRow("streaming, perhaps") << u"DASHSCOPE_ENABLE_STREAMING"_s << u"perhaps"_s;
    }
    void nonsenseNamesTheVariable()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto read = Environment::read(of({{name, value}}));
        QVERIFY(!read);
        QCOMPARE(read.error().parameter, name);
        QVERIFY(read.error().kind == Error::Kind::Invalid);
    }

    void aBadKeyIsNeverShown()
    {
        const auto read = Environment::read(of({{u"DASHSCOPE_API_KEY"_s, u"sk secret"_s}}));
        QVERIFY(!read);
        QVERIFY(read.error().message.isEmpty());
    }

    void aPasswordInTheAddressIsNeverShown()
    {
        const auto read = Environment::read(of({{u"DASHSCOPE_BASE_URL"_s, u"https://me:secret@example.com"_s}}));
        QVERIFY(!read);
        QVERIFY(!read.error().message.contains(u"secret"_s));
    }

    void aConfirmedHostMayBePlain()
    {
        const auto read = Environment::read(of({{u"DASHSCOPE_BASE_URL"_s, u"http://proxy.lan:8080"_s}}), {u"proxy.lan"_s});
        QVERIFY(read);
        QVERIFY(read->endpoint->isCustom);
    }

    void theWindowGetsWhatMakesSenseAndEveryError()
    {
        const auto reading = EnvironmentReading::read(of({{u"DASHSCOPE_API_KEY"_s, u"sk-one"_s},
                                                          {u"DASHSCOPE_TIMEOUT"_s, u"soon"_s},
                                                          {u"DASHSCOPE_MAX_RETRIES"_s, u"many"_s}}));
        QVERIFY(reading.environment.key == ApiKey(u"sk-one"_s));
        QCOMPARE(reading.errors.size(), 2);
        QCOMPARE(reading.errors.at(0).parameter, u"DASHSCOPE_TIMEOUT"_s);
        QCOMPARE(reading.errors.at(1).parameter, u"DASHSCOPE_MAX_RETRIES"_s);
    }
};

QTEST_GUILESS_MAIN(EnvironmentTest)
#include "environment_test.moc"
