// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/embedding.h"

#include "client/modelcatalog.h"
#include "client/qwenclient.h"
#include "support/runningemulator.h"
#include "transport/httptransport.h"

#include <QJsonArray>
#include <QPromise>
#include <QTest>

#include <map>
#include <tuple>

using namespace qwenda;
using namespace qwenda::testing;
using namespace Qt::StringLiterals;

namespace {

struct Memory : EmbeddingCache
{
    QFuture<QHash<QByteArray, Vector>> find(const QString &model, int dimension, const QList<QByteArray> &hashes) override
    {
        QPromise<QHash<QByteArray, Vector>> promise;
        QHash<QByteArray, Vector> found;
        for (const QByteArray &hash : hashes) {
            if (const auto row = rows.find({model, dimension, hash}); row != rows.end())
                found.insert(hash, row->second);
        }
        promise.start();
        promise.addResult(found);
        promise.finish();
        return promise.future();
    }
    void keep(const QString &model, int dimension, const QHash<QByteArray, Vector> &vectors) override
    {
        for (auto row = vectors.cbegin(); row != vectors.cend(); ++row)
            rows.insert_or_assign({model, dimension, row.key()}, *row);
    }
    std::map<std::tuple<QString, int, QByteArray>, Vector> rows;
};

QStringList words(int count)
{
    QStringList texts;
    for (int i = 0; i < count; ++i)
        texts.append(u"text number %1"_s.arg(i));
    return texts;
}

} // namespace

class EmbeddingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_emulator.reset(new RunningEmulator);
        ClientOptions options;
        options.backoff = {std::chrono::milliseconds(2), std::chrono::milliseconds(5)};
        m_client.setOptions(options);
        m_client.pacer().forget(u"custom"_s);
    }

    void sendsAsManyRowsAsTheModelTakes_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("requests");
        QTest::addColumn<int>("dimension");
        QTest::newRow("v2") << u"text-embedding-v2"_s << 3 << 1536;
        QTest::newRow("v3") << u"text-embedding-v3"_s << 6 << 1024;
        QTest::newRow("v4") << u"text-embedding-v4"_s << 6 << 1024;
        QTest::newRow("newer") << u"qwen3.7-text-embedding"_s << 3 << 1024;
    }
    void sendsAsManyRowsAsTheModelTakes()
    {
        QFETCH(QString, model);
        QFETCH(int, requests);
        QFETCH(int, dimension);
        const auto result = embed({model, words(51), 0, {}});
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QCOMPARE(m_emulator->postCount("/embeddings"), requests);
        QCOMPARE(result->dimension, dimension);
        QVERIFY(result->failures.isEmpty() && result->tokens > 0);
        for (const Vector &vector : result->vectors)
            QCOMPARE(vector.size(), dimension);
        QVERIFY(result->vectors.at(0) != result->vectors.at(1));
    }
    void skipsEmptyTextsAndKeepsPlaces()
    {
        const auto result = embed({u"text-embedding-v4"_s, {u"one"_s, QString(), u"  \n"_s, u"two"_s, u"one"_s}, 256, {}});
        QVERIFY(result);
        QCOMPARE(result->vectors.size(), 5);
        QVERIFY(result->vectors.at(1).isEmpty() && result->vectors.at(2).isEmpty());
        QCOMPARE(result->vectors.at(0).size(), 256);
        QCOMPARE(result->vectors.at(4), result->vectors.at(0));
        QVERIFY(result->vectors.at(3) != result->vectors.at(0));
        QCOMPARE(m_emulator->requests().constFirst().json().value("input"_L1).toArray().size(), 2); // the same text once
    }
    void nothingToSendSendsNothing()
    {
        const auto result = embed({u"text-embedding-v4"_s, {QString(), u" "_s}, 0, {}});
        QVERIFY(result);
        QCOMPARE(result->vectors.size(), 2);
        QCOMPARE(m_emulator->postCount(), 0);
    }
    void asksTheCacheFirst()
    {
        Memory memory;
        QVERIFY(embed({u"text-embedding-v4"_s, words(12), 64, {}}, &memory));
        QCOMPARE(memory.rows.size(), size_t(12));
        m_emulator->clearRequests();
        const auto result = embed({u"text-embedding-v4"_s, words(13), 64, {}}, &memory);
        QVERIFY(result);
        QCOMPARE(result->fromCache, 12);
        QCOMPARE(m_emulator->postCount(), 1);
        QCOMPARE(result->vectors.at(12).size(), 64);
        // Another dimension is another vector.
        QCOMPARE(embed({u"text-embedding-v4"_s, words(3), 128, {}}, &memory)->fromCache, 0);
    }
    void oneBadRowCostsNobodyElse()
    {
        // The whole call is refused, then its second row alone.
        m_emulator->enqueue({refusing(u"moderation"_s), emulator::Script(), refusing(u"moderation"_s)});
        const auto result = embed({u"text-embedding-v4"_s, words(4), 64, {}});
        QVERIFY2(result, result ? "" : qPrintable(result.error().code));
        QCOMPARE(m_emulator->postCount(), 5);
        QCOMPARE(result->failures.size(), 1);
        QVERIFY(result->failures.contains(1));
        QCOMPARE(result->failures.value(1).kind, Error::Kind::Refused);
        for (const qsizetype good : {0, 2, 3})
            QCOMPARE(result->vectors.at(good).size(), 64);
        QVERIFY(result->vectors.at(1).isEmpty());
    }
    void repeatsWhenBusyAndNotWhenItMayBeBilled()
    {
        m_emulator->enqueue(refusing(u"rate_limit"_s));
        const auto busy = embed({u"text-embedding-v4"_s, words(2), 64, {}});
        QVERIFY(busy);
        QCOMPARE(busy->requests, 2);
        m_emulator->clearRequests();
        m_client.pacer().forget(u"custom"_s); // what the refusal taught
        m_emulator->enqueue(cutting(emulator::Cut::How::Fin, 0));
        const auto cut = embed({u"text-embedding-v4"_s, words(2), 64, {}});
        QVERIFY(!cut);
        QCOMPARE(cut.error().kind, Error::Kind::Network);
        QCOMPARE(m_emulator->postCount(), 1);
    }
    void aWrongKeyEndsEverything()
    {
        m_key = u"sk-wrong"_s;
        const auto result = embed({u"text-embedding-v4"_s, words(30), 64, {}});
        m_key = u"sk-test"_s;
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Key);
        QCOMPARE(m_emulator->postCount(), 1);
    }
    void aDimensionThatTheModelDoesNotHaveIsNotAsked()
    {
        const auto result = embed({u"text-embedding-v4"_s, words(1), 999, {}});
        QVERIFY(!result);
        QCOMPARE(result.error().parameter, u"dimensions"_s);
        QCOMPARE(m_emulator->postCount(), 0);
    }
    void rowsBelongToTheTextsOfTheirNumbers()
    {
        const auto rows = wire::decodeEmbedding(R"({"data":[{"index":1,"embedding":[0.5]},{"index":0,"embedding":[0.25]}],"usage":{"total_tokens":2}})");
        QVERIFY(rows);
        QCOMPARE(rows->rows.size(), 2);
        QCOMPARE(rows->rows.at(0).index, 1);
        QCOMPARE(rows->rows.at(1).index, 0);
        QCOMPARE(rows->rows.at(1).vector, Vector{0.25F});
    }
    void readsTheRecordedAnswer()
    {
        QFile file(QStringLiteral(QWENDA_TEST_DATA "/wire/embeddings-compatible.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto rows = wire::decodeEmbedding(file.readAll());
        QVERIFY(rows);
        QVERIFY(!rows->rows.isEmpty() && !rows->rows.constFirst().vector.isEmpty() && rows->tokens > 0);
        QVERIFY(!wire::decodeEmbedding("{}"));
        QVERIFY(!wire::decodeEmbedding("<html>"));
    }

private:
    Result<EmbeddingOutcome> embed(const EmbeddingRequest &request, EmbeddingCache *cache = nullptr)
    {
        std::optional<Result<EmbeddingOutcome>> outcome;
        const std::unique_ptr<EmbeddingJob> job(m_client.embed({m_emulator->endpoint(), ApiKey(m_key)}, request, cache));
        connect(job.get(), &EmbeddingJob::finished, this, [&outcome](const Result<EmbeddingOutcome> &result) { outcome = result; });
        if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 10000))
            return Error();
        return *outcome;
    }

    HttpTransport m_transport{u"Qwenda/test"_s};
    ModelCatalog m_catalog = std::move(ModelCatalog::load()).value();
    QwenClient m_client{m_transport, m_catalog};
    std::unique_ptr<RunningEmulator> m_emulator;
    QString m_key = u"sk-test"_s;
};

QTEST_GUILESS_MAIN(EmbeddingTest)
#include "embedding_test.moc"
