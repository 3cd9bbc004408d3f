// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/histories.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>
#include <QTest>

using namespace histories;
using namespace qwenda::exchange;

/// Files of other programs, with content of our own, into a history.
class ImportTest : public QObject
{
    Q_OBJECT

private:
    static QString sample(const char *name) { return QStringLiteral(QWENDA_TEST_DATA "/imports/") + QString::fromLatin1(name); }

    Result<ImportReport> bring(const QStringList &files)
    {
        Importer importer(m_file);
        const auto read = importer.read(files, always);
        return read ? importer.keep(always) : read;
    }
    Result<ImportReport> bring(const char *name) { return bring(QStringList{sample(name)}); }

    /// The branch that is shown, as "role: text" lines.
    static QString shown(const Whole *whole)
    {
        QStringList lines;
        if (whole) {
            for (const Message &message : branchTo(whole->messages, whole->conversation.headId))
                lines.push_back(roleName(message.role) + u": "_s + message.text);
        }
        return lines.join(u" | "_s);
    }

    static int count(const ImportReport &report, ImportIssue::Kind kind)
    {
        return int(std::ranges::count_if(report.issues, [kind](const ImportIssue &issue) { return issue.kind == kind; }));
    }

    static const Message *saying(const Whole *whole, const QString &text)
    {
        const auto found = std::ranges::find_if(whole->messages, [&](const Message &one) { return one.text == text; });
        return found == whole->messages.end() ? nullptr : &*found;
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QString m_file;

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_file = m_home->filePath(u"data/history.db"_s);
    }

