// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/modelcatalog.h"
#include "core/region.h"

#include <QSet>
#include <QTest>

using namespace qwenda;

Q_DECLARE_METATYPE(Price)

class ModelCatalogTest : public QObject
{
    Q_OBJECT

private:
    ModelCatalog m_catalog;

private Q_SLOTS:
    void initTestCase();
    void offersTheDefaultFirstClass();
    void hasWholeEntriesOnly();
    void keepsOldIdsWithTheirReplacement_data();
    void keepsOldIdsWithTheirReplacement();
    void findsSnapshotsByTheirOwnId_data();
    void findsSnapshotsByTheirOwnId();
    void knowsNothingOfOtherIds();
    void knowsHowModelsThink_data();
    void knowsHowModelsThink();
    void pricesByRegionTierAndThinking_data();
    void pricesByRegionTierAndThinking();
    void hasNoPriceWhereNoneIsKnown();
    void refusesDamage();
};

void ModelCatalogTest::initTestCase()
{
    Result<ModelCatalog> loaded = ModelCatalog::load();
    QVERIFY(loaded);
    m_catalog = *loaded;
}

void ModelCatalogTest::offersTheDefaultFirstClass()
{
    const ModelInfo *model = m_catalog.find(m_catalog.defaultChatModel());
    QVERIFY(model);
    QCOMPARE(model->id, QStringLiteral("qwen-plus"));
    QCOMPARE(model->offer, ModelInfo::Offer::Recommended);
    QVERIFY(model->isChat && !model->isRetired);
    QCOMPARE(model->contextWindow, 1'000'000);
    QVERIFY(model->regions.contains(QStringLiteral("cn-beijing")) && model->regions.contains(QStringLiteral("ap-southeast-1")));
    QCOMPARE(m_catalog.models().first().offer, ModelInfo::Offer::Recommended);
    QVERIFY(m_catalog.date() >= QDate(2026, 11, 1));
}

void ModelCatalogTest::hasWholeEntriesOnly()
{
    QSet<QString> seen;
    int offer = 0;
    for (const ModelInfo &model : m_catalog.models()) {
        QVERIFY2(!model.id.isEmpty() && !model.family.isEmpty() && !model.englishName.isEmpty() && !model.chineseName.isEmpty(), qPrintable(model.id));
        QVERIFY2(!seen.contains(model.id), qPrintable(model.id));
        seen.insert(model.id);
        QVERIFY2(model.isChat != model.isImage, qPrintable(model.id));
        QVERIFY2(!model.regions.isEmpty(), qPrintable(model.id));
        for (const QString &region : model.regions)
            QVERIFY2(findRegion(region), qPrintable(region));
        for (auto it = model.prices.begin(); it != model.prices.end(); ++it) {
            QVERIFY2(it->currency == QLatin1StringView("CNY") || it->currency == QLatin1StringView("USD"), qPrintable(model.id));
            qint64 bound = 0;
            for (const PriceList::Tier &tier : it->tiers) {
                QVERIFY2(tier.upToInput == 0 || tier.upToInput > bound, qPrintable(model.id));
                bound = tier.upToInput;
            }
        }
        QVERIFY2(model.isRetired == (model.offer == ModelInfo::Offer::Legacy && model.retiredOn.isValid()) || !model.isRetired, qPrintable(model.id));
        QVERIFY2(int(model.offer) >= offer, qPrintable(model.id));
        offer = int(model.offer);
    }
}

void ModelCatalogTest::keepsOldIdsWithTheirReplacement_data()
{
    QTest::addColumn<QString>("replacement");
    QTest::newRow("qwen-turbo") << QStringLiteral("qwen3.7-plus or qwen3.6 series");
    QTest::newRow("qwen-vl-plus") << QStringLiteral("qwen3.7-plus or qwen3.6 series");
    QTest::newRow("deepseek-r1") << QStringLiteral("qwen3.7-plus");
    QTest::newRow("wanx-v1") << QStringLiteral("wan2.7-image");
}

void ModelCatalogTest::keepsOldIdsWithTheirReplacement()
{
    QFETCH(QString, replacement);
    const ModelInfo *model = m_catalog.find(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(model);
    QCOMPARE(model->offer, ModelInfo::Offer::Legacy);
    QCOMPARE(model->replacement, replacement);
    if (model->isRetired)
        QCOMPARE(model->retiredOn, QDate(2026, 10, 10));
}

void ModelCatalogTest::findsSnapshotsByTheirOwnId_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("qwen-plus-2025-12-01") << QStringLiteral("qwen-plus");
    QTest::newRow("qwen-plus-latest") << QStringLiteral("qwen-plus");
    QTest::newRow("qwen3.8-max-2026-09-02") << QStringLiteral("qwen3.8-max");
    QTest::newRow("deepseek-r1-0528") << QStringLiteral("deepseek-r1");
    QTest::newRow("qwen3.7-max-preview") << QStringLiteral("qwen3.7-max-preview");
}

