// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/emulator.h"

#include <QFile>

namespace qwenda::emulator {

/// Writes a JSON line for each request that came in ("received") and each answer that ended ("answered"): time, number,
/// connection, method, path, model; status, bytes, whole and left with the latter. No headers, no body: it holds no key
/// and no prompt. Flushed after each line, so that a test of another process can count.
class RequestLog : public QObject
{
    Q_OBJECT

public:
    explicit RequestLog(Emulator &emulator);

    /// Appends to this file. False when it can't be opened.
    bool open(const QString &path);

private:
    void write(const QString &event, const RecordedRequest &request);

    QFile m_file;
};

} // namespace qwenda::emulator
