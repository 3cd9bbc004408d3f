// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transport/traffic.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>

namespace qwenda {

class Journal;
class Settings;

/// What the log says of an exchange: never a word of a body, a query or a header's value.
QJsonObject logLine(const TrafficRecord &record);
/// One exchange whole, as indented JSON, the key cut out: what a bug report can be made into a test from. Bytes that are
/// not UTF-8 are base64.
QByteArray recording(const TrafficRecord &record);

/// Writes every exchange into the log, and whole to a file while the user wants traffic recorded. GUI thread.
class Recorder : public QObject
{
    Q_OBJECT

public:
    Recorder(TrafficLog &traffic, Journal &journal, const Settings &settings, QObject *parent = nullptr);
};

} // namespace qwenda
