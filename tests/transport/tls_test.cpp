// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Certificates of an authority of our own, made by openssl when the test runs.

#include "support/exchangewatch.h"
#include "support/program.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>

using namespace qwenda;
using namespace qwenda::test;

class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (Program::find(QStringLiteral("openssl")).isEmpty())
            QSKIP("needs openssl");
        QVERIFY(run("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -days 30 -subj /CN=Test-Authority"));
        QVERIFY(make("good", "DNS:localhost,IP:127.0.0.1", "-days 30"));
        QVERIFY(make("other", "DNS:other.example", "-days 30"));
        QVERIFY(make("expired", "DNS:localhost,IP:127.0.0.1", "-days -1"));
        QVERIFY(run("req -x509 -newkey rsa:2048 -nodes -keyout self.key -out self.crt -days 30 -subj /CN=localhost "
                    "-addext subjectAltName=DNS:localhost,IP:127.0.0.1"));
    }
    void cleanup() { QSslConfiguration::setDefaultConfiguration(m_usual); }

    void judgesCertificates_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<bool>("isTrusted");
        QTest::addColumn<QString>("fault");
        QTest::newRow("of a trusted authority") << "good" << true << "";
        QTest::newRow("of an unknown authority") << "good" << false << "UnableToGetLocalIssuerCertificate";
        QTest::newRow("for another host") << "other" << true << "HostNameMismatch";
        QTest::newRow("expired") << "expired" << true << "CertificateExpired";
        QTest::newRow("signed by itself") << "self" << true << "SelfSignedCertificate";
    }
    void judgesCertificates()
    {
        QFETCH(QString, certificate);
        QFETCH(bool, isTrusted);
        QFETCH(QString, fault);
        if (isTrusted)
            trustOurAuthority();
        QSslServer server;
        int requests = 0;
        serve(server, certificate, requests);
        HttpTransport transport(QStringLiteral("Qwenda/test"));
        transport.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        const QUrl url(QStringLiteral("https://localhost:%1/v1").arg(server.serverPort()));
        Watch watch(transport, post(url));
        QVERIFY(watch.waitForEnd());
        std::optional<PathTimes> times;
        connect(transport.probe(url, std::chrono::seconds(5), this), &PathProbe::finished, this,
                [&times](const PathTimes &got) { times = got; });
        QVERIFY(QTest::qWaitFor([&times] { return times.has_value(); }));
        if (fault.isEmpty()) {
            QVERIFY(!watch.error);
            QCOMPARE(watch.status, 200);
            QVERIFY(times->isReachable() && times->tls && times->lookup);
            QVERIFY(times->protocol.startsWith(QLatin1StringView("TLSv1.")));
            QCOMPARE(times->status, 200);
            return;
        }
        QVERIFY(watch.error);
        QCOMPARE(watch.error->kind, Error::Kind::Network);
        QCOMPARE(watch.error->reason, Error::Reason::BadCertificate);
        QCOMPARE(watch.error->message, fault);
        QVERIFY(!watch.error->isRetryable && !watch.error->mayBeBilled);
        QVERIFY(times->error);
        QCOMPARE(times->error->reason, Error::Reason::BadCertificate);
        QCOMPARE(times->error->message, fault);
        QCOMPARE(requests, 0); // not one byte of ours went out
    }
    void noTlsAtAllIsNoCertificateFault()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
        HttpTransport transport(QStringLiteral("Qwenda/test"));
        transport.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
        Watch watch(transport, post(QUrl(QStringLiteral("https://localhost:%1/").arg(plain.serverPort()))));
        QVERIFY(watch.waitForEnd() && watch.error);
        QCOMPARE(watch.error->reason, Error::Reason::NotConnected);
    }

private:
    bool run(const QByteArray &arguments)
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(Program::find(QStringLiteral("openssl")), QString::fromLatin1(arguments).split(u' '));
        return process.waitForFinished(20000) && process.exitCode() == 0;
    }
    bool make(const QByteArray &name, const QByteArray &names, const QByteArray &days)
    {
        QFile extensions(m_folder.filePath(QString::fromLatin1(name) + QStringLiteral(".ext")));
        if (!extensions.open(QIODevice::WriteOnly))
            return false;
        extensions.write("subjectAltName=" + names + "\n");
        extensions.close();
        return run("req -newkey rsa:2048 -nodes -keyout " + name + ".key -out " + name + ".csr -subj /CN=" + name)
            && run("x509 -req -in " + name + ".csr -CA ca.crt -CAkey ca.key -CAcreateserial -out " + name + ".crt " + days
                   + " -extfile " + name + ".ext");
    }
    QByteArray read(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void trustOurAuthority()
    {
        QSslConfiguration configuration = m_usual;
        configuration.addCaCertificate(QSslCertificate(read(QStringLiteral("ca.crt"))));
        QSslConfiguration::setDefaultConfiguration(configuration);
    }
    void serve(QSslServer &server, const QString &name, int &requests)
    {
        QSslConfiguration configuration;
        configuration.setLocalCertificate(QSslCertificate(read(name + QStringLiteral(".crt"))));
        configuration.setPrivateKey(QSslKey(read(name + QStringLiteral(".key")), QSsl::Rsa));
        server.setSslConfiguration(configuration);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::pendingConnectionAvailable, this, [this, &server, &requests] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [socket, &requests] {
                if (socket->readAll().contains("\r\n\r\n")) {
                    ++requests;
                    socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
                }
            });
        });
    }

    QTemporaryDir m_folder;
    const QSslConfiguration m_usual = QSslConfiguration::defaultConfiguration();
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
