// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/region.h"
#include "emulator/emulator.h"

namespace qwenda::testing {

/// An emulator that already listens on a free port of 127.0.0.1. Its options are those of a test: no pacing, any key
/// but those that begin "sk-wrong". Ends the test program when no port can be had.
class RunningEmulator : public emulator::Emulator
{
public:
    explicit RunningEmulator(const emulator::EmulatorOptions &options = {}) : Emulator(options)
    {
        if (const auto listening = listen(); !listening)
            qFatal("the emulator cannot listen: %s", qPrintable(listening.error().message));
    }

    /// What a client is given as its endpoint.
    Endpoint endpoint() const { return *endpointFromAddress(baseUrl().toString()); }
};

/// Scripts of one line, for tests.
inline emulator::Script answering(const QString &text)
{
    emulator::Script script;
    script.answer = text;
    return script;
}

inline emulator::Script refusing(const QString &name)
{
    emulator::Script script;
    script.error = name;
    return script;
}

inline emulator::Script cutting(emulator::Cut::How how, qint64 afterBytes)
{
    emulator::Script script;
    script.cut = {how, afterBytes, -1};
    return script;
}

inline emulator::Script cuttingAfterEvents(emulator::Cut::How how, int events)
{
    emulator::Script script;
    script.cut = {how, -1, events};
    return script;
}

} // namespace qwenda::testing
