// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"
#include "transport/httprequest.h"
#include "transport/traffic.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

class QNetworkReply;

namespace qwenda {

class HttpTransport;
class OneShotBody;

/// One request and its answer. Signals come in the order head, received…, finished; finished exactly once unless the
/// exchange is deleted or cancelled before. Deleting it, also from a slot of its own signals, ends it in silence.
/// GUI thread.
///
/// How an exchange ends:
/// - no error: the server closed the answer properly *as far as can be known*. A body without length that was cut looks
///   the same (measured, Qt 6.4), so a protocol on top must have its own end mark.
///   Every HTTP status is "no error" here, except redirects;
/// - Network/NotConnected, ProxyRefused, BadCertificate (message: certificateFault()), TimedOut without mayBeBilled: nothing of the request left;
/// - Network/ConnectionLost, TimedOut with mayBeBilled: the request, or a part of it, left and may have been worked on;
/// - Invalid/WrongAddress: a redirect, which is not followed; httpStatus tells which;
/// - Server/NotUnderstood: the body is longer than bodyLimit.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    ~HttpExchange() override;

    /// Delivers what has arrived (received() may fire), then ends the exchange; finished() does not fire.
    void cancel();
    /// For an exchange whose receiver has all it needs: lets the body run out unheard, so that the connection can be used
    /// again, for `patience` at most. Then it deletes itself.
    void retire(std::chrono::milliseconds patience);
    /// True once any byte of the request's body, or the head of a request without body, was handed to the network.
    bool wasSent() const;

Q_SIGNALS:
    /// The whole request is on its way; the wait for the first byte begins. Not emitted for every failure.
    void sent();
    void head(int status, const qwenda::HttpHeaders &headers);
    /// In place of head(), right before the end: where a redirect leads, as the server wrote it. Going there is the
    /// receiver's business, and only right where no key goes along.
    void redirected(const QByteArray &location);
    /// A view into the read buffer, valid during the signal only.
    void received(QByteArrayView bytes);
    void finished(const std::optional<qwenda::Error> &error);

private:
    friend class HttpTransport;
    HttpExchange(HttpTransport &transport, const HttpRequest &request, QObject *parent);
    void begin();
    void onSent();
    void onHead();
    void pump();
    void onReplyFinished();
    void listenFor(std::chrono::milliseconds atMost);
    void onSilence();
    void conclude();
    bool deliver(std::chrono::milliseconds atMost);
    void end(const std::optional<Error> &error);
    void detach(const std::optional<Error> &error = {}, bool wasLeft = true);
    Error failure(int code) const;
    QString authority() const;

    enum class Phase { Waiting, Connecting, Sent, Body, Over };

    QPointer<HttpTransport> m_transport;
    HttpRequest m_request;
    QPointer<QNetworkReply> m_reply;
    QPointer<OneShotBody> m_body;
    QTimer m_silence;
    QElapsedTimer m_sinceHeard;  ///< since m_silence was started, in time that does not jump
    bool m_isSecondWait = false; ///< the first one was held up
    QTimer m_pump; ///< runs while something is to be delivered
    QByteArray m_buffer;
    qint64 m_received = 0;
    int m_status = 0;
    Phase m_phase = Phase::Waiting;
    bool m_wasSent = false;
    bool m_isReplyFinished = false;
    QString m_certificateFault;
    std::unique_ptr<TrafficTap> m_tap; ///< while on the wire
};

} // namespace qwenda
