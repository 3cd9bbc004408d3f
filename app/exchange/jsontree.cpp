// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/jsontree.h"

#include <cmath>
#include <limits>

namespace qwenda::exchange {

namespace {

using Token = JsonPull::Token;

class TreeReader
{
public:
    TreeReader(JsonPull &json, qsizetype limit) : m_json(json), m_left(limit) {}

    /// Recursion is bounded by JsonPull::maxDepth.
    TreeRead::Outcome read(Token first, JsonTree &into)
    {
        m_left -= qsizetype(sizeof(JsonTree));
        if (m_left < 0)
            return m_json.skipFrom(first) ? TreeRead::Outcome::TooLarge : TreeRead::Outcome::Failed;
        switch (first) {
        case Token::BeginObject:
            return readObject(into);
        case Token::BeginArray:
            return readArray(into);
        case Token::String:
        case Token::Number:
            into.type = first == Token::String ? JsonTree::Type::String : JsonTree::Type::Number;
            into.text = kept();
            into.isCut = m_json.isCut();
            break;
        case Token::True:
            into.type = JsonTree::Type::True;
            break;
        case Token::False:
            into.type = JsonTree::Type::False;
            break;
        case Token::Null:
            break;
        default:
            return TreeRead::Outcome::Failed;
        }
        return m_left < 0 ? TreeRead::Outcome::TooLarge : TreeRead::Outcome::Read;
    }

private:
    /// A copy of its own size: the parser's buffer stays with the parser.
    QByteArray kept()
    {
        const QByteArray &text = m_json.text();
        m_left -= text.size();
        return QByteArray(text.constData(), text.size());
    }

    TreeRead::Outcome readArray(JsonTree &into)
    {
        into.type = JsonTree::Type::Array;
        auto outcome = TreeRead::Outcome::Read;
        for (Token token = m_json.next(); token != Token::EndArray; token = m_json.next()) {
            JsonTree item;
            const auto read = this->read(token, item);
            if (read == TreeRead::Outcome::Failed)
                return read;
            if (read == TreeRead::Outcome::TooLarge)
                outcome = read;
            else if (outcome == TreeRead::Outcome::Read)
                into.items.push_back(std::move(item));
        }
        return outcome;
    }

    TreeRead::Outcome readObject(JsonTree &into)
    {
        into.type = JsonTree::Type::Object;
        auto outcome = TreeRead::Outcome::Read;
        for (Token token = m_json.next(); token != Token::EndObject; token = m_json.next()) {
            if (token != Token::Key)
                return TreeRead::Outcome::Failed;
            QByteArray name = m_left < 0 ? QByteArray() : kept();
            JsonTree member;
            const auto read = this->read(m_json.next(), member);
            if (read == TreeRead::Outcome::Failed)
                return read;
            if (read == TreeRead::Outcome::TooLarge)
                outcome = read;
            else if (outcome == TreeRead::Outcome::Read)
                into.members.push_back({std::move(name), std::move(member)});
        }
        return outcome;
    }

    JsonPull &m_json;
    qsizetype m_left;
};

const JsonTree nothing;

} // namespace

const JsonTree &JsonTree::at(QByteArrayView name) const
{
    for (auto member = members.rbegin(); member != members.rend(); ++member) {
        if (member->first == name)
            return member->second;
    }
    return nothing;
}

bool JsonTree::has(QByteArrayView name) const { return &at(name) != &nothing; }

QString JsonTree::string() const
{
    return type == Type::String || type == Type::Number ? QString::fromUtf8(text) : QString();
}

double JsonTree::number() const
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? value : 0;
}

qint64 JsonTree::integer() const
{
    bool isInteger = false;
    const qint64 value = text.toLongLong(&isInteger);
    if (isInteger)
        return value;
    const double rounded = std::round(number());
    return std::abs(rounded) < 9e15 ? qint64(rounded) : 0;
}

QDateTime momentOf(const JsonTree &value)
{
    constexpr double earliest = 631'152'000;   // 1990, in seconds
    constexpr double latest = 4'102'444'800;   // 2100
    double seconds = value.number();
    if (seconds == 0 && value.isString()) {
        QDateTime time = QDateTime::fromString(value.string(), Qt::ISODateWithMs);
        if (!time.isValid())
            return {};
        if (time.timeSpec() == Qt::LocalTime)
            time.setTimeSpec(Qt::UTC);
        seconds = double(time.toMSecsSinceEpoch()) / 1000;
    }
    // Nanoseconds, microseconds, milliseconds: whichever makes sense.
    for (int i = 0; i < 3 && seconds > latest; ++i)
        seconds /= 1000;
    if (!(seconds >= earliest && seconds < latest))
        return {};
    return QDateTime::fromMSecsSinceEpoch(qint64(std::llround(seconds * 1000)), Qt::UTC);
}

TreeRead readTree(JsonPull &json, Token first, qsizetype limit)
{
    TreeRead result;
    result.outcome = TreeReader(json, limit).read(first, result.tree);
    if (result.outcome != TreeRead::Outcome::Read)
        result.tree = {};
    return result;
}

JsonTree parseTree(const QByteArray &utf8, qsizetype limit)
{
    MemorySource source(utf8);
    JsonPull json(source);
    auto read = readTree(json, json.next(), limit);
    return read.outcome == TreeRead::Outcome::Read && json.next() == Token::End ? std::move(read.tree) : JsonTree();
}

} // namespace qwenda::exchange
