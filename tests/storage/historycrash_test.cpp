// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historystore.h"
#include "storagesamples.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace qwenda;
using namespace Qt::StringLiterals;

/// Kills a streaming program at random moments: 30 times, with QWENDA_LONG=1 a thousand times.
class HistoryCrashTest : public QObject
{
    Q_OBJECT

private:
    struct Ending
    {
        MessageId id;
        QList<std::pair<qint64, qint64>> pieces; ///< length of the text, time in ms
    };

    static Ending killAfter(const QString &file, int milliseconds)
    {
        QProcess writer;
        writer.start(QStringLiteral(QWENDA_STREAMING_WRITER), {file});
        if (!writer.waitForReadyRead(20'000))
            return {};
        QTest::qWait(milliseconds);
        ::kill(pid_t(writer.processId()), SIGKILL);
        writer.waitForFinished();
        QList<QByteArray> lines = writer.readAllStandardOutput().split('\n');
        lines.removeLast(); // what follows the last line break: nothing, or half a line
        Ending ending;
        ending.id = QString::fromLatin1(lines.takeFirst());
        for (const QByteArray &line : lines) {
            const QList<QByteArray> parts = line.split(' ');
            ending.pieces.push_back({parts.at(0).toLongLong(), parts.at(1).toLongLong()});
        }
        return ending;
    }

    // From the first piece that is not on disk to the last that was there.
    static qint64 lostTime(const Ending &ending, qint64 lengthOnDisk)
    {
        for (const auto &[length, time] : ending.pieces) {
            if (length > lengthOnDisk)
                return ending.pieces.last().second - time;
        }
        return 0;
    }

private Q_SLOTS:
    void losesLessThanHalfASecondOfText()
    {
        const int kills = qEnvironmentVariableIntValue("QWENDA_LONG") ? 1000 : 30;
        QTemporaryDir folder;
        const QString file = folder.filePath(u"history.db"_s);
        QList<qint64> lost;
        for (int number = 0; number < kills; ++number) {
            const Ending ending = killAfter(file, 20 + QRandomGenerator::global()->bounded(1200));
            QVERIFY(!ending.id.isEmpty());
            QCOMPARE(samples::lookInto(file, u"pragma integrity_check"_s).toString(), u"ok"_s);
            QCOMPARE(samples::lookInto(file, u"pragma foreign_key_check"_s), QVariant());

            HistoryStore store(file);
            QVERIFY(store.open().result().isOk());
            const QString row = u" from messages where id = '%1'"_s.arg(ending.id);
            QCOMPARE(samples::lookInto(file, u"select state"_s + row).toString(), u"interrupted"_s);
            const QString text = samples::lookInto(file, u"select text"_s + row).toString();
            QCOMPARE(text, QStringLiteral("流式输出").repeated(text.size() / 4));
            lost += lostTime(ending, text.size());
            QVERIFY2(lost.last() <= 500, qPrintable(u"%1 ms lost"_s.arg(lost.last())));
            QCOMPARE(store.conversations().result()->size(), number + 1);
        }
        std::sort(lost.begin(), lost.end());
        qInfo("%d kills: text lost median %lld ms, most %lld ms", kills,
              static_cast<long long>(lost.at(lost.size() / 2)), static_cast<long long>(lost.last()));
    }
};

QTEST_GUILESS_MAIN(HistoryCrashTest)
#include "historycrash_test.moc"
