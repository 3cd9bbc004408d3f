// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/error.h"

#include <array>
#include <utility>

namespace qwenda {

namespace {

constexpr std::array<std::pair<Error::Kind, const char *>, 10> kindNames{{
    {Error::Kind::Key, "key"},
    {Error::Kind::Account, "account"},
    {Error::Kind::Busy, "busy"},
    {Error::Kind::Refused, "refused"},
    {Error::Kind::Invalid, "invalid"},
    {Error::Kind::TooLong, "too_long"},
    {Error::Kind::Network, "network"},
    {Error::Kind::Server, "server"},
    {Error::Kind::Storage, "storage"},
    {Error::Kind::Keychain, "keychain"},
}};

} // namespace

QString kindName(Error::Kind kind)
{
    for (const auto &[value, name] : kindNames) {
        if (value == kind)
            return QString::fromLatin1(name);
    }
    return {};
}

Error::Kind kindFromName(QStringView name)
{
    for (const auto &[value, word] : kindNames) {
        if (name == QLatin1StringView(word))
            return value;
    }
    return Error::Kind::Server;
}

} // namespace qwenda
