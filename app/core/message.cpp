// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/message.h"

#include <QUuid>

#include <array>
#include <utility>

namespace qwenda {

namespace {

constexpr std::array<std::pair<Message::Role, const char *>, 4> roleNames{{
    {Message::Role::User, "user"},
    {Message::Role::System, "system"},
    {Message::Role::Assistant, "assistant"},
    {Message::Role::Tool, "tool"},
}};

constexpr std::array<std::pair<Message::State, const char *>, 5> stateNames{{
    {Message::State::Complete, "complete"},
    {Message::State::Streaming, "streaming"},
    {Message::State::Stopped, "stopped"},
    {Message::State::Interrupted, "interrupted"},
    {Message::State::Failed, "failed"},
}};

constexpr std::array<std::pair<Attachment::Kind, const char *>, 3> attachmentKindNames{{
    {Attachment::Kind::Text, "text"},
    {Attachment::Kind::Picture, "picture"},
    {Attachment::Kind::Pdf, "pdf"},
}};

template <typename Table, typename Value>
QString nameOf(const Table &table, Value value)
{
    for (const auto &[entry, name] : table) {
        if (entry == value)
            return QString::fromLatin1(name);
    }
    return {};
}

// The first row is what an unknown word becomes.
template <typename Table>
auto valueOf(const Table &table, QStringView word)
{
    for (const auto &[entry, name] : table) {
        if (word == QLatin1StringView(name))
            return entry;
    }
    return table.front().first;
}

} // namespace

QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

QString roleName(Message::Role role) { return nameOf(roleNames, role); }
Message::Role roleFromName(QStringView name) { return valueOf(roleNames, name); }
QString stateName(Message::State state) { return nameOf(stateNames, state); }
Message::State stateFromName(QStringView name) { return valueOf(stateNames, name); }
QString attachmentKindName(Attachment::Kind kind) { return nameOf(attachmentKindNames, kind); }
Attachment::Kind attachmentKindFromName(QStringView name) { return valueOf(attachmentKindNames, name); }

} // namespace qwenda