void ModelCatalogTest::findsSnapshotsByTheirOwnId()
{
    QFETCH(QString, model);
    const ModelInfo *found = m_catalog.find(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(found);
    QCOMPARE(found->id, model);
}

void ModelCatalogTest::knowsNothingOfOtherIds()
{
    QVERIFY(!m_catalog.find(u"gpt-4"));
    QVERIFY(!m_catalog.find(u""));
    QVERIFY(!m_catalog.find(u"QWEN-PLUS"));
    QVERIFY(!m_catalog.find(u"text-embedding-v4"));
}

void ModelCatalogTest::knowsHowModelsThink_data()
{
    // Source: the vendor's deep-thinking page, 2026-10.
    using Thinking = ModelInfo::Thinking;
    QTest::addColumn<int>("thinking");
    QTest::addColumn<bool>("isOn");
    QTest::newRow("qwen-plus") << int(Thinking::Switchable) << false;
    QTest::newRow("qwen3.8-flash") << int(Thinking::Switchable) << true;
    QTest::newRow("qwen-max") << int(Thinking::None) << false;
    QTest::newRow("deepseek-r1") << int(Thinking::Always) << false;
    QTest::newRow("qwen3.7-max-preview") << int(Thinking::Always) << true;
    QTest::newRow("qwen-mt-plus") << int(Thinking::None) << false;
}

void ModelCatalogTest::knowsHowModelsThink()
{
    QFETCH(int, thinking);
    QFETCH(bool, isOn);
    const ModelInfo *model = m_catalog.find(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(model);
    QCOMPARE(int(model->thinking), thinking);
    if (model->thinking == ModelInfo::Thinking::Switchable)
        QCOMPARE(model->thinkingDefaultOn, isOn);
    QCOMPARE(model->sendsWholeText, model->id == QLatin1StringView("qwen-mt-plus"));
}

void ModelCatalogTest::pricesByRegionTierAndThinking_data()
{
    // Source: the vendor's price page, list prices of qwen-plus, 2026-10.
    QTest::addColumn<QString>("region");
    QTest::addColumn<qint64>("tokens");
    QTest::addColumn<bool>("thinking");
    QTest::addColumn<Price>("price");
    const QString cny = QStringLiteral("CNY");
    const QString beijing = QStringLiteral("cn-beijing");
    const QString singapore = QStringLiteral("ap-southeast-1");
    QTest::newRow("Beijing, small") << beijing << qint64(1) << false << Price{0.8, 2.0, cny};
    QTest::newRow("Beijing, at the bound") << beijing << qint64(128'000) << false << Price{0.8, 2.0, cny};
    QTest::newRow("Beijing, behind the bound") << beijing << qint64(128'001) << false << Price{2.4, 20.0, cny};
    QTest::newRow("Beijing, thinking") << beijing << qint64(1000) << true << Price{0.8, 8.0, cny};
    QTest::newRow("Beijing, huge") << beijing << qint64(2'000'000) << true << Price{4.8, 64.0, cny};
    QTest::newRow("Singapore") << singapore << qint64(1000) << false << Price{0.4, 1.2, QStringLiteral("USD")};
    QTest::newRow("Singapore, thinking") << singapore << qint64(300'000) << true << Price{1.2, 12.0, QStringLiteral("USD")};
    QTest::newRow("Virginia") << QStringLiteral("us-east-1") << qint64(1000) << false << Price{0.8, 2.0, cny};
    QTest::newRow("Frankfurt: its own scope first") << QStringLiteral("eu-central-1") << qint64(1000) << false << Price{0.4, 1.2, QStringLiteral("USD")};
}

void ModelCatalogTest::pricesByRegionTierAndThinking()
{
    QFETCH(QString, region);
    QFETCH(qint64, tokens);
    QFETCH(bool, thinking);
    QFETCH(Price, price);
    const auto found = m_catalog.price(*m_catalog.find(u"qwen-plus"), region, tokens, thinking);
    QVERIFY(found);
    QCOMPARE(found->currency, price.currency);
    QCOMPARE(found->inputPerMillion, price.inputPerMillion);
    QCOMPARE(found->outputPerMillion, price.outputPerMillion);
}

void ModelCatalogTest::hasNoPriceWhereNoneIsKnown()
{
    QVERIFY(!m_catalog.price(*m_catalog.find(u"qwen-plus"), u"custom", 10, false));
    QVERIFY(!m_catalog.price(*m_catalog.find(u"wanx-v1"), u"cn-beijing", 10, false));
}

void ModelCatalogTest::refusesDamage()
{
    for (const char *json : {"", "{}", "[]", R"({"written":"2026-11-21","models":[]})", R"({"written":"x","models":[{"id":"a"}]})", "{\"models\":"})
        QVERIFY2(!ModelCatalog::parse(json), json);
    QVERIFY(ModelCatalog::parse(R"({"written":"2026-11-21","models":[{"id":"a"}]})"));
}

QTEST_GUILESS_MAIN(ModelCatalogTest)
#include "modelcatalog_test.moc"
