// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/apikey.h"

#include <algorithm>

namespace qwenda {

ApiKey::ApiKey(const QString &text) : m_bytes(text.trimmed().toUtf8()) {}

ApiKey::ApiKey(QByteArray bytes) : m_bytes(bytes.trimmed()) {}

ApiKey::~ApiKey()
{
    // Only the last owner may wipe: the bytes are shared between copies.
    if (m_bytes.isDetached())
        m_bytes.fill('\0');
}

bool ApiKey::isWellFormed() const
{
    return !m_bytes.isEmpty() && std::all_of(m_bytes.cbegin(), m_bytes.cend(), [](char c) { return c > 0x20 && c < 0x7f; });
}

QByteArray ApiKey::authorization() const
{
    return "Bearer " + m_bytes;
}

} // namespace qwenda
