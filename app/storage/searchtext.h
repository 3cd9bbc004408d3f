// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace qwenda::searchtext {

/// How texts become terms. Text is folded (case, accents, full-width letters) and taken apart into atoms: a *word* of
/// letters and digits, or one character of a script that puts no spaces between words (Han, kana, Hangul, Thai, …;
/// also one emoji). From them come the terms of the index:
///
///     word          abcde   →  abcde  ⁁a ⁁ab ⁁abc        (⁁: "begins with", so that short prefixes are one lookup)
///     characters    甲乙丙   →  甲 乙 丙 甲乙 乙丙 ⁂n       (pairs and triples only of characters that touch)
///
/// Triples fall into 46,656 classes by a hash, ⁂n. A text of a thousand characters has one class of fifty by chance, so
/// a class only rules texts out; but it costs less than two bytes a character, where triples as they are would double the
/// index, and it leaves few of the texts that have all pairs of a phrase, but apart from each other.
///
/// A pure function of the text; raise `version` whenever a text gives other terms than before. Any thread.
constexpr int version = 2;

/// Prefixes up to this length are terms of their own.
constexpr qsizetype prefixLength = 3;

/// One word or one character.
struct Atom
{
    QString text;         ///< folded
    qsizetype begin = 0;  ///< in the source, UTF-16 units
    qsizetype end = 0;
    bool isCharacter = false;
    bool isJoined = false; ///< touches the character before it, which is an atom of that kind too
};

/// Reads a text atom by atom; memory does not depend on its length.
class AtomReader
{
public:
    explicit AtomReader(QStringView text) : m_text(text) {}
    /// False at the end; then `atom` is not changed. Reuses the atom's memory.
    bool next(Atom &atom);

private:
    QStringView m_text;
    qsizetype m_at = 0;
    bool m_wasCharacter = false; ///< nothing but marks since the last character
};

/// Adds the text's terms, each followed by a space, to `terms`.
void addTerms(QString &terms, QStringView text);
/// The term of "begins with": `prefix` folded, 1 to prefixLength characters long.
QString prefixTerm(const QString &prefix);
/// The term of the class of three characters that touch, each folded.
QString tripleTerm(const QString &first, const QString &second, const QString &third);

} // namespace qwenda::searchtext
