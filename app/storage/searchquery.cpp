// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchquery.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

using searchtext::Atom;

struct Piece
{
    QString key;    ///< lower case; empty: none
    QString text;
    bool isQuoted = false;
    bool isUnwanted = false;
    bool isOpen = false; ///< nothing follows it, not even a space
};

bool isQuote(QChar c) { return c == u'"' || c == u'“' || c == u'”' || c == u'„' || c == u'＂'; }

bool isKey(QStringView word)
{
    for (const char16_t *key : {u"from", u"model", u"before", u"after", u"in", u"tag"}) {
        if (word.compare(QStringView(key), Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

/// Cuts the text at spaces outside of quotes.
class Cutter
{
public:
    explicit Cutter(QStringView text) : m_text(text) {}

    bool next(Piece &piece)
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
        if (m_at >= m_text.size())
            return false;
        piece = {};
        if (m_text.at(m_at) == u'-' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace()) {
            piece.isUnwanted = true;
            ++m_at;
        }
        readKey(piece);
        if (m_at < m_text.size() && isQuote(m_text.at(m_at)))
            readQuoted(piece);
        else
            readWord(piece);
        piece.isOpen = m_at >= m_text.size() && !piece.isQuoted;
        return true;
    }

private:
    void readKey(Piece &piece)
    {
        qsizetype colon = m_at;
        while (colon < m_text.size() && m_text.at(colon).isLetter())
            ++colon;
        const bool isColon = colon < m_text.size() && (m_text.at(colon) == u':' || m_text.at(colon) == u'：');
        if (!isColon || !isKey(m_text.mid(m_at, colon - m_at)))
            return;
        piece.key = m_text.mid(m_at, colon - m_at).toString().toLower();
        m_at = colon + 1;
    }

    void readQuoted(Piece &piece)
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && !isQuote(m_text.at(m_at)))
            ++m_at;
        piece.text = m_text.mid(begin, m_at - begin).toString();
        piece.isQuoted = true;
        m_at += m_at < m_text.size() ? 1 : 0;
    }

    void readWord(Piece &piece)
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text.at(m_at).isSpace() && !isQuote(m_text.at(m_at)))
            ++m_at;
        piece.text = m_text.mid(begin, m_at - begin).toString();
    }

    QStringView m_text;
    qsizetype m_at = 0;
};

/// The first moment of a day, month or year, and of the next one.
std::optional<std::pair<QDateTime, QDateTime>> spanOf(const QString &text)
{
    const QStringList parts = QString(text).replace(u'/', u'-').split(u'-');
    QList<int> numbers;
    for (const QString &part : parts) {
        bool isNumber = false;
        numbers.append(part.toInt(&isNumber));
        if (!isNumber)
            return std::nullopt;
    }
    if (numbers.isEmpty() || numbers.size() > 3)
        return std::nullopt;
    const QDate first(numbers.at(0), numbers.value(1, 1), numbers.value(2, 1));
    if (!first.isValid() || first.year() < 1970)
        return std::nullopt;
    const QDate next = numbers.size() == 1 ? first.addYears(1) : numbers.size() == 2 ? first.addMonths(1) : first.addDays(1);
    return std::pair(first.startOfDay(), next.startOfDay());
}

bool takeRole(SearchQuery &query, const QString &who)
{
    static const QStringList me{u"me"_s, u"user"_s, u"我"_s};
    static const QStringList assistant{u"assistant"_s, u"ai"_s, u"qwen"_s, u"助手"_s};
    if (me.contains(who.toLower()))
        query.from = Message::Role::User;
    else if (assistant.contains(who.toLower()))
        query.from = Message::Role::Assistant;
    else
        return false;
    return true;
}

bool takeMoment(SearchQuery &query, const QString &key, const QString &text)
{
    const auto span = spanOf(text);
    if (!span)
        return false;
    if (key == u"before")
        query.before = query.before.isValid() ? qMin(query.before, span->first) : span->first;
    else
        query.after = query.after.isValid() ? qMax(query.after, span->first) : span->first;
    return true;
}

