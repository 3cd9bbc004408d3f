// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What search costs: builds a history of 100,000 messages (an argument names another number, 1000000 say), about 600
// bytes each, two thirds Chinese, one third English, words by Zipf's law from a vocabulary made with a fixed seed. A second
// argument names the file, which is kept, and taken as it is when it is there. Prints the time to write and index, the
// index's share of the text, and for 200 queries of each kind the processor's time on their thread (the best of three runs:
// other programs on the machine do not count); then compares 40 queries with reading every text. On a warm page cache.
#include "storage/historysearch.h"
#include "storage/historystore.h"
#include "storage/readingconnection.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

using namespace qwenda;
using namespace Qt::StringLiterals;

namespace {

class Vocabulary
{
public:
    Vocabulary()
    {
        for (int i = 0; i < 24'000; ++i) {
            const int roll = m_random.bounded(10);
            const int length = roll < 2 ? 1 : roll < 8 ? 2 : roll < 9 ? 3 : 4;
            QString word;
            for (int j = 0; j < length; ++j)
                word += QChar(char16_t(0x4e00 + zipf(3500) * 5));
            m_han += word;
        }
        for (int i = 0; i < 12'000; ++i) {
            QString word;
            for (int j = m_random.bounded(2, 11); j > 0; --j)
                word += QLatin1Char(char('a' + zipf(26)));
            m_latin += word;
        }
    }

    QString text()
    {
        QString text;
        const int words = m_random.bounded(60, 200);
        bool isHan = true;
        for (int i = 0; i < words; ++i) {
            if (m_random.bounded(8) == 0)
                isHan = m_random.bounded(3) > 0;
            if (isHan)
                text += m_han.at(zipf(int(m_han.size())));
            else
                text += u' ' + m_latin.at(zipf(int(m_latin.size()))) + u' ';
            if (m_random.bounded(9) == 0)
                text += u"，"_s;
        }
        return text;
    }

    const QStringList &latin() const { return m_latin; }
    int below(int limit) { return m_random.bounded(limit); }

private:
    // Rank r with a weight of about 1/r.
    int zipf(int size) { return std::min(size - 1, int(std::exp(m_random.generateDouble() * std::log(double(size))) - 1)); }

