// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

namespace qwenda {

/// A secret on its way from the keychain to the Authorization header. Cannot be printed, compared in order, streamed
/// or turned into a string by accident. Overwrites its own bytes when destroyed (best effort: Qt may have copied).
class ApiKey
{
public:
    ApiKey() = default;
    /// Takes the text of an entry field or of the environment; outer white space is dropped.
    explicit ApiKey(const QString &text);
    explicit ApiKey(QByteArray bytes);
    ApiKey(const ApiKey &) = default;
    ApiKey(ApiKey &&) noexcept = default;
    ApiKey &operator=(const ApiKey &) = default;
    ApiKey &operator=(ApiKey &&) noexcept = default;
    ~ApiKey();

    bool isEmpty() const { return m_bytes.isEmpty(); }
    /// False for characters that can't stand in a header (anything but printable ASCII): a pasted sentence, say.
    bool isWellFormed() const;
    /// A subscription's key ("sk-sp-…"): good at its plan's own host only, and meant for use by hand.
    bool isPlanKey() const { return m_bytes.startsWith("sk-sp-"); }
    bool operator==(const ApiKey &) const = default;

    /// "Bearer …", for the Authorization header and for nothing else.
    QByteArray authorization() const;
    /// The bare bytes, for the keychain and for nothing else.
    QByteArray bytesForKeychain() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

QDebug operator<<(QDebug, const ApiKey &) = delete;

} // namespace qwenda
