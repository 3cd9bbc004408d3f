// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/searchquery.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace qwenda {

/// A piece of a text, in UTF-16 units.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype length = 0;
    bool operator==(const TextSpan &) const = default;
};

/// A few words around the first place found.
struct Excerpt
{
    QString text;          ///< one line; "…" where something was left out
    QList<TextSpan> marks; ///< in `text`, in order, not touching
    TextSpan place;        ///< of the first match in the source
};

namespace searchmatch {

/// Pure functions on text; any thread.

/// At most `most` places of the phrase, in order, not overlapping.
QList<TextSpan> places(QStringView text, const SearchPhrase &phrase, qsizetype most = 1);
bool contains(QStringView text, const SearchPhrase &phrase);
/// The phrase as it stands in every text that contains() it, for a search of bytes; empty when it can be spelt in ways.
QString spelling(const SearchPhrase &phrase);
/// About `columns` characters (Han counts as two) around the first place of the first phrase found; nothing when none
/// is in the text. Without phrases: the text's beginning, nothing marked.
std::optional<Excerpt> excerpt(QStringView text, const QList<SearchPhrase> &phrases, int columns = 110);

} // namespace searchmatch

} // namespace qwenda