    QRandomGenerator m_random{20261121};
    QStringList m_han;
    QStringList m_latin;
};

void build(const QString &file, int messages, Vocabulary &words)
{
    HistoryStore store(file);
    if (!store.open().result())
        qFatal("cannot open %s", qPrintable(file));
    QElapsedTimer timer;
    timer.start();
    for (int done = 0; done < messages; done += 50) {
        Conversation conversation;
        conversation.id = newId();
        conversation.title = u"Conversation %1 关于"_s.arg(done);
        conversation.createdAt = QDateTime::fromMSecsSinceEpoch(1'600'000'000'000 + qint64(done) * 1000, Qt::UTC);
        conversation.updatedAt = conversation.createdAt;
        QList<Message> said;
        for (int i = 0; i < 50; ++i) {
            Message message;
            message.id = newId();
            message.conversationId = conversation.id;
            message.role = i % 2 ? Message::Role::Assistant : Message::Role::User;
            message.text = words.text();
            message.createdAt = conversation.createdAt.addSecs(i);
            said += message;
        }
        if (!store.saveWhole(conversation, said).result())
            qFatal("not written");
    }
    std::printf("written and indexed in %.0f s, %.2f ms each\n", double(timer.elapsed()) / 1000, double(timer.elapsed()) / messages);
}

/// About 400 texts from all over the history.
QStringList someTexts(const QSqlDatabase &database, int messages)
{
    QStringList texts;
    QSqlQuery rows(database);
    rows.exec(u"select text from messages where number % %1 = 7"_s.arg(qMax(1, messages / 400)));
    while (rows.next())
        texts += rows.value(0).toString();
    return texts;
}

double processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

QString hanPiece(const QStringList &texts, Vocabulary &words, int length)
{
    for (;;) {
        const QString &text = texts.at(words.below(int(texts.size())));
        const QString piece = text.mid(words.below(int(text.size())), length);
        const bool isHan = std::all_of(piece.cbegin(), piece.cend(), [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff; });
        if (piece.size() == length && isHan)
            return piece;
    }
}

void measure(const QSqlDatabase &database, const char *what, const QStringList &queries, double target)
{
    QList<double> times;
    qsizetype hits = 0;
    for (const QString &query : queries) {
        double best = 1e9;
        for (int run = 0; run < 3; ++run) {
            const double begin = processorTime();
            const auto answer = HistorySearch::findNow(database, SearchQuery::parse(query), 50);
            best = std::min(best, processorTime() - begin);
            hits += run == 0 && answer ? answer->hits.size() : 0;
        }
        times += best;
    }
    std::sort(times.begin(), times.end());
    std::printf("%-34s p50 %7.2f ms   p99 %7.2f ms   target %3.0f ms   %5.1f hits shown\n", what, times.at(times.size() / 2),
                times.at(times.size() * 99 / 100), target, double(hits) / double(queries.size()));
}

int wrong(const QSqlDatabase &database, const QStringList &queries)
{
    int differences = 0;
    for (const QString &query : queries) {
        QSqlQuery all(database);
        all.prepare(u"select count(*) from messages where instr(text, ?) > 0"_s);
        all.addBindValue(query);
        if (!all.exec() || !all.next())
            return -1;
        const auto answer = HistorySearch::findNow(database, SearchQuery::parse(query), 10'000'000);
        differences += answer && answer->hits.size() == all.value(0).toLongLong() ? 0 : 1;
    }
    return differences;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int messages = argc > 1 ? application.arguments().at(1).toInt() : 100'000;
    const bool isLarge = messages > 300'000;
    const QTemporaryDir folder;
    const QString file = argc > 2 ? application.arguments().at(2) : folder.filePath(u"history.db"_s);
    Vocabulary words;
    std::printf("%d messages\n", messages);
    if (!QFile::exists(file))
        build(file, messages, words);
    const auto database = openForReading(file, u"bench"_s);
    if (!database)
        qFatal("cannot read");
    const QStringList texts = someTexts(*database, messages);
    QSqlQuery sum(*database);
    const double bytes = sum.exec(u"select sum(length(cast(text as blob))) from messages"_s) && sum.next() ? sum.value(0).toDouble() : 0;
    QSqlQuery size(*database);
    if (size.exec(u"select sum(pgsize) from dbstat where name like 'message_terms%' or name = 'message_places'"_s) && size.next())
        std::printf("text %.0f MB, index %.0f MB, %.0f %% of the text (target 100 %%)\n", bytes / 1e6,
                    size.value(0).toDouble() / 1e6, 100 * size.value(0).toDouble() / bytes);
    const double han = isLarge ? 20 : 5;
    const double prefix = isLarge ? 100 : 20;
    QStringList checked;
    for (const int length : {2, 3, 4}) {
        QStringList queries;
        for (int i = 0; i < 200; ++i)
            queries += hanPiece(texts, words, length);
        checked += queries.mid(0, isLarge ? 4 : 13);
        measure(*database, qPrintable(u"%1 Han characters"_s.arg(length)), queries, han);
    }
    QStringList singles;
    QStringList prefixes;
    for (int i = 0; i < 200; ++i) {
        singles += hanPiece(texts, words, 1);
        const QString &word = words.latin().at(words.below(2000));
        prefixes += word.left(1 + words.below(int(word.size())));
    }
    measure(*database, "one Han character", singles, prefix);
    measure(*database, "Latin prefix", prefixes, prefix);
    std::printf("wrong against reading every text: %d of %d\n", wrong(*database, checked), int(checked.size()));
    return 0;
}
