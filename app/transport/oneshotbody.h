// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>
#include <utility>

namespace qwenda {

/// A request body that can be read once. QNetworkAccessManager sends a POST a second time, silently, when the server
/// closes the connection before the response head; a body that can't be rewound turns that into ContentReSendError.
/// Only together with DoNotBufferUploadDataAttribute and a Content-Length. Measured with Qt 6.4.2 and 6.8.2,
/// 2026-11-21.
class OneShotBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OneShotBody(QByteArray bytes, QObject *parent = nullptr) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(ReadOnly | Unbuffered);
    }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_position + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_position >= m_bytes.size(); }
    /// Qt's own refusal would write a line to the log each time.
    bool seek(qint64) override { return false; }
    /// Whether any byte was taken. Qt takes bytes only when it has a connection (TLS done) to write them to.
    bool wasTouched() const { return m_position > 0; }

protected:
    qint64 readData(char *out, qint64 maximum) override
    {
        if (m_position >= m_bytes.size())
            return -1;
        const qint64 count = std::min<qint64>(maximum, m_bytes.size() - m_position);
        std::memcpy(out, m_bytes.constData() + m_position, static_cast<size_t>(count));
        m_position += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace qwenda
