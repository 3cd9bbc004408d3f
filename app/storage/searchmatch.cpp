// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchmatch.h"

#include <algorithm>

namespace qwenda::searchmatch {

namespace {

using searchtext::Atom;

/// Only Han of the common block, all touching: what is written is what is found.
bool isPlainHan(const SearchPhrase &phrase)
{
    for (qsizetype i = 0; i < phrase.atoms.size(); ++i) {
        const Atom &atom = phrase.atoms.at(i);
        if (!atom.isCharacter || (i > 0 && !atom.isJoined) || atom.text.size() != 1 || atom.text.at(0).unicode() < 0x4e00
            || atom.text.at(0).unicode() > 0x9fff)
            return false;
    }
    return true;
}

QList<TextSpan> hanPlaces(QStringView text, const QString &wanted, qsizetype most)
{
    QList<TextSpan> found;
    for (qsizetype at = text.indexOf(wanted); at >= 0 && found.size() < most; at = text.indexOf(wanted, at + wanted.size()))
        found.append({at, wanted.size()});
    return found;
}

bool isSame(const Atom &atom, const Atom &wanted, bool mayGoOn)
{
    if (atom.isCharacter != wanted.isCharacter)
        return false;
    return mayGoOn ? atom.text.startsWith(wanted.text) : atom.text == wanted.text;
}

/// The last atoms read, as many as the phrase has.
class Window
{
public:
    explicit Window(const SearchPhrase &phrase) : m_phrase(phrase), m_atoms(phrase.atoms.size()) {}

    Atom &oldest() { return m_atoms[m_first]; }
    void turn()
    {
        m_first = (m_first + 1) % m_atoms.size();
        ++m_filled;
    }
    void clear() { m_filled = 0; }
    const Atom &at(qsizetype i) const { return m_atoms.at((m_first + i) % m_atoms.size()); }

    bool holdsThePhrase() const
    {
        if (m_filled < m_atoms.size())
            return false;
        for (qsizetype i = m_atoms.size() - 1; i >= 0; --i) {
            const Atom &wanted = m_phrase.atoms.at(i);
            if (!isSame(at(i), wanted, m_phrase.isPrefix && i + 1 == m_atoms.size()))
                return false;
            if (i > 0 && wanted.isJoined && !at(i).isJoined)
                return false;
        }
        return true;
    }

private:
    const SearchPhrase &m_phrase;
    QList<Atom> m_atoms;
    qsizetype m_first = 0;
    qsizetype m_filled = 0;
};

constexpr QChar ellipsis(u'…');

qsizetype columnsOf(QChar c) { return c.unicode() >= 0x1100 && !c.isLowSurrogate() ? 2 : c.isLowSurrogate() ? 0 : 1; }

/// Where about `columns` to the left of `at` end, at a space when one is near.
qsizetype walkBack(QStringView text, qsizetype at, qsizetype columns)
{
    qsizetype begin = at;
    for (qsizetype used = 0; begin > 0 && used < columns; --begin)
        used += columnsOf(text.at(begin - 1));
    for (qsizetype near = begin; begin > 0 && near < qMin(at, begin + 12); ++near) {
        if (text.at(near).isSpace())
            return near + 1;
    }
    if (begin > 0 && begin < text.size() && text.at(begin).isLowSurrogate())
        ++begin;
    return begin;
}

qsizetype walkOn(QStringView text, qsizetype at, qsizetype columns)
{
    qsizetype end = at;
    for (qsizetype used = 0; end < text.size() && used < columns; ++end)
        used += columnsOf(text.at(end));
    if (end < text.size() && end > 0 && text.at(end).isLowSurrogate())
        ++end;
    return end;
}

/// Copies without runs of white space, and shifts the marks along.
void copyOnOneLine(QStringView source, qsizetype begin, qsizetype end, const QList<TextSpan> &found, Excerpt &excerpt)
{
    qsizetype mark = 0;
    for (qsizetype at = begin; at < end; ++at) {
        while (mark < found.size() && found.at(mark).begin + found.at(mark).length <= at)
            ++mark;
        const QChar c = source.at(at).isSpace() || source.at(at).category() == QChar::Other_Control ? QChar(u' ') : source.at(at);
        if (c == u' ' && (excerpt.text.isEmpty() || excerpt.text.endsWith(u' ')))
            continue;
        excerpt.text += c;
        if (mark >= found.size() || at < found.at(mark).begin)
            continue;
        const qsizetype place = excerpt.text.size() - 1;
        if (!excerpt.marks.isEmpty() && excerpt.marks.constLast().begin + excerpt.marks.constLast().length == place)
            ++excerpt.marks.last().length;
        else
            excerpt.marks.append({place, 1});
    }
}

} // namespace

QString spelling(const SearchPhrase &phrase)
{
    QString text;
    if (isPlainHan(phrase)) {
        for (const Atom &atom : phrase.atoms)
            text += atom.text;
    }
    return text;
}

QList<TextSpan> places(QStringView text, const SearchPhrase &phrase, qsizetype most)
{
    if (const QString wanted = spelling(phrase); !wanted.isEmpty())
        return hanPlaces(text, wanted, most);
    QList<TextSpan> found;
    searchtext::AtomReader reader(text);
    Window window(phrase);
    while (found.size() < most && reader.next(window.oldest())) {
        window.turn();
        if (!window.holdsThePhrase())
            continue;
        const qsizetype begin = window.at(0).begin;
        found.append({begin, window.at(phrase.atoms.size() - 1).end - begin});
        window.clear();
    }
    return found;
}

bool contains(QStringView text, const SearchPhrase &phrase)
{
    return !places(text, phrase).isEmpty();
}

std::optional<Excerpt> excerpt(QStringView text, const QList<SearchPhrase> &phrases, int columns)
{
    Excerpt result;
    for (const SearchPhrase &phrase : phrases) {
        const auto first = places(text, phrase);
        if (first.isEmpty())
            continue;
        result.place = first.constFirst();
        break;
    }
    if (!phrases.isEmpty() && result.place.length == 0)
        return std::nullopt;
    const qsizetype begin = walkBack(text, result.place.begin, columns / 4);
    const qsizetype end = walkOn(text, begin, columns);
    // A little more than is shown, so that a word at the edge is still whole.
    const QStringView around = text.mid(begin, qMin(end + 64, text.size()) - begin);
    QList<TextSpan> found;
    for (const SearchPhrase &phrase : phrases) {
        for (const TextSpan &span : places(around, phrase, 40))
            found.append({begin + span.begin, span.length});
    }
    std::sort(found.begin(), found.end(), [](const TextSpan &a, const TextSpan &b) { return a.begin < b.begin; });
    if (begin > 0)
        result.text += ellipsis;
    copyOnOneLine(text, begin, end, found, result);
    if (end < text.size())
        result.text += ellipsis;
    return result;
}

} // namespace qwenda::searchmatch
