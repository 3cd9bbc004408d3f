// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/systemproxy.h"

#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;
using Kind = ProxyGap::Kind;

Q_DECLARE_METATYPE(QList<qwenda::ProxyGap>)

class SystemProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatIsNotFollowed_data()
    {
        QTest::addColumn<QString>("variables");
        QTest::addColumn<QString>("kde");
        QTest::addColumn<QString>("gnome");
        QTest::addColumn<QList<ProxyGap>>("gaps");
        const auto row = [](const char *name, const char *variables, const char *kde, const char *gnome, const QList<ProxyGap> &gaps) {
            QTest::newRow(name) << QString::fromLatin1(variables) << QString::fromLatin1(kde) << QString::fromLatin1(gnome) << gaps;
        };
        row("nothing", "", "", "", {});
        row("what works", "https_proxy=http://me:secret@gate:3128;http_proxy=socks5://gate:1080;no_proxy=.local", "", "none", {});
        row("all_proxy", "ALL_PROXY=http://gate:3128", "", "", {{Kind::AllProxy, u"ALL_PROXY"_s}});
        row("names at the proxy", "https_proxy=socks5h://gate:1080", "", "", {{Kind::Scheme, u"https_proxy"_s}});
        row("a proxy over TLS", "HTTPS_PROXY=https://gate", "", "", {{Kind::Scheme, u"HTTPS_PROXY"_s}});
        row("no scheme", "http_proxy=gate:3128", "", "", {{Kind::NoScheme, u"http_proxy"_s}});
        row("a star", "no_proxy=*", "", "", {{Kind::NoProxyStar, u"no_proxy"_s}});
        row("GNOME's automatic", "XDG_CURRENT_DESKTOP=GNOME", "", "auto", {{Kind::AutoConfiguration, u"GNOME"_s}});
        row("GNOME's by hand", "XDG_CURRENT_DESKTOP=GNOME", "", "manual", {});
        row("KDE's script", "XDG_CURRENT_DESKTOP=KDE", "[Other]\nProxyType=0\n[Proxy Settings]\nProxyType=2\n", "auto",
            {{Kind::AutoConfiguration, u"KDE"_s}});
        row("KDE's search", "XDG_CURRENT_DESKTOP=KDE", "[Proxy Settings]\nProxyType = 3\n", "", {{Kind::AutoConfiguration, u"KDE"_s}});
        row("KDE's by hand", "XDG_CURRENT_DESKTOP=KDE", "[Proxy Settings]\nProxyType=1\n", "auto", {});
    }
    void namesWhatIsNotFollowed()
    {
        QFETCH(QString, variables);
        QFETCH(QString, kde);
        QFETCH(QString, gnome);
        QFETCH(QList<ProxyGap>, gaps);
        QProcessEnvironment environment;
        for (const QString &each : variables.split(u';', Qt::SkipEmptyParts))
            environment.insert(each.section(u'=', 0, 0), each.section(u'=', 1));
        const QList<ProxyGap> found = proxyGaps(environment, kde, gnome);
        QCOMPARE(found, gaps);
        for (const ProxyGap &gap : found)
            QVERIFY(!gap.where.contains("secret"_L1));
    }
    void looksWithoutBlocking()
    {
        int endings = 0;
        SystemProxyLook look;
        connect(&look, &SystemProxyLook::finished, this, [&endings] { ++endings; });
        QCOMPARE(endings, 0);
        QTRY_COMPARE(endings, 1);
    }
};

QTEST_GUILESS_MAIN(SystemProxyTest)
#include "systemproxy_test.moc"
