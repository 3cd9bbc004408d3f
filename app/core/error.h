// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace qwenda {

/// What went wrong, sorted by what can be done about it. A value: it carries no secret and no sentence for people;
/// the words are made in ui and cli. Any thread.
struct Error
{
    /// Who has to act. The first eight are the kinds that `qwenda ask --json` prints (kindName).
    enum class Kind {
        Key,     ///< no key, or the service did not accept it (401)
        Account, ///< money or free quota: the account's owner has to act
        Busy,    ///< too many requests: waiting helps
        Refused, ///< content rules, or no right to the model
        Invalid, ///< the request itself is wrong: parameter, unknown model, broken history
        TooLong, ///< the conversation does not fit the model
        Network, ///< no connection, time-out, connection lost
        Server,  ///< the service failed, or sent what cannot be understood
        Storage, ///< disk, database or settings (never from the network)
        Keychain ///< the system's secret service (never from the network)
    };

    /// Which case of a kind, where people can do something particular. None: the kind says it all.
    enum class Reason {
        None,
        NoKey,           ///< Key: nothing to send
        WrongKey,        ///< Key: refused here; another region may accept it
        WrongWorkspace,  ///< Key: the workspace is not this key's
        Overdue,         ///< Account: in debt
        FreeQuotaUsedUp, ///< Account
        NotPurchased,    ///< Account: service not activated
        ContentRefused,  ///< Refused: moderation of input or output
        NoRight,         ///< Refused: key or workspace may not use this model
        UnknownModel,    ///< Invalid: also a retired model
        WrongParameter,  ///< Invalid: parameter names it
        InsecureAddress, ///< Invalid: http:// to a host that is not loopback and not confirmed
        WrongAddress,    ///< Invalid: not a usable URL
        MediaRefused,    ///< Invalid: picture, sound or file does not fit
        NotConnected,    ///< Network: nothing was sent (DNS, refused, TLS, proxy); safe to repeat
        ProxyRefused,    ///< Network: the proxy wants other credentials, or is not there
        BadCertificate,  ///< Network: TLS could not trust the host
        TimedOut,        ///< Network: silence longer than allowed
        ConnectionLost,  ///< Network: broke while the answer was coming, or before it; may have been billed
        NotUnderstood,   ///< Server: undecodable
        DiskFull,        ///< Storage
        ReadOnly,        ///< Storage
        Locked,          ///< Storage: another program holds it; Keychain: needs unlocking
        NotADatabase,    ///< Storage
        TooNew,          ///< Storage: written by a later Qwenda
        NoService,       ///< Keychain: no secret service here
    };

    Kind kind = Kind::Server;
    Reason reason = Reason::None;
    /// The provider's own code exactly as received; empty when there was none.
    QString code;
    /// The provider's own words, for "copy details"; may be in any language; never shown alone.
    QString message;
    /// 0 without a response.
    int httpStatus = 0;
    QString requestId;
    /// Parameter named by the service, for Reason::WrongParameter.
    QString parameter;
    /// Kind::TooLong: how many tokens fit, and how many there were, where the service said so; 0: it did not.
    qint64 tokenLimit = 0;
    qint64 tokenCount = 0;
    /// From Retry-After, when the service sent it.
    std::optional<std::chrono::milliseconds> retryAfter;
    /// True when sending the same request once more can succeed.
    bool isRetryable = false;
    /// True when the service may have worked, and billed, although no answer came: never repeated by machine.
    bool mayBeBilled = false;

    bool operator==(const Error &) const = default;
};

/// The word for scripts: key, account, busy, refused, invalid, too_long, network, server, storage, keychain.
QString kindName(Error::Kind kind);
/// Inverse of kindName; Kind::Server for an unknown word.
Error::Kind kindFromName(QStringView name);

} // namespace qwenda

Q_DECLARE_METATYPE(qwenda::Error)