    void bringsChatGpt_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("json") << sample("chatgpt.json");
        QTest::newRow("zip") << sample("chatgpt.zip");
    }
    void bringsChatGpt()
    {
        QFETCH(QString, file);
        const auto report = bring({file});
        QVERIFY(report.isOk());
        QCOMPARE(report->conversations, 2);
        QCOMPARE(report->messages, 7);
        QCOMPARE(count(*report, ImportIssue::Kind::Empty), 1);
        QCOMPARE(count(*report, ImportIssue::Kind::NotUnderstood), 1);
        QCOMPARE(count(*report, ImportIssue::Kind::PictureLeftOut), 1);
        QCOMPARE(count(*report, ImportIssue::Kind::TreeMended), 1);
        QCOMPARE(count(*report, ImportIssue::Kind::DateMended), 1);
        const auto history = all(m_file);
        const Whole *tides = titled(history, u"潮汐 and tides"_s);
        QCOMPARE(shown(tides), u"user: Why are there two tides a day? 为什么？ | assistant: Because the **moon** pulls on both sides. | "
                               "user: And here? | assistant: Twelve hours apart."_s);
        QVERIFY(tides->conversation.isPinned);
        QCOMPARE(tides->conversation.createdAt.toMSecsSinceEpoch(), 1760000000250);
        const Message *answer = saying(tides, u"Twelve hours apart."_s);
        QCOMPARE(answer->model, u"gpt-x"_s);
        QCOMPARE(answer->createdAt.toSecsSinceEpoch(), 1760000120);
        for (const char *step : {"The picture shows a bay.", "print(6*2)", "12"})
            QVERIFY2(answer->thinking.contains(QString::fromLatin1(step)), step);
        QCOMPARE(saying(tides, u"First try."_s)->parentId, answer->parentId); // a branch
        QCOMPARE(shown(titled(history, u"No title here"_s)), u"user: No title here | assistant: None needed."_s);
    }

    void bringsClaude()
    {
        const auto report = bring("claude.json");
        QVERIFY(report.isOk());
        const auto history = all(m_file);
        QCOMPARE(shown(titled(history, u"Soup"_s)),
                 u"user: What goes into it?\n\n**list.txt**\n\n```\nleek\nsalt\n``` | assistant: Leek, \n\nsalt and water."_s);
        QCOMPARE(history.constFirst().messages.last().thinking, u"A list was given."_s);
        QCOMPARE(count(*report, ImportIssue::Kind::PictureLeftOut), 1);
    }

    void bringsOpenWebUi()
    {
        QVERIFY(bring("openwebui.json").isOk());
        const auto history = all(m_file);
        const Whole *whole = titled(history, u"分支"_s);
        QCOMPARE(shown(whole), u"user: One or two? | assistant: Two."_s);
        QCOMPARE(whole->messages.last().thinking, u"Either is fine & short.\nSo: two."_s);
        QCOMPARE(whole->conversation.systemPrompt, u"Be brief."_s);
        QCOMPARE(saying(whole, u"One."_s)->usage, std::optional(Usage{5, 7, 12, 0, 0}));
        QCOMPARE(saying(whole, u"One."_s)->parentId, whole->messages.constFirst().id);
    }

    void bringsChatbox()
    {
        const auto report = bring("chatbox.json");
        QVERIFY(report.isOk());
        QCOMPARE(report->conversations, 2);
        const auto history = all(m_file);
        const Whole *garden = titled(history, u"Garden"_s);
        QCOMPARE(shown(garden), u"user: When to prune? | assistant: In March."_s);
        QCOMPARE(garden->conversation.systemPrompt, u"You know plants."_s);
        QCOMPARE(garden->messages.size(), 3);
        QCOMPARE(saying(garden, u"In autumn."_s)->parentId, saying(garden, u"When to prune?"_s)->id);
        QCOMPARE(shown(titled(history, u"Older"_s)), u"user: Old question"_s);
        QVERIFY(!bytesOf(m_file).contains("sk-not-to-be-read"));
    }

    void bringsLobeChat()
    {
        QVERIFY(bring({sample("lobechat.json"), sample("lobechat-tables.json")}).isOk());
        const auto history = all(m_file);
        const Whole *bread = titled(history, u"Bread"_s);
        QCOMPARE(shown(bread), u"user: How long? | assistant: No: 50."_s);
        QCOMPARE(bread->messages.size(), 3);
        QCOMPARE(bread->conversation.systemPrompt, u"Cook well."_s);
        QCOMPARE(saying(bread, u"40 minutes."_s)->thinking, u"An oven."_s);
        QCOMPARE(shown(titled(history, u"Cook"_s)), u"user: Outside of topics"_s);
        QCOMPARE(shown(titled(history, u"Rice"_s)), u"user: 米饭? | assistant: 十二分钟。"_s);
    }

    void bringsCherryStudio_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("json") << sample("cherry-studio.json");
        QTest::newRow("zip") << sample("cherry-studio.zip");
    }
    void bringsCherryStudio()
    {
        QFETCH(QString, file);
        const auto report = bring({file});
        QVERIFY(report.isOk());
        QCOMPARE(report->conversations, 2);
        const auto history = all(m_file);
        const Whole *moon = titled(history, u"月亮"_s);
        QCOMPARE(shown(moon), u"user: 月亮有多远？ | assistant: 384 400 km"_s);
        QVERIFY(moon->conversation.isPinned);
        QCOMPARE(moon->conversation.systemPrompt, u"用中文回答。"_s);
        const Message *first = saying(moon, u"约三十八万公里。"_s);
        QCOMPARE(first->thinking, u"平均距离。"_s);
        QCOMPARE(first->parentId, moon->messages.constFirst().id);
        QCOMPARE(first->usage, std::optional(Usage{9, 3, 12, 0, 0}));
        QCOMPARE(count(*report, ImportIssue::Kind::PictureLeftOut), 1);
        QCOMPARE(count(*report, ImportIssue::Kind::ContentLeftOut), 1);
        QCOMPARE(shown(titled(history, u"旧格式"_s)), u"user: 旧格式 | assistant: Text in the message."_s);
        QVERIFY(!bytesOf(m_file).contains("sk-not-to-be-read"));
    }

    void bringsNothingTwice()
    {
        const QStringList files{sample("chatgpt.json"), sample("cherry-studio.json"), sample("chatbox.json"), sample("claude.json"),
                                sample("lobechat.json"), sample("openwebui.json")};
        const auto first = bring(files);
        QVERIFY(first.isOk());
        const auto was = all(m_file);
        QCOMPARE(was.size(), first->conversations);
        const auto second = bring(files + files);
        QVERIFY(second.isOk());
        QCOMPARE(second->conversations, 0);
        QCOMPARE(second->messages, 0);
        QCOMPARE(second->alreadyThere, 2 * first->conversations);
        QCOMPARE(all(m_file), was);
    }

    void addsWhatCameLater()
    {
        const QString file = m_home->filePath(u"x.json"_s);
        const QByteArray json = bytesOf(sample("claude.json"));
        QJsonArray list = QJsonDocument::fromJson(json).array();
        QJsonObject soup = list.at(0).toObject();
        soup.insert(u"chat_messages"_s, QJsonArray{soup[u"chat_messages"_s].toArray().at(0)});
        put(file, QJsonDocument(QJsonArray{soup}).toJson());
        QVERIFY(bring({file}).isOk());
        QCOMPARE(all(m_file).constFirst().messages.size(), 1);
        const auto report = bring("claude.json");
        QVERIFY(report.isOk());
        QCOMPARE(report->extended, 1);
        QCOMPARE(report->messages, 1);
        QVERIFY(shown(&all(m_file).constFirst()).endsWith(u"salt and water."_s));
    }

    void leavesTheTrashAlone()
    {
        QVERIFY(bring("claude.json").isOk());
        {
            HistoryDatabase database(m_file, HistoryStore::Use::Guest);
            QVERIFY(database.open().isOk());
            QVERIFY(database.setDeletedAt(all(m_file).constFirst().conversation.id, QDateTime::currentDateTimeUtc()).isOk());
        }
        const auto was = all(m_file);
        const auto report = bring("claude.json");
        QVERIFY(report.isOk());
        QCOMPARE(count(*report, ImportIssue::Kind::InTrash), 1);
        QCOMPARE(report->lost, 1);
        QCOMPARE(all(m_file), was);
    }

    void takesNoMessageAwayFromAnother()
    {
        QVERIFY(bring("claude.json").isOk());
        const auto was = all(m_file);
        const QByteArray stolen = was.constFirst().messages.constFirst().id.toLatin1();
        put(m_home->filePath(u"evil.json"_s),
            R"({"format":"qwenda-conversation","version":1,"conversation":{"id":"evil","title":"evil"},"messages":[)"
            R"({"id":")" + stolen + R"(","role":"user","state":"complete","text":"mine now"}]})");
        QVERIFY(bring({m_home->filePath(u"evil.json"_s)}).isOk());
        const auto now = all(m_file);
        QCOMPARE(now.size(), 2);
        QVERIFY(now.contains(was.constFirst()));
        QCOMPARE(shown(titled(now, u"evil"_s)), u"user: mine now"_s);
    }

    void refusesWholly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const QByteArray good = bytesOf(sample("chatgpt.json"));
        const QByteArray zip = bytesOf(sample("chatgpt.zip"));
        QTest::newRow("cut in the middle") << good.left(good.size() / 2) << u"truncated"_s;
        QTest::newRow("cut before its last byte") << good.trimmed().chopped(1) << u"truncated"_s;
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("a byte lost") << QByteArray(good).remove(good.indexOf("\"mapping\""), 1) << u"malformed"_s;
        QTest::newRow("deep") << QByteArray(100'000, '[') << u"too_deep"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << u"unknown"_s;
        QTest::newRow("words") << QByteArray("Dear diary,") << u"unknown"_s;
        QTest::newRow("other JSON") << QByteArray("{\"a\":1}") << u"unknown"_s;
        QTest::newRow("a list of other things") << bytesOf(sample("list-of-other-things.json")) << u"unknown"_s;
        QTest::newRow("a zip cut in the middle") << zip.left(zip.size() / 2) << u"zip_damaged"_s;
        QTest::newRow("a raw backup") << bytesOf(sample("raw-cherry.zip")) << u"raw_backup"_s;
        const QByteArray cherry = bytesOf(sample("cherry-studio.json"));
        QTest::newRow("Cherry Studio, cut") << cherry.left(cherry.size() - 20) << u"truncated"_s;
        const QByteArray lobe = bytesOf(sample("lobechat.json"));
        QTest::newRow("LobeChat, cut") << lobe.left(lobe.size() - 20) << u"truncated"_s;
        const QByteArray box = bytesOf(sample("chatbox.json"));
        QTest::newRow("Chatbox, cut") << box.left(box.size() - 20) << u"truncated"_s;
    }
    void refusesWholly()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QVERIFY(bring("claude.json").isOk());
        const auto was = all(m_file);
        const QString file = m_home->filePath(u"bad"_s);
        put(file, bytes);
        const auto report = bring({sample("openwebui.json"), file}); // the good one doesn't come alone either
        QVERIFY(!report.isOk());
        QCOMPARE(report.error().code, code);
        QCOMPARE(report.error().parameter, file);
        QCOMPARE(all(m_file), was);
        QCOMPARE(QDir(m_home->filePath(u"data"_s)).entryList({u".qwenda*"_s}, QDir::Files | QDir::Hidden), QStringList());
    }

    void readsAnArchiveWhoseNamesClimb()
    {
        QVERIFY(bring("climbing.zip").isOk());
        QCOMPARE(all(m_file).size(), 1);
        QVERIFY(!QFile::exists(m_home->filePath(u"conversations.json"_s)));
    }

    void readsOtherEncodings()
    {
        const QString text = QString::fromUtf8(bytesOf(sample("openwebui.json")));
        const QString file = m_home->filePath(u"x.json"_s);
        put(file, QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom).encode(text));
        QVERIFY(bring({file}).isOk());
        const auto was = all(m_file);
        put(file, QStringEncoder("GB18030").encode(text));
        const auto again = bring({file});
        QVERIFY(again.isOk());
        QCOMPARE(again->alreadyThere, 1);
        QCOMPARE(all(m_file), was);
    }

    void stopsWithoutATrace()
    {
        QVERIFY(bring("claude.json").isOk());
        const auto was = all(m_file);
        Importer importer(m_file);
        const auto stopped = importer.read({sample("chatgpt.json")}, [](qint64, qint64) { return false; });
        QVERIFY(stopped.isOk() && stopped->isCancelled);
        QVERIFY(importer.read({sample("chatgpt.json")}, always).isOk());
        int steps = 0;
        const auto kept = importer.keep([&](qint64, qint64) { return ++steps < 2; });
        QVERIFY(kept.isOk() && kept->isCancelled);
        QCOMPARE(all(m_file), was);
        QVERIFY(importer.keep(always).isOk()); // and it can still be done
        QCOMPARE(all(m_file).size(), was.size() + 2);
    }

    void mendsTrees()
    {
        put(m_home->filePath(u"x.json"_s), R"([{"id":"c","title":"c","current_node":"e","mapping":{
            "a":{"parent":"b","message":{"author":{"role":"user"},"content":{"parts":["A"]}}},
            "b":{"parent":"a","message":{"author":{"role":"assistant"},"content":{"parts":["B"]}}},
            "d":{"parent":"d","message":{"author":{"role":"user"},"content":{"parts":["D"]}}},
            "e":{"parent":"nowhere","message":{"author":{"role":"assistant"},"content":{"parts":["E"]}}}}}])");
        const auto report = bring({m_home->filePath(u"x.json"_s)});
        QVERIFY(report.isOk());
        QCOMPARE(report->messages, 4);
        QVERIFY(count(*report, ImportIssue::Kind::TreeMended) >= 3);
        QVERIFY(shown(&all(m_file).constFirst()).endsWith(u"user: D | assistant: E"_s));
    }
};

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
