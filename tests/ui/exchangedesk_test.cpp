// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exchangedesk.h"

#include "support/desk.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace qwenda;
using namespace Qt::StringLiterals;
using exchange::ExportFormat;

/// Both dialogs, as they are operated.
class ExchangeDeskTest : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::optional<test::Desk> m_all;
    std::optional<ExchangeDesk> m_desk;

    static QUrl sample(const QString &name) { return QUrl::fromLocalFile(QStringLiteral(QWENDA_TEST_DATA "/imports/") + name); }

    ConversationId add(const QString &title, const QStringList &texts)
    {
        Conversation conversation;
        conversation.id = newId();
        conversation.title = title;
        conversation.createdAt = conversation.updatedAt = QDateTime::currentDateTimeUtc();
        QList<Message> messages;
        for (const QString &text : texts) {
            Message message;
            message.id = newId();
            message.conversationId = conversation.id;
            message.parentId = messages.isEmpty() ? MessageId() : messages.last().id;
            message.text = text;
            message.createdAt = conversation.createdAt;
            messages += message;
        }
        conversation.headId = messages.last().id;
        if (!m_all->library.import(conversation, messages).result())
            qFatal("not written");
        m_second = messages.value(1).id;
        return conversation.id;
    }

    QStringList written() const { return QDir(m_folder->filePath(u"out"_s)).entryList(QDir::Files, QDir::Name); }

    bool exportsNow()
    {
        m_desk->setFolder(m_folder->filePath(u"out"_s));
        m_desk->startExport();
        return QTest::qWaitFor([this] { return !m_desk->isWorking() && m_desk->isDone(); }, 20'000);
    }

    MessageId m_second;

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_all.emplace(m_folder->path(), Environment());
        m_desk.emplace(m_all->history, m_all->library);
    }
    void cleanup()
    {
        m_desk.reset();
        m_all.reset();
    }

    void showsTheBeginningOfWhatWillBeWritten()
    {
        const ConversationId id = add(u"Tides"_s, {u"Why two?"_s, u"The moon."_s});
        m_desk->openExport(id);
        QCOMPARE(m_desk->dialog(), ExchangeDesk::Export);
        QCOMPARE(m_desk->subject(), u"Tides"_s);
        QTRY_VERIFY(m_desk->preview().contains(u"# Tides"));
        m_desk->setFormat(int(ExportFormat::Json));
        QTRY_VERIFY(m_desk->preview().contains(u"qwenda-conversation"));
        QVERIFY(!m_desk->hasOptions());
        QVERIFY(m_desk->canHaveFiles());
        QVERIFY(exportsNow());
        QCOMPARE(written(), QStringList{u"Tides.json"_s});
    }

    void exportsWhatIsSelectedAFolderOrABranch()
    {
        const ConversationId one = add(u"one"_s, {u"first"_s, u"second"_s, u"third"_s});
        const MessageId second = m_second;
        const ConversationId two = add(u"two"_s, {u"x"_s});
        add(u"three"_s, {u"x"_s});
        m_desk->setFormat(int(ExportFormat::Text));
        m_desk->openExportOf({one, two});
        QVERIFY(m_desk->subject().contains(u'2'));
        QVERIFY(exportsNow());
        QCOMPARE(written(), (QStringList{u"one.txt"_s, u"two.txt"_s}));

        const FolderId folder = m_all->organiser.addFolder(u"Sea"_s);
        m_all->organiser.moveTo({two}, folder);
        QTRY_COMPARE(m_all->library.find(two)->folderId, folder);
        m_desk->openExportOfFolder(folder, u"Sea"_s);
        QCOMPARE(m_desk->subject(), u"Sea"_s);
        QVERIFY(exportsNow());
        QCOMPARE(written(), (QStringList{u"one.txt"_s, u"two (2).txt"_s, u"two.txt"_s}));

        m_desk->openExportOfBranch(one, second);
        QTRY_VERIFY(m_desk->preview().contains(u"second"));
        QVERIFY(!m_desk->preview().contains(u"third"));
        QVERIFY(exportsNow());
        QFile file(m_folder->filePath(u"out/one (2).txt"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("second") && !text.contains("third"));
    }

    void takesExportsAndNothingElse()
    {
        QVERIFY(m_desk->takes({sample(u"chatgpt.zip"_s), sample(u"claude.json"_s)}));
        QVERIFY(!m_desk->takes({sample(u"claude.json"_s), sample(u"list-of-other-things.json"_s)}));
        QVERIFY(!m_desk->takes({QUrl(u"https://example.org/conversations.json"_s)}));
        QVERIFY(!m_desk->takes({}));
    }

    void importsAfterALook()
    {
        m_desk->openWith({sample(u"claude.json"_s)});
        QCOMPARE(m_desk->dialog(), ExchangeDesk::Import);
        QTRY_VERIFY(m_desk->canKeep());
        QVERIFY(m_desk->preview().contains(u"claude.json"));
        QVERIFY(m_all->library.conversations().isEmpty());
        m_desk->keep();
        QTRY_VERIFY(m_desk->isDone());
        QTRY_COMPARE(m_all->library.conversations().size(), 1);
        m_desk->openWith({sample(u"claude.json"_s)});
        QTRY_VERIFY(!m_desk->isWorking() && !m_desk->outcome().isEmpty());
        QVERIFY(!m_desk->canKeep()); // nothing comes twice
    }

    void closingLeavesNoTrace()
    {
        for (int i = 0; i < 30; ++i)
            add(u"chat %1"_s.arg(i), {u"x"_s});
        m_desk->setFolder(m_folder->filePath(u"out"_s));
        m_desk->openExport({});
        m_desk->startExport();
        m_desk->close();
        QCOMPARE(m_desk->dialog(), ExchangeDesk::None);
        QVERIFY(written().isEmpty());
        m_desk->openWith({sample(u"claude.json"_s)});
        m_desk->close();
        QCOMPARE(QDir(m_folder->path()).entryList({u".qwenda*"_s}, QDir::Files | QDir::Hidden), QStringList());
    }
};

QTEST_GUILESS_MAIN(ExchangeDeskTest)
#include "exchangedesk_test.moc"
