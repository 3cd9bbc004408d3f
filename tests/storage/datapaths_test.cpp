// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/datapaths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;

class DataPathsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QProcessEnvironment environment(const QMap<QString, QString> &variables)
    {
        QProcessEnvironment result;
        for (auto entry = variables.cbegin(); entry != variables.cend(); ++entry)
            result.insert(entry.key(), entry.value());
        return result;
    }

    static QFile::Permissions others(const QString &path)
    {
        return QFile::permissions(path)
            & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther);
    }

private Q_SLOTS:
    void takesTheFlagBeforeTheEnvironmentBeforeTheDefault_data()
    {
        QTest::addColumn<QString>("flag");
        QTest::addColumn<QMap<QString, QString>>("variables");
        QTest::addColumn<QString>("root");
        const QMap<QString, QString> all{{u"QWENDA_HOME"_s, u"/q"_s}, {u"XDG_DATA_HOME"_s, u"/x"_s}, {u"HOME"_s, u"/h"_s}};
        QTest::newRow("flag") << u"/f/g/"_s << all << u"/f/g"_s;
        QTest::newRow("relative flag") << u"f/../g"_s << all << QDir::current().filePath(u"g"_s);
        QTest::newRow("QWENDA_HOME") << QString() << all << u"/q"_s;
        QTest::newRow("XDG_DATA_HOME") << QString() << QMap<QString, QString>{{u"XDG_DATA_HOME"_s, u"/x"_s}, {u"HOME"_s, u"/h"_s}} << u"/x/qwenda"_s;
        QTest::newRow("relative XDG_DATA_HOME") << QString() << QMap<QString, QString>{{u"XDG_DATA_HOME"_s, u"x"_s}, {u"HOME"_s, u"/h"_s}} << u"/h/.local/share/qwenda"_s;
        QTest::newRow("home") << QString() << QMap<QString, QString>{{u"HOME"_s, u"/h"_s}} << u"/h/.local/share/qwenda"_s;
    }

    void takesTheFlagBeforeTheEnvironmentBeforeTheDefault()
    {
        QFETCH(QString, flag);
        QFETCH(QString, root);
        using Variables = QMap<QString, QString>;
        QFETCH(Variables, variables);
        const auto paths = DataPaths::locate(flag, environment(variables));
        QVERIFY(paths.isOk());
        QCOMPARE(paths->root, root);
        QCOMPARE(paths->database, root + u"/history.db"_s);
        QVERIFY(!QFile::exists(root));
    }

    void refusesAFileAndAHomelessUser()
    {
        QFile file(m_folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!DataPaths::locate(file.fileName(), environment({})).isOk());
        QVERIFY(!DataPaths::locate({}, environment({})).isOk());
    }

    void makesPrivateFoldersWhenAskedTo()
    {
        const QString runtime = m_folder.filePath(u"run"_s);
        QVERIFY(QDir().mkdir(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const auto paths = DataPaths::locate(m_folder.filePath(u"deep/data"_s), environment({{u"XDG_RUNTIME_DIR"_s, runtime}}));
        QVERIFY(paths.isOk());
        QVERIFY(!QFile::exists(paths->root));
        QVERIFY(paths->create().isOk());
        QVERIFY(QFileInfo(paths->root).isDir());
        QCOMPARE(others(paths->root), QFile::Permissions());
        QVERIFY(paths->socket.startsWith(runtime + u'/'));
        QCOMPARE(others(QFileInfo(paths->socket).path()), QFile::Permissions());
        QVERIFY(paths->create().isOk());
    }

    void givesOneRootOneSocketHoweverItIsSpelt()
    {
        const QString root = m_folder.filePath(u"one"_s);
        QVERIFY(QDir().mkpath(root));
        QVERIFY(QFile::link(root, m_folder.filePath(u"link"_s)));
        const auto socket = [](const QString &path) { return DataPaths::locate(path, environment({}))->socket; };
        QCOMPARE(socket(m_folder.filePath(u"link"_s)), socket(root));
        QCOMPARE(socket(m_folder.filePath(u"link/new"_s)), socket(root + u"/new/"_s));
        QVERIFY(socket(root) != socket(root + u"2"_s));
    }

    void keepsTheSocketShortForALongRoot()
    {
        const QString runtime = m_folder.filePath(QString(90, u'r'));
        QVERIFY(QDir().mkdir(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const auto paths = DataPaths::locate(m_folder.filePath(QString(200, u'文')), environment({{u"XDG_RUNTIME_DIR"_s, runtime}}));
        QVERIFY(paths->socket.toUtf8().size() < 97);
    }

    void mistrustsARuntimeFolderThatOthersMayEnter()
    {
        const QString runtime = m_folder.filePath(u"open"_s);
        QVERIFY(QDir().mkdir(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther));
        QVERIFY(!DataPaths::locate(u"/x"_s, environment({{u"XDG_RUNTIME_DIR"_s, runtime}}))->socket.startsWith(runtime));
    }
};

QTEST_GUILESS_MAIN(DataPathsTest)
#include "datapaths_test.moc"
