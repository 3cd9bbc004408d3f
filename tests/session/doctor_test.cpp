// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/desk.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;
using namespace Qt::StringLiterals;

namespace {

const QString key = u"sk-c0ffee5ecretc0ffee5ecret"_s;

struct Service : emulator::Emulator
{
    Service()
    {
        if (!listen())
            qFatal("no free port");
    }
};

Environment fixedAt(const Service &service, const QString &keyText)
{
    Environment environment;
    environment.key = ApiKey(keyText);
    environment.keyVariable = u"DASHSCOPE_API_KEY"_s;
    environment.endpoint = *endpointFromAddress(service.baseUrl().toString());
    return environment;
}

} // namespace

class DoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.reset(new QTemporaryDir); }

    void findsEverythingWell()
    {
        Service service;
        Desk desk(m_folder->path(), fixedAt(service, key));
        const Checkup checkup = look(desk, true);
        QVERIFY(checkup.isDataGood());
        QVERIFY(!checkup.qt.isEmpty() && !checkup.tls.isEmpty() && !checkup.system.isEmpty());
        QCOMPARE(checkup.places.size(), 1); // the environment's own address alone
        const Checkup::Place *place = checkup.defaultPlace();
        QVERIFY(place && place->isKeyGood() && place->models > 0);
        QVERIFY(place->path && place->path->isReachable() && !place->path->tls);
        QVERIFY(checkup.asked && !checkup.asked->error && checkup.asked->tokens > 0);
        QCOMPARE(service.postCount("/chat/completions"), 1);
        for (const emulator::RecordedRequest &request : service.requests()) {
            if (request.method == "POST")
                QCOMPARE(request.json().value(u"max_tokens"_s).toInt(), 1);
        }
    }
    void asksNothingUnlessTold()
    {
        Service service;
        Desk desk(m_folder->path(), fixedAt(service, key));
        QVERIFY(!look(desk, false).asked);
        QCOMPARE(service.postCount(), 0);
    }
    void theRadarSendsNoKey()
    {
        Service service;
        Desk desk(m_folder->path(), fixedAt(service, key));
        QSignalSpy ended(&desk.radar, &Radar::finished);
        desk.radar.measure();
        QVERIFY(desk.radar.isRunning());
        QVERIFY(ended.wait());
        QCOMPARE(service.requests().size(), 1);
        QVERIFY(service.requests().constFirst().header("Authorization").isEmpty());
        const auto times = desk.radar.times(Connections::customId());
        QVERIFY(times && times->isReachable() && times->lookup && times->connect);
        QCOMPARE(times->status, 401);
        QCOMPARE(desk.radar.nearest({u"cn-beijing"_s, Connections::customId()}), Connections::customId());
        QVERIFY(desk.radar.nearest({u"cn-beijing"_s}).isEmpty());
    }
    void tellsARefusedKeyAndAsksNobodyElse()
    {
        Service service;
        Desk desk(m_folder->path(), fixedAt(service, u"sk-wrong-key"_s));
        const Checkup checkup = look(desk, false);
        const Checkup::Place *place = checkup.defaultPlace();
        QVERIFY(place && place->keyError);
        QCOMPARE(place->keyError->kind, Error::Kind::Key);
        QVERIFY(place->belongsTo.isEmpty());
        QCOMPARE(service.requests().size(), 2); // the way, and the key: a custom address is never probed for
    }
    void tellsAnAddressThatDoesNotAnswer()
    {
        Service service;
        const Environment environment = fixedAt(service, key);
        service.close();
        Desk desk(m_folder->path(), environment);
        const Checkup checkup = look(desk, false);
        QVERIFY(!checkup.defaultPlace()->path->isReachable());
        QCOMPARE(checkup.defaultPlace()->path->error->reason, Error::Reason::NotConnected);
        QCOMPARE(checkup.defaultPlace()->keyError->kind, Error::Kind::Network);
        QVERIFY(!checkup.defaultPlace()->wasKeyTested);
    }
    void theReportHoldsNoSecret()
    {
        Service service;
        Desk desk(m_folder->path(), fixedAt(service, key));
        desk.settings.setProxy({Settings::Proxy::Mode::Http, u"gate.example"_s, 3128, u"me"_s});
        const QByteArray report = QJsonDocument(look(desk, true).toJson()).toJson();
        QVERIFY(!report.contains(key.toLatin1()));
        QVERIFY(report.contains("DASHSCOPE_API_KEY"));
    }
    void canBeStopped()
    {
        Service service;
        Desk desk(m_folder->path(), fixedAt(service, key));
        QSignalSpy ended(&desk.doctor, &Doctor::finished);
        desk.doctor.run(false);
        QVERIFY(desk.doctor.isRunning());
        desk.doctor.stop();
        QVERIFY(!desk.doctor.isRunning());
        QCOMPARE(ended.size(), 1);
        QTest::qWait(100);
        QCOMPARE(ended.size(), 1);
    }

private:
    Checkup look(Desk &desk, bool asks)
    {
        QSignalSpy ended(&desk.doctor, &Doctor::finished);
        desk.doctor.run(asks);
        if (ended.isEmpty() && !ended.wait(15000))
            qWarning("the doctor does not come to an end");
        return desk.doctor.checkup();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(DoctorTest)
#include "doctor_test.moc"