void takePlace(SearchQuery &query, const QString &name)
{
    if (name.compare(u"trash", Qt::CaseInsensitive) == 0 || name == u"回收站")
        query.place = SearchQuery::Place::Trash;
    else if (name.compare(u"archive", Qt::CaseInsensitive) == 0 || name == u"归档")
        query.place = SearchQuery::Place::Archive;
    else
        query.folders.append(name);
}

/// False: it is no condition but words.
bool takeCondition(SearchQuery &query, const Piece &piece)
{
    const QString value = piece.text.trimmed();
    if (piece.key.isEmpty() || piece.isUnwanted)
        return false;
    if (value.isEmpty()) // being typed
        return true;
    if (piece.key == u"from")
        return takeRole(query, value);
    if (piece.key == u"before" || piece.key == u"after")
        return takeMoment(query, piece.key, value);
    if (piece.key == u"model")
        query.models.append(value);
    else if (piece.key == u"tag")
        query.tags.append(value.startsWith(u'#') ? value.mid(1) : value);
    else
        takePlace(query, value);
    return true;
}

std::optional<SearchPhrase> phraseOf(const Piece &piece)
{
    QString text = piece.key.isEmpty() ? piece.text : piece.key + u':' + piece.text;
    SearchPhrase phrase;
    if (!piece.isQuoted && text.endsWith(u'*')) {
        text.chop(1);
        phrase.isPrefix = true;
    }
    phrase.isPrefix = phrase.isPrefix || (piece.isOpen && !piece.isUnwanted);
    searchtext::AtomReader reader(text);
    for (Atom atom; reader.next(atom);) {
        if (!atom.text.isEmpty())
            phrase.atoms.append(atom);
    }
    if (phrase.atoms.isEmpty())
        return std::nullopt;
    // Characters have no end to go on from; "C++" is not the beginning of a word.
    const Atom &last = phrase.atoms.constLast();
    phrase.isPrefix = phrase.isPrefix && !last.isCharacter && last.end == text.size();
    return phrase;
}

QString quoted(const QString &term) { return u'"' + term + u'"'; }

QString termOf(const QString &word, bool isPrefix)
{
    if (!isPrefix)
        return quoted(word);
    return word.size() <= searchtext::prefixLength ? quoted(searchtext::prefixTerm(word)) : quoted(word) + u" *"_s;
}

} // namespace

bool SearchPhrase::needsText() const
{
    return atoms.size() > 2 || (atoms.size() == 2 && !atoms.at(1).isJoined);
}

QString SearchPhrase::expression() const
{
    QStringList terms;
    for (qsizetype begin = 0, end = 0; begin < atoms.size(); begin = end) {
        end = begin + 1;
        while (end < atoms.size() && atoms.at(end).isJoined)
            ++end;
        for (qsizetype i = begin + 2; i < end; ++i)
            terms += quoted(searchtext::tripleTerm(atoms.at(i - 2).text, atoms.at(i - 1).text, atoms.at(i).text));
        // Of four and more the triples' classes say enough: they are rarer than many a pair, and shorter to go through.
        for (qsizetype i = begin + 1; i < end && end - begin <= 3; ++i)
            terms += quoted(atoms.at(i - 1).text + atoms.at(i).text);
        if (end - begin == 1)
            terms += termOf(atoms.at(begin).text, isPrefix && end == atoms.size());
    }
    return terms.join(u" AND "_s);
}

SearchQuery SearchQuery::parse(QStringView text)
{
    SearchQuery query;
    Cutter cutter(text);
    for (Piece piece; cutter.next(piece);) {
        if (takeCondition(query, piece))
            continue;
        if (const auto phrase = phraseOf(piece))
            (piece.isUnwanted ? query.unwanted : query.wanted).append(*phrase);
    }
    return query;
}

bool SearchQuery::isEmpty() const
{
    return wanted.isEmpty() && unwanted.isEmpty() && !from && models.isEmpty() && !after.isValid() && !before.isValid()
        && folders.isEmpty() && tags.isEmpty() && place == Place::Everywhere;
}

} // namespace qwenda
