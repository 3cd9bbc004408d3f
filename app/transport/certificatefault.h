// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMetaEnum>
#include <QSslError>
#include <QString>

#include <algorithm>

namespace qwenda {

/// The fault that says most, by Qt's name of it: "HostNameMismatch", "CertificateExpired", "CertificateNotYetValid",
/// "SelfSignedCertificateInChain"… It becomes the message of an Error with Reason::BadCertificate.
inline QString certificateFault(const QList<QSslError> &errors)
{
    // What is certainly wrong before what is merely unknown here.
    static constexpr QSslError::SslError order[]{QSslError::CertificateExpired, QSslError::CertificateNotYetValid,
                                                 QSslError::CertificateRevoked, QSslError::HostNameMismatch};
    if (errors.isEmpty())
        return {};
    QSslError::SslError worst = errors.constFirst().error();
    for (const QSslError::SslError each : order) {
        if (std::ranges::any_of(errors, [each](const QSslError &error) { return error.error() == each; })) {
            worst = each;
            break;
        }
    }
    const char *name = QMetaEnum::fromType<QSslError::SslError>().valueToKey(worst);
    return name ? QString::fromLatin1(name) : QString::number(worst);
}

} // namespace qwenda
