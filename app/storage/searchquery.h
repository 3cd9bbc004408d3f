// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"
#include "storage/searchtext.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace qwenda {

/// Atoms that must follow each other.
struct SearchPhrase
{
    QList<searchtext::Atom> atoms; ///< never empty
    bool isPrefix = false;         ///< the last atom, a word, may go on

    /// Several terms of the index, so that a hit of all of them is not yet a hit of the phrase.
    bool needsText() const;
    /// As an expression of FTS5 that finds every row with the phrase, and when needsText() some more.
    QString expression() const;
};

/// What the user wrote, understood. Separated by spaces, all must be met:
///
///     word            also a part of Chinese, Japanese, Thai …; the last word may go on when no space follows it
///     "two words"     next to each other; exactly these words
///     wor*            words that begin so
///     -word -"a b"    not in it
///     from:me  from:assistant      model:qwen-plus (a part of the id)
///     before:2026-11-02  after:2026-11   (a day, a month or a year; `after` with that day, `before` without it)
///     in:Folder  in:"My folder"  in:archive  in:trash      tag:name
///
/// What follows a colon and makes no sense is searched as words. A value; any thread.
struct SearchQuery
{
    enum class Place { Everywhere, Archive, Trash }; ///< Everywhere: all but the trash

    QList<SearchPhrase> wanted;
    QList<SearchPhrase> unwanted;
    std::optional<Message::Role> from;
    QStringList models;
    QDateTime after;  ///< from this moment on; invalid: no limit
    QDateTime before; ///< earlier than this
    QStringList folders; ///< names, one of them; with the folders inside
    QStringList tags;    ///< all of them
    Place place = Place::Everywhere;

    /// Days begin at local midnight.
    static SearchQuery parse(QStringView text);
    /// Nothing to search by.
    bool isEmpty() const;
    /// Something that only messages have, so that titles do not count.
    bool isAboutMessages() const { return from || !models.isEmpty(); }
};

} // namespace qwenda

Q_DECLARE_METATYPE(qwenda::SearchQuery)
