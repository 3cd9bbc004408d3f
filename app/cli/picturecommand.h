// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/askplan.h"
#include "cli/invocation.h"
#include "core/error.h"
#include "session/studio.h"
#include "storage/datapaths.h"
#include "storage/picturestore.h"

#include <QObject>

#include <memory>
#include <optional>

namespace qwenda {
class ModelCatalog;
class PictureClient;
class SecretStore;
}

namespace qwenda::cli {

class Console;
class SignalWatch;

/// What `qwenda image` and `qwenda tasks` have in common: where to ask and with which key, the gallery of the data
/// folder open beside a window that may hold it, and one ending. GUI thread; one run per object.
class PictureCommand : public QObject
{
    Q_OBJECT

public:
    struct Doors
    {
        PictureClient &client;
        const ModelCatalog &catalog;
        SecretStore &secrets;
        Console &console;
        const SignalWatch &signalWatch;
    };

    PictureCommand(const Invocation &run, const Doors &doors, QObject *parent = nullptr);
    ~PictureCommand() override;

    /// Ends with exactly one finished().
    void start();

Q_SIGNALS:
    /// The exit status.
    void finished(int status);

protected:
    /// Before anything is opened. False: it has ended.
    virtual bool prepare() { return true; }
    /// Key, store and studio are there.
    virtual void go() = 0;
    virtual void interrupt() = 0;
    /// What --json prints.
    virtual QByteArray json(const std::optional<Error> &error) const = 0;

    /// Nothing was sent, and nothing can be before the user mends what `line` says: status 2.
    void refuse(const QString &line);
    void fail(const Error &error);
    void end(int status, const std::optional<Error> &error = {});
    bool isEnded() const { return m_isEnded; }
    const QString &regionId() const { return m_plan.regionId(); }

    Invocation m_run;
    Doors m_doors;
    AskPlan m_plan;
    std::unique_ptr<PictureStore> m_store;
    std::unique_ptr<Studio> m_studio;

private:
    bool decide();
    void findKey();
    void openStore();

    DataPaths m_paths;
    bool m_isEnded = false;
};

} // namespace qwenda::cli
