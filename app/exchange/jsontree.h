// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/jsonpull.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <utility>
#include <vector>

namespace qwenda::exchange {

/// One value of a JSON text with all that is in it, read with a limit; for one record of a large file. Looking a member up
/// is linear: records have few. A missing member is a Null, so that chains of at() need no questions.
struct JsonTree
{
    enum class Type : quint8 { Null, False, True, Number, String, Array, Object };

    Type type = Type::Null;
    bool isCut = false;        ///< String: was too long, `text` is its beginning
    QByteArray text;           ///< String (UTF-8), or the Number as written
    std::vector<JsonTree> items;                          ///< Array
    struct Member; ///< no std::pair: it would ask what a JsonTree can do before it is one
    std::vector<Member> members; ///< Object, in the order of the file

    bool isNull() const { return type == Type::Null; }
    bool isObject() const { return type == Type::Object; }
    bool isArray() const { return type == Type::Array; }
    bool isString() const { return type == Type::String; }
    bool isTrue() const { return type == Type::True; }

    /// The last member of this name wins, as in JavaScript.
    const JsonTree &at(QByteArrayView name) const;
    bool has(QByteArrayView name) const;
    /// Of a String; of a Number its digits; else empty.
    QString string() const;
    QString string(QByteArrayView member) const { return at(member).string(); }
    /// Of a Number, or a String that is one; 0 else.
    double number() const;
    qint64 integer() const;
};

struct JsonTree::Member
{
    QByteArray first;
    JsonTree second;
};

/// A moment as exporters write it: seconds or milliseconds since 1970 as number or string, or ISO 8601 (without a zone:
/// UTC). Null when it is none, or not between 1990 and 2100.
QDateTime momentOf(const JsonTree &value);

struct TreeRead
{
    enum class Outcome { Read, TooLarge, Failed };
    Outcome outcome = Outcome::Read;
    JsonTree tree;
};
/// Reads the value that begins with `first`, the token last read, or that comes next. TooLarge: it took more than `limit`
/// bytes of memory, or about that; it was read over, what follows can be read. Failed: see json.problem().
TreeRead readTree(JsonPull &json, JsonPull::Token first, qsizetype limit);

/// A JSON text inside a string (some programs nest them). Null when it is none.
JsonTree parseTree(const QByteArray &utf8, qsizetype limit);

} // namespace qwenda::exchange
