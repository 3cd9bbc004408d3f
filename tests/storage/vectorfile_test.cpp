// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/vectorfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace qwenda;
using namespace Qt::StringLiterals;
using Rows = QHash<QByteArray, QByteArray>;

class VectorFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.reset(new QTemporaryDir); }

    void keepsRowsByModelDimensionAndHash()
    {
        const Rows rows{{"h1", QByteArray("\0v1", 3)}, {"h2", "v2"}};
        {
            VectorFile file(path());
            QVERIFY(file.find(u"m"_s, 3, {"h1"}).result().isEmpty());
            QVERIFY(!QFileInfo::exists(path())); // a question makes no file
            QVERIFY(file.keep(u"m"_s, 3, rows).result());
        }
        VectorFile file(path());
        QCOMPARE(file.find(u"m"_s, 3, {"h1", "h2", "h3"}).result(), rows);
        QVERIFY(file.find(u"m"_s, 4, {"h1"}).result().isEmpty());
        QVERIFY(file.find(u"other"_s, 3, {"h1"}).result().isEmpty());
        QVERIFY(file.keep(u"m"_s, 3, {{"h1", "new"}}).result());
        QCOMPARE(file.find(u"m"_s, 3, {"h1"}).result().value("h1"), QByteArray("new"));
    }
    void isForTheUserAlone()
    {
        VectorFile file(path());
        QVERIFY(file.keep(u"m"_s, 1, {{"h", "v"}}).result());
        QVERIFY(!(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther)));
    }
    void beginsAnewWhenDamaged()
    {
        QFile damaged(path());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray(5000, 'x'));
        damaged.close();
        VectorFile file(path());
        QVERIFY(file.find(u"m"_s, 1, {"h"}).result().isEmpty());
        QVERIFY(file.keep(u"m"_s, 1, {{"h", "v"}}).result());
        QCOMPARE(file.find(u"m"_s, 1, {"h"}).result().size(), 1);
    }
    void tellsADiskThatRefuses()
    {
        QFile wall(m_folder->filePath(u"wall"_s));
        QVERIFY(wall.open(QIODevice::WriteOnly));
        VectorFile file(m_folder->filePath(u"wall/vectors.db"_s));
        const auto kept = file.keep(u"m"_s, 1, {{"h", "v"}}).result();
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, Error::Kind::Storage);
    }

private:
    QString path() const { return m_folder->filePath(u"vectors.db"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(VectorFileTest)
#include "vectorfile_test.moc"
