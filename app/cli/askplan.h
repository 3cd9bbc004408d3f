// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/invocation.h"
#include "client/chatrequest.h"
#include "client/connection.h"
#include "core/result.h"
#include "session/environment.h"

#include <QString>

namespace qwenda {
class ModelCatalog;
class Settings;
}

namespace qwenda::cli {

/// One question with everything decided: flag before environment before settings before default.
struct AskPlan
{
    Endpoint endpoint;
    ApiKey key;          ///< the environment's; empty: to be read from the keychain
    QString secretName;  ///< where the keychain keeps it
    ClientOptions options;
    ChatRequest request; ///< without the user's turn
    Protocol protocol = Protocol::Auto;
    bool isModelChosen = false; ///< by flag or environment; else it may be changed for what goes with the prompt
    QString replacement; ///< what the vendor names instead of an old model; empty: nothing

    /// The part of `region` in JSON and history.
    const QString &regionId() const { return endpoint.regionId; }
};

/// Decides. --region chooses among the vendor's own hosts; where --base-url or a custom DASHSCOPE_BASE_URL says where to
/// ask, it only names the region.
/// Errors, all of them the user's to mend before anything is sent (exit 2): Invalid with the flag or the variable as
/// `parameter`; Invalid/WrongWorkspace with the region's name as `message` when it needs a workspace.
Result<AskPlan> planAsk(const AskOptions &asked, const Environment &environment, const Settings &settings,
                        const ModelCatalog &catalog);

} // namespace qwenda::cli
