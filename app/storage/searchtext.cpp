// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/searchtext.h"

#include <iterator>

namespace qwenda::searchtext {

namespace {

// A private character cannot come out of folding, and FTS5's ascii tokenizer takes it for a letter.
constexpr QChar beginsWith(0xe000);
constexpr QChar tripleClass(0xe001);
// Longer "words" are encoded files.
constexpr qsizetype longestWord = 64;

enum class Kind { Separator, Ignored, Word, Character };

bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
    case QChar::Script_Yi:
        return true;
    default:
        return (c >= 0x3005 && c <= 0x3007) || (c >= 0x3041 && c <= 0x30ff); // 々〆〇 and the long mark ー
    }
}

Kind kindOf(char32_t c)
{
    if (c < 0x80) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return isWord ? Kind::Word : Kind::Separator;
    }
    if (c >= 0x4e00 && c <= 0x9fff)
        return Kind::Character;
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return Kind::Ignored;
    case QChar::Symbol_Other:
        return c >= 0x1f000 ? Kind::Character : Kind::Separator;
    default:
        return !QChar::isLetterOrNumber(c) ? Kind::Separator : isUnspaced(c) ? Kind::Character : Kind::Word;
    }
}

bool keepsItsForm(char32_t c)
{
    // Kana's voiced marks and Hangul's parts make other letters; half-width forms are to meet the full ones.
    return (c >= 0x3040 && c <= 0x30ff) || (c >= 0xac00 && c <= 0xd7a3);
}

void appendFolded(char32_t c, QString &folded)
{
    if (c < 0x80) {
        folded += QChar(c >= 'A' && c <= 'Z' ? char16_t(c + 32) : char16_t(c));
        return;
    }
    if ((c >= 0x4e00 && c <= 0x9fff) || keepsItsForm(c)) {
        folded += QChar(char16_t(c));
        return;
    }
    if (c == 0xdf || c == 0x1e9e) { // ß: only full case folding knows its two letters
        folded += u"ss";
        return;
    }
    const QString parts = QChar::decomposition(c);
    if (!parts.isEmpty()) {
        for (const char32_t part : parts.toUcs4()) {
            if (part != c && kindOf(part) != Kind::Separator && kindOf(part) != Kind::Ignored)
                appendFolded(part, folded);
        }
        return;
    }
    folded += QString::fromUcs4(&c, 1).toCaseFolded();
}

char32_t codePointAt(QStringView text, qsizetype at, qsizetype &length)
{
    const QChar unit = text.at(at);
    if (unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate()) {
        length = 2;
        return QChar::surrogateToUcs4(unit, text.at(at + 1));
    }
    length = 1;
    return unit.unicode();
}

} // namespace

bool AtomReader::next(Atom &atom)
{
    bool isInWord = false;
    qsizetype length = 0;
    for (; m_at < m_text.size(); m_at += length) {
        const char32_t c = codePointAt(m_text, m_at, length);
        const Kind kind = kindOf(c);
        if (kind == Kind::Ignored)
            continue;
        if (isInWord) {
            if (kind != Kind::Word)
                return true;
            if (atom.text.size() < longestWord)
                appendFolded(c, atom.text);
            atom.end = m_at + length;
            continue;
        }
        if (kind == Kind::Separator) {
            m_wasCharacter = false;
            continue;
        }
        atom.text.resize(0);
        appendFolded(c, atom.text);
        atom.begin = m_at;
        atom.end = m_at + length;
        atom.isCharacter = kind == Kind::Character;
        atom.isJoined = atom.isCharacter && m_wasCharacter;
        m_wasCharacter = atom.isCharacter;
        isInWord = kind == Kind::Word;
        if (!isInWord) {
            m_at += length;
            return true;
        }
    }
    return isInWord;
}

QString prefixTerm(const QString &prefix)
{
    return beginsWith + prefix;
}

QString tripleTerm(const QString &first, const QString &second, const QString &third)
{
    // FNV-1a: what stands in files must not depend on the run, as Qt's own hashes do.
    quint32 hash = 2166136261u;
    for (const QString &part : {first, second, third}) {
        for (const QChar c : part)
            hash = (hash ^ c.unicode()) * 16777619u;
    }
    hash ^= hash >> 16; // the lowest bits know only the lowest bits of the characters
    constexpr char16_t digits[] = u"0123456789abcdefghijklmnopqrstuvwxyz";
    const QChar term[]{tripleClass, QChar(digits[hash / (36 * 36) % 36]), QChar(digits[hash / 36 % 36]), QChar(digits[hash % 36])};
    return QString(term, std::size(term));
}

void addTerms(QString &terms, QStringView text)
{
    AtomReader reader(text);
    Atom atom;
    QString former;
    QString beforeIt; // empty: nothing that touches
    while (reader.next(atom)) {
        if (atom.isCharacter) {
            if (atom.isJoined) {
                terms += former;
                terms += atom.text;
                terms += u' ';
                if (!beforeIt.isEmpty()) {
                    terms += tripleTerm(beforeIt, former, atom.text);
                    terms += u' ';
                }
            }
            beforeIt = atom.isJoined ? former : QString();
            former = atom.text;
        } else {
            for (qsizetype length = 1; length <= qMin(prefixLength, atom.text.size()); ++length) {
                terms += beginsWith;
                terms += QStringView(atom.text).left(length);
                terms += u' ';
            }
        }
        terms += atom.text;
        terms += u' ';
    }
}

} // namespace qwenda::searchtext
