// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/attachmentstore.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace qwenda;
using namespace Qt::StringLiterals;

class AttachmentStoreTest : public QObject
{
    Q_OBJECT

private:
    static QStringList filesIn(const QString &folder)
    {
        QStringList names;
        for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();)
            names += QFileInfo(files.next()).fileName();
        return names;
    }

    static void makeOld(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-3), QFileDevice::FileModificationTime);
    }

private Q_SLOTS:
    void keepsTheSameFileOnce()
    {
        QTemporaryDir folder;
        const AttachmentStore store(folder.filePath(u"attachments"_s));
        const QByteArray bytes("\0\xff not text", 11);
        const QString hash = *store.put(bytes);
        QCOMPARE(hash, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
        QCOMPARE(*store.put(bytes), hash);
        QCOMPARE(filesIn(folder.path()), QStringList{hash});
        QCOMPARE(*store.read(hash), bytes);
        struct stat place = {};
        QCOMPARE(::stat(QFile::encodeName(folder.filePath(u"attachments"_s)).constData(), &place), 0);
        QCOMPARE(int(place.st_mode & 0777), 0700);
    }

    void refusesNamesThatAreNoHash()
    {
        QTemporaryDir folder;
        const AttachmentStore store(folder.path());
        QVERIFY(!store.read(u"../../etc/passwd"_s).isOk());
        QVERIFY(store.path(u"../x"_s).isEmpty());
        QVERIFY(!store.read(QString(64, u'0')).isOk());
    }

    void noticesAFileThatIsNoLongerItself()
    {
        QTemporaryDir folder;
        const AttachmentStore store(folder.path());
        const QString hash = *store.put("words");
        QFile file(store.path(hash));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("wordz");
        file.close();
        QVERIFY(!store.read(hash).isOk());
    }

    void sweepsOnlyWhatIsOldAndUnnamed()
    {
        QTemporaryDir folder;
        const AttachmentStore store(folder.path());
        const QString named = *store.put("named");
        const QString young = *store.put("young");
        const QString old = *store.put("old");
        const QString renewed = *store.put("renewed");
        for (const QString &hash : {named, old, renewed})
            makeOld(store.path(hash));
        (void)store.put("renewed"); // attached once more a moment ago
        QCOMPARE(store.sweep({named}), 1);
        QVERIFY(!store.read(old).isOk());
        for (const QString &hash : {named, young, renewed})
            QVERIFY(store.read(hash).isOk());
    }

    void tellsAFolderThatCannotBeWritten()
    {
        if (::geteuid() == 0)
            QSKIP("the system's administrator may write everywhere");
        QTemporaryDir folder;
        QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        const auto put = AttachmentStore(folder.filePath(u"a"_s)).put("x");
        QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        QVERIFY(!put.isOk());
        QCOMPARE(put.error().kind, Error::Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(AttachmentStoreTest)
#include "attachmentstore_test.moc"
