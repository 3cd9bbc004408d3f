// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <sys/stat.h>

using namespace qwenda;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SettingsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString file() const { return m_folder->filePath(u"in/settings.ini"_s); }

    QByteArray content(const QString &suffix = {}) const
    {
        QFile in(file() + suffix);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    void write(const QByteArray &text) const
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"in"_s)));
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void beginsWithDefaultsAndCreatesNothing()
    {
        {
            const Settings settings(file());
            QVERIFY(!settings.problem());
            QCOMPARE(settings.defaultRegion(), QString());
            QCOMPARE(settings.theme(), Settings::Theme::System);
            QCOMPARE(settings.language(), QString());
            QCOMPARE(settings.connectTimeout(), 30s);
            QCOMPARE(settings.firstByteTimeout(), 120s);
            QCOMPARE(settings.betweenBytesTimeout(), 60s);
            QCOMPARE(settings.maxRetries(), 3);
            QCOMPARE(settings.sidebarWidth(), 260);
            QVERIFY(settings.windowGeometry().isNull());
            QVERIFY(!settings.isFirstRunDone());
        }
        QVERIFY(!QFile::exists(m_folder->filePath(u"in"_s)));
    }

    void keepsEverything()
    {
        {
            Settings settings(file());
            settings.setDefaultRegion(u"cn-beijing"_s);
            settings.setDefaultModel(u"qwen3-max, the \"big\" one"_s);
            settings.setTheme(Settings::Theme::Dark);
            settings.setLanguage(u"zh"_s);
            settings.setConnectTimeout(5s);
            settings.setFirstByteTimeout(7s);
            settings.setBetweenBytesTimeout(1500ms);
            settings.setMaxRetries(0);
            settings.setCustomAddress(u"https://proxy.example:8443/阿里"_s);
            settings.setWorkspaceId(u"eu-central-1"_s, u"llm-1"_s);
            settings.confirmInsecureHost(u"Lan.Example"_s);
            settings.confirmInsecureHost(u"10.0.0.7"_s);
            settings.setSidebarWidth(300);
            settings.setSidebarCollapsed(true);
            settings.setWindowGeometry(QRect(-20, 40, 1200, 900));
            settings.setWindowMaximized(true);
            settings.setFirstRunDone(true);
        }
        const Settings settings(file());
        QVERIFY(!settings.problem());
        QVERIFY(settings.notes().isEmpty());
        QCOMPARE(settings.defaultRegion(), u"cn-beijing"_s);
        QCOMPARE(settings.defaultModel(), u"qwen3-max, the \"big\" one"_s);
        QCOMPARE(settings.theme(), Settings::Theme::Dark);
        QCOMPARE(settings.language(), u"zh"_s);
        QCOMPARE(settings.connectTimeout(), 5s);
        QCOMPARE(settings.firstByteTimeout(), 7s);
        QCOMPARE(settings.betweenBytesTimeout(), 1500ms);
        QCOMPARE(settings.maxRetries(), 0);
        QCOMPARE(settings.customAddress(), u"https://proxy.example:8443/阿里"_s);
        QCOMPARE(settings.workspaceId(u"eu-central-1"_s), u"llm-1"_s);
        QCOMPARE(settings.workspaceId(u"cn-beijing"_s), QString());
        QCOMPARE(settings.confirmedInsecureHosts(), (QStringList{u"lan.example"_s, u"10.0.0.7"_s}));
        QCOMPARE(settings.sidebarWidth(), 300);
        QVERIFY(settings.isSidebarCollapsed());
        QCOMPARE(settings.windowGeometry(), QRect(-20, 40, 1200, 900));
        QVERIFY(settings.isWindowMaximized());
        QVERIFY(settings.isFirstRunDone());
    }

    void withdrawsTheOnlyConfirmedHost()
    {
        {
            Settings settings(file());
            settings.confirmInsecureHost(u"lan.example"_s);
        }
        {
            Settings settings(file());
            QCOMPARE(settings.confirmedInsecureHosts(), QStringList{u"lan.example"_s});
            settings.withdrawInsecureHost(u"LAN.example"_s);
        }
        QVERIFY(Settings(file()).confirmedInsecureHosts().isEmpty());
    }

    void writesSoonAfterAChangeAndTellsOnce()
    {
        Settings settings(file());
        QSignalSpy changed(&settings, &Settings::changed);
        settings.setLanguage(u"en"_s);
        settings.setLanguage(u"en"_s);
        QCOMPARE(changed.size(), 1);
        QTRY_VERIFY(content().contains("language=en"));
        QVERIFY(content().contains("schema=1"));
    }

    void leavesAFileFromTheFutureAlone()
    {
        const QByteArray future = "[General]\nschema=2\n\n[look]\ntheme=dark\n";
        write(future);
        {
            Settings settings(file());
            QVERIFY(settings.problem());
            QCOMPARE(settings.problem()->kind, Error::Kind::Storage);
            QCOMPARE(settings.problem()->reason, Error::Reason::TooNew);
            QCOMPARE(settings.theme(), Settings::Theme::System);
            settings.setTheme(Settings::Theme::Light);
            QCOMPARE(settings.theme(), Settings::Theme::Light);
            settings.sync();
        }
        QCOMPARE(content(), future);
    }

    void noticesThatALaterProgramTookTheFileOver()
    {
        const QByteArray future = "[General]\nschema=7\n";
        {
            Settings settings(file());
            QSignalSpy problems(&settings, &Settings::problemChanged);
            settings.setTheme(Settings::Theme::Light);
            write(future);
            settings.sync();
            QCOMPARE(problems.size(), 1);
            QCOMPARE(settings.problem()->reason, Error::Reason::TooNew);
        }
        QCOMPARE(content(), future);
    }

    void keepsKeysItDoesNotKnow()
    {
        write("[General]\nschema=1\n\n[plugins]\nweather=\"sunny, warm\"\n\n[look]\naccent=violet\n");
        {
            Settings settings(file());
            QVERIFY(settings.notes().isEmpty());
            settings.setTheme(Settings::Theme::Dark);
        }
        QVERIFY(content().contains("weather=\"sunny, warm\""));
        QVERIFY(content().contains("accent=violet"));
        QVERIFY(content().contains("theme=dark"));
    }

    void takesTheDefaultForGarbage_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("key");
        QTest::newRow("a theme") << QByteArray("[look]\ntheme=purple") << u"look/theme"_s;
        QTest::newRow("a language") << QByteArray("[look]\nlanguage=tlh") << u"look/language"_s;
        QTest::newRow("a region") << QByteArray("[connection]\nregion=mars") << u"connection/region"_s;
        QTest::newRow("a word for a number") << QByteArray("[connection]\nmaxRetries=lots") << u"connection/maxRetries"_s;
        QTest::newRow("too many") << QByteArray("[connection]\nmaxRetries=11") << u"connection/maxRetries"_s;
        QTest::newRow("too few") << QByteArray("[connection]\nmaxRetries=-1") << u"connection/maxRetries"_s;
        QTest::newRow("no time at all") << QByteArray("[connection]\nconnectTimeout=0") << u"connection/connectTimeout"_s;
        QTest::newRow("a huge number") << QByteArray("[connection]\nfirstByteTimeout=99999999999999999999") << u"connection/firstByteTimeout"_s;
        QTest::newRow("a flat window") << QByteArray("[window]\ngeometry=0 0 800 0") << u"window/geometry"_s;
        QTest::newRow("half a window") << QByteArray("[window]\ngeometry=0 0 800") << u"window/geometry"_s;
        QTest::newRow("a wide sidebar") << QByteArray("[window]\nsidebarWidth=4000") << u"window/sidebarWidth"_s;
        QTest::newRow("maybe") << QByteArray("[start]\nisFirstRunDone=maybe") << u"start/isFirstRunDone"_s;
        QTest::newRow("a list") << QByteArray("[connection]\nmodel=a, b") << u"connection/model"_s;
        QTest::newRow("two lines") << QByteArray("[connection]\nmodel=\"a\\nb\"") << u"connection/model"_s;
    }

    void takesTheDefaultForGarbage()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, key);
        write("[General]\nschema=1\n\n" + line + "\n");
        const Settings settings(file());
        QCOMPARE(settings.notes(), QStringList{key});
        QVERIFY(!settings.problem());
        QCOMPARE(settings.theme(), Settings::Theme::System);
        QCOMPARE(settings.language(), QString());
        QCOMPARE(settings.defaultRegion(), QString());
        QCOMPARE(settings.defaultModel(), QString());
        QCOMPARE(settings.maxRetries(), 3);
        QCOMPARE(settings.connectTimeout(), 30s);
        QCOMPARE(settings.firstByteTimeout(), 120s);
        QCOMPARE(settings.windowGeometry(), QRect());
        QCOMPARE(settings.sidebarWidth(), 260);
        QVERIFY(!settings.isFirstRunDone());
    }

    void keepsACopyOfAFileThatIsNoIni()
    {
        const QByteArray rubbish = "this is\nnot an ini file \x01\xff\n[look]\ntheme=dark\n";
        write(rubbish);
        {
            Settings settings(file());
            QVERIFY(settings.problem());
            QCOMPARE(settings.problem()->reason, Error::Reason::NotADatabase);
            QCOMPARE(settings.theme(), Settings::Theme::Dark);
            QVERIFY(content(u".damaged"_s).isEmpty());
            settings.setLanguage(u"en"_s);
        }
        QCOMPARE(content(u".damaged"_s), rubbish);
        QVERIFY(!Settings(file()).problem());
    }

    void makesItsFileForTheUserAlone()
    {
        const mode_t mask = ::umask(0); // as open as a file can be made
        {
            Settings settings(file());
            settings.setLanguage(u"en"_s);
        }
        ::umask(mask);
        QVERIFY(QFile::exists(file()));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFile::permissions(file()) & others, QFile::Permissions());
    }

    void neverKeepsAPasswordOfAnAddress()
    {
        {
            Settings settings(file());
            settings.setCustomAddress(u"https://me:sk-secret@proxy.example/v1"_s);
            QCOMPARE(settings.customAddress(), u"https://proxy.example/v1"_s);
        }
        QVERIFY(content().contains("proxy.example"));
        QVERIFY(!content().contains("sk-secret"));
    }

    void keepsAChangeForThisRunWhenItCannotBeWritten()
    {
        // A file where the folder should be refuses root as well.
        QFile inTheWay(m_folder->filePath(u"in"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Settings settings(file());
        QSignalSpy problems(&settings, &Settings::problemChanged);
        settings.setTheme(Settings::Theme::Dark);
        settings.sync();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(settings.problem()->kind, Error::Kind::Storage);
        QCOMPARE(settings.theme(), Settings::Theme::Dark);
        QVERIFY(inTheWay.remove());
        settings.sync();
        QVERIFY(!settings.problem());
        QVERIFY(content().contains("theme=dark"));
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
