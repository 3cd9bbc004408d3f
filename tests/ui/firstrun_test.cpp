// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first page: what becomes of a key that is pasted there.
#include "support/desk.h"
#include "ui/firstrun.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;
using emulator::Emulator;

namespace {

/// Two regions with a service each, every other one is at an address where nobody listens.
struct Page
{
    Page()
    {
        if (!beijing.listen() || !singapore.listen())
            qFatal("no port");
        beijing.setKeys({{"sk-beijing", u"cn-beijing"_s}});
        singapore.setKeys({{"sk-singapore", u"ap-southeast-1"_s}});
        const RegionEndpoints places = [this](const QString &id) -> Result<Endpoint> {
            const QUrl nowhere(u"http://127.0.0.1:9"_s);
            return Endpoint{id, id == u"cn-beijing" ? beijing.baseUrl() : id == u"ap-southeast-1" ? singapore.baseUrl() : nowhere, {}, false};
        };
        desk.connections.setRegionEndpoints(places);
        desk.client.setRegionEndpoints(places);
    }
    /// Whether the page is left for the chat.
    bool isDoneAfter(const QString &regionId, const QString &key)
    {
        page.setRegionId(regionId);
        QSignalSpy done(&page, &FirstRun::done);
        page.start(key);
        (void)QTest::qWaitFor([this] { return !page.isTesting(); }, 15'000);
        return done.size() == 1;
    }
    bool hasNothingKept() const { return !desk.keys.hasAnyKey() && !desk.settings.isFirstRunDone(); }

    QTemporaryDir folder;
    Emulator beijing;
    Emulator singapore;
    Desk desk{folder.path(), Environment()};
    FirstRun page{desk.workshop};
};

} // namespace

class FirstRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAKeyThatWorks()
    {
        Page page;
        QVERIFY(page.isDoneAfter(u"cn-beijing"_s, u"  sk-beijing "_s.trimmed()));
        QVERIFY(page.desk.keys.key(u"cn-beijing"_s) == ApiKey(u"sk-beijing"_s));
        QCOMPARE(page.desk.settings.defaultRegion(), u"cn-beijing"_s);
        QVERIFY(page.desk.settings.isFirstRunDone());
    }

    void findsTheRegionAKeyBelongsTo()
    {
        Page page;
        QVERIFY(page.isDoneAfter(u"cn-beijing"_s, u"sk-singapore"_s));
        QCOMPARE(page.page.foundRegion(), u"ap-southeast-1"_s);
        QVERIFY(page.desk.keys.key(u"ap-southeast-1"_s) == ApiKey(u"sk-singapore"_s));
        QVERIFY(page.desk.keys.key(u"cn-beijing"_s).isEmpty());
        QCOMPARE(page.desk.settings.defaultRegion(), u"ap-southeast-1"_s);
    }

    void saysThatNoRegionTakesAKey()
    {
        Page page;
        QVERIFY(!page.isDoneAfter(u"cn-beijing"_s, u"sk-unknown"_s));
        QCOMPARE(page.page.messageTone(), FirstRun::Danger);
        QVERIFY2(page.page.message().contains(u"No other region accepts it either"), qPrintable(page.page.message()));
        QVERIFY(!page.page.message().contains(u"sk-unknown"));
        QVERIFY(page.hasNothingKept());
    }

    void saysThatAServiceCannotBeReached()
    {
        Page page;
        QVERIFY(!page.isDoneAfter(u"us-east-1"_s, u"sk-beijing"_s));
        // Nothing was asked yet: no word of a message that is kept.
        QCOMPARE(page.page.message(), u"US, Virginia cannot be reached. Check the connection, then paste the key again."_s);
        QVERIFY(page.hasNothingKept());
    }

    void refusesWhatIsNoKeyWithoutAskingAnybody_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a line of a page") << u"API key: sk-beijing"_s;
        QTest::newRow("Chinese") << u"密钥"_s;
    }
    void refusesWhatIsNoKeyWithoutAskingAnybody()
    {
        QFETCH(QString, text);
        Page page;
        QSignalSpy asked(&page.beijing, &Emulator::requestReceived);
        QVERIFY(!page.isDoneAfter(u"cn-beijing"_s, text));
        QTest::qWait(50);
        QCOMPARE(asked.size(), 0);
        QVERIFY(!page.page.message().isEmpty());
        QVERIFY(page.hasNothingKept());
    }
};

QTEST_GUILESS_MAIN(FirstRunTest)
#include "firstrun_test.moc"
