// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/historysearch.h"
#include "storage/historystore.h"
#include "storagesamples.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace qwenda;
using namespace Qt::StringLiterals;

class SearchTest : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::optional<HistoryStore> m_store;
    QString m_file;

    Conversation begin(const QString &title)
    {
        Conversation conversation = samples::conversation(title);
        conversation.isPinned = false;
        if (!m_store->saveConversation(conversation).result())
            qFatal("not saved");
        return conversation;
    }

    Message say(const Conversation &conversation, const QString &text, Message::Role role = Message::Role::User)
    {
        Message message = samples::question(conversation, text);
        message.parentId.clear();
        message.role = role;
        if (role == Message::Role::Assistant)
            message.model = u"qwen-plus"_s;
        if (!m_store->addMessage(message).result())
            qFatal("not written");
        return message;
    }

    SearchAnswer find(const QString &query, int limit = 1000)
    {
        HistorySearch search(m_file);
        const auto answer = search.find(SearchQuery::parse(query), limit).result();
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        return *answer;
    }

    QSet<MessageId> ids(const QString &query)
    {
        QSet<MessageId> result;
        const SearchAnswer answer = find(query, 100'000);
        for (const SearchHit &hit : answer.hits)
            result.insert(hit.messageId);
        return result;
    }

    static QString randomText(QRandomGenerator &random)
    {
        static const QString han = u"的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三"_s;
        static const QStringList latin{u"error"_s, u"Erase"_s, u"hash"_s, u"hashing"_s, u"handle"_s, u"a"_s, u"an"_s, u"Qt6"_s};
        QString text;
        const int length = random.bounded(3, 60);
        for (int i = 0; i < length; ++i) {
            switch (random.bounded(12)) {
            case 0:
                text += u"，"_s;
                break;
            case 1:
                text += u' ' + latin.at(random.bounded(int(latin.size()))) + u' ';
                break;
            case 2:
                text += u'\n';
                break;
            default:
                text += han.at(random.bounded(int(han.size())));
            }
        }
        return text;
    }

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_file = m_folder->filePath(u"history.db"_s);
        m_store.emplace(m_file);
        QVERIFY(m_store->open().result().isOk());
    }

    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void missesNothingAndInventsNothing()
    {
        QRandomGenerator random(20261121);
        const Conversation conversation = begin(u"x"_s);
        QHash<MessageId, QString> texts;
        for (int i = 0; i < 1500; ++i) {
            const Message message = say(conversation, randomText(random));
            texts.insert(message.id, message.text);
        }
        // Pieces of one to five characters out of the texts themselves, compared with looking at every text.
        const QList<QString> all = texts.values();
        for (int number = 0; number < 300; ++number) {
            const QString &text = all.at(random.bounded(int(all.size())));
            const QString piece = text.mid(random.bounded(int(text.size())), random.bounded(1, 6));
            static const QRegularExpression onlyHan(u"\\A\\p{Han}+\\z"_s);
            if (!onlyHan.match(piece).hasMatch())
                continue;
            QSet<MessageId> expected;
            for (auto at = texts.cbegin(); at != texts.cend(); ++at) {
                if (at->contains(piece))
                    expected.insert(at.key());
            }
            QCOMPARE(ids(piece), expected);
        }
        for (const QString &prefix : {u"e"_s, u"er"_s, u"era"_s, u"hash"_s, u"hashi"_s, u"q"_s, u"zz"_s}) {
            const QRegularExpression word(u"(?<![A-Za-z0-9])"_s + prefix, QRegularExpression::CaseInsensitiveOption);
            QSet<MessageId> expected;
            for (auto at = texts.cbegin(); at != texts.cend(); ++at) {
                if (at->contains(word))
                    expected.insert(at.key());
            }
            QCOMPARE(ids(prefix), expected);
        }
    }

    void searchesThinkingTitlesAndAttachments()
    {
        const Conversation conversation = begin(u"租房合同检查"_s);
        Message answer = samples::answer(samples::question(conversation));
        answer.parentId.clear();
        answer.thinking = u"先看押金条款"_s;
        QVERIFY(m_store->addMessage(answer).result().isOk());
        Message question = samples::question(conversation, u"看这个"_s);
        question.parentId.clear();
        Attachment file;
        file.name = u"供货协议.pdf"_s;
        file.mime = u"application/pdf"_s;
        file.hash = u"0"_s.repeated(64);
        question.attachments = {file};
        QVERIFY(m_store->addMessage(question).result().isOk());

        QCOMPARE(find(u"押金"_s).hits.size(), 1);
        QCOMPARE(find(u"押金"_s).hits.first().field, SearchHit::Field::Thinking);
        QCOMPARE(find(u"供货"_s).hits.first().field, SearchHit::Field::Attachment);
        const auto title = find(u"合同"_s).hits;
        QCOMPARE(title.size(), 1);
        QCOMPARE(title.first().field, SearchHit::Field::Title);
        QVERIFY(title.first().messageId.isEmpty());
    }

    void followsEveryChange()
    {
        Conversation conversation = begin(u"旧标题"_s);
        Message answer = samples::answer(samples::question(conversation));
        answer.parentId.clear();
        answer.state = Message::State::Streaming;
        answer.text = u"流式输出"_s;
        QVERIFY(m_store->checkpoint(answer).result().isOk());
        QCOMPARE(find(u"流式"_s).hits.size(), 0);
        answer.state = Message::State::Complete;
        QVERIFY(m_store->finishMessage(answer).result().isOk());
        QCOMPARE(find(u"流式"_s).hits.size(), 1);
        answer.text = u"别的内容"_s; // continued and ended another way
        QVERIFY(m_store->finishMessage(answer).result().isOk());
        QCOMPARE(find(u"流式"_s).hits.size(), 0);
        QCOMPARE(find(u"内容"_s).hits.size(), 1);

        conversation.title = u"新名字"_s;
        QVERIFY(m_store->saveConversation(conversation).result().isOk());
        QCOMPARE(find(u"标题"_s).hits.size(), 0);
        QCOMPARE(find(u"名字"_s).hits.size(), 1);

        QVERIFY(m_store->moveToTrash(conversation.id).result().isOk());
        QCOMPARE(find(u"内容"_s).hits.size(), 0);
        QCOMPARE(find(u"内容 in:trash"_s).hits.size(), 1);
        QVERIFY(m_store->deleteForGood({conversation.id}).result().isOk());
        QCOMPARE(find(u"内容 in:trash"_s).hits.size(), 0);
        QCOMPARE(samples::lookInto(m_file, u"select count(*) from message_places"_s).toInt(), 0);
        // A new row may get the number of the deleted one: nothing of that may be left in the index.
        say(begin(u"x"_s), u"全新"_s);
        QCOMPARE(samples::lookInto(m_file, u"select count(*) from message_terms where message_terms match '\"内容\"'"_s).toInt(), 0);
        QCOMPARE(samples::lookInto(m_file, u"insert into message_terms (message_terms) values ('integrity-check')"_s), QVariant());
    }

    void obeysConditions()
    {
        Folder work{newId(), u"Work"_s, {}, samples::at(0)};
        Folder inside{newId(), u"Inside"_s, work.id, samples::at(0)};
        QVERIFY(m_store->saveFolder(work).result().isOk());
        QVERIFY(m_store->saveFolder(inside).result().isOk());
        Conversation filed = begin(u"a"_s);
        filed.folderId = inside.id;
        filed.tags = {u"law"_s};
        QVERIFY(m_store->saveConversation(filed).result().isOk());
        const Message first = say(filed, u"apple one"_s);
        const Conversation loose = begin(u"b"_s);
        const Message second = say(loose, u"apple two"_s, Message::Role::Assistant);

        QCOMPARE(ids(u"apple"_s), (QSet{first.id, second.id}));
        QCOMPARE(ids(u"apple in:work"_s), QSet{first.id});
        QCOMPARE(ids(u"apple in:Inside"_s), QSet{first.id});
        QCOMPARE(ids(u"apple in:nowhere"_s), QSet<MessageId>());
        QCOMPARE(ids(u"apple tag:LAW"_s), QSet{first.id});
        QCOMPARE(ids(u"apple from:me"_s), QSet{first.id});
        QCOMPARE(ids(u"apple from:assistant"_s), QSet{second.id});
        QCOMPARE(ids(u"apple model:plus"_s), QSet{second.id});
        QCOMPARE(ids(u"model:pl_s"_s), QSet<MessageId>());
        QCOMPARE(ids(u"apple -two"_s), QSet{first.id});
        QCOMPARE(ids(u"-two"_s), QSet{first.id});
        QCOMPARE(ids(u"from:me"_s), QSet{first.id});
        QCOMPARE(ids(u"apple after:2026"_s).size(), 2);
        QCOMPARE(ids(u"apple before:2026"_s).size(), 0);
    }

    void findsAPhraseOnlyWhereItStandsTogether()
    {
        const Conversation chat = begin(u"x"_s);
        const Message apart = say(chat, u"alpha and beta; 供应商提供货物; 供 货商"_s);
        const Message together = say(chat, u"an alpha beta; 供货商"_s);
        QCOMPARE(ids(u"alpha beta"_s), (QSet{apart.id, together.id}));
        QCOMPARE(ids(u"\"alpha beta\""_s), QSet{together.id});
        QCOMPARE(ids(u"-\"alpha beta\" alpha"_s), QSet{apart.id});
        QCOMPARE(ids(u"供货商"_s), QSet{together.id});
        QCOMPARE(ids(u"\"beta; 供货\""_s), QSet{together.id});
    }

    void ordersByTimeAndSaysWhenThereIsMore()
    {
        const Conversation conversation = begin(u"x"_s);
        for (int i = 0; i < 20; ++i) {
            Message message = samples::question(conversation, u"apple %1"_s.arg(i));
            message.parentId.clear();
            message.createdAt = samples::at((i * 7) % 20);
            QVERIFY(m_store->addMessage(message).result().isOk());
        }
        const SearchAnswer answer = find(u"apple"_s, 5);
        QVERIFY(answer.hasMore);
        QCOMPARE(answer.hits.size(), 5);
        for (qsizetype i = 0; i < 5; ++i)
            QCOMPARE(answer.hits.at(i).time, samples::at(19 - i));
        QVERIFY(!find(u"apple"_s, 20).hasMore);
    }

    void takesInWhatAnOlderProgramWrote()
    {
        const Conversation conversation = begin(u"老对话"_s);
        for (int i = 0; i < 200; ++i)
            say(conversation, u"第%1条消息"_s.arg(i));
        m_store.reset();
        // As if made with other terms.
        samples::lookInto(m_file, u"update meta set value = '0' where name = 'search_version'"_s);
        m_store.emplace(m_file);
        QSignalSpy indexed(&*m_store, &HistoryStore::indexed);
        QVERIFY(m_store->open().result().isOk());
        say(conversation, u"新的消息"_s); // in between
        QTRY_COMPARE_WITH_TIMEOUT(indexed.size(), 1, 20'000);
        QCOMPARE(ids(u"消息"_s).size(), 201);
        QCOMPARE(find(u"对话"_s).hits.size(), 1);
        QVERIFY(!find(u"消息"_s).isIndexing);
    }

    void givesUpForANewerQuestion()
    {
        const Conversation conversation = begin(u"x"_s);
        for (int i = 0; i < 300; ++i)
            say(conversation, u"a b c"_s);
        HistorySearch search(m_file);
        QList<QFuture<Result<SearchAnswer>>> asked;
        for (int i = 0; i < 40; ++i)
            asked += search.find(SearchQuery::parse(u"\"c b\""_s));
        QVERIFY(asked.last().result().isOk());
        int superseded = 0;
        for (const auto &one : asked)
            superseded += one.result().isOk() ? 0 : 1;
        QVERIFY(superseded > 30);
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
