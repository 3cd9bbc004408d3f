// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/invocation.h"
#include "session/checkup.h"

#include <QObject>

#include <memory>

namespace qwenda {
class HttpTransport;
class ModelCatalog;
class QwenClient;
class SecretStore;
}

namespace qwenda::cli {

class Console;
class SignalWatch;

/// The exit status of `qwenda doctor`: 0 all that is needed works · 1 data folder, disk, database or settings · 3 no key for the
/// default region, or a refused one · 8 that region cannot be reached · after --ask also what `ask` would have ended with.
int exitStatus(const Checkup &checkup);

/// What people read: a line for each thing, its verdict in front.
QString doctorText(const Checkup &checkup);

/// `qwenda doctor`: looks, says, leaves. Changes nothing. GUI thread. What it was given by reference must outlive it.
class DoctorCommand : public QObject
{
    Q_OBJECT

public:
    struct Doors
    {
        HttpTransport &transport;
        QwenClient &client;
        const ModelCatalog &catalog;
        SecretStore &secrets;
        Console &console;
        const SignalWatch &signalWatch;
    };

    /// `run` is a Doctor.
    DoctorCommand(const Invocation &run, const Doors &doors, QObject *parent = nullptr);
    ~DoctorCommand() override;

    /// Ends with exactly one finished(), possibly from inside this call.
    void start();

Q_SIGNALS:
    void finished(int status);

private:
    struct House;
    void look();
    void tell();
    void end(int status);

    Invocation m_run;
    Doors m_doors;
    std::unique_ptr<House> m_house;
    bool m_isEnded = false;
};

} // namespace qwenda::cli
