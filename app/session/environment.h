// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/apikey.h"
#include "core/region.h"
#include "core/result.h"

#include <QList>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace qwenda {

/// What the environment says, checked. Window and command line obey the same variables; a flag beats them, and they
/// beat settings. An empty or blank value counts as unset. A value, any thread.
struct Environment
{
    /// DASHSCOPE_API_KEY, else QWEN_API_KEY. Used for this run, never stored.
    ApiKey key;
    /// Which of the two gave the key; empty without one.
    QString keyVariable;
    /// DASHSCOPE_BASE_URL as an endpoint (a known region's host gives that region, any other is custom), with the
    /// workspace id in it.
    std::optional<Endpoint> endpoint;
    QString workspaceId;                              ///< DASHSCOPE_WORKSPACE_ID
    QString defaultModel;                             ///< DASHSCOPE_DEFAULT_MODEL
    std::optional<std::chrono::milliseconds> silence; ///< DASHSCOPE_TIMEOUT: before the first byte and between bytes
    std::optional<int> maxRetries;                    ///< DASHSCOPE_MAX_RETRIES: repeats after the first, 0 to 20
    std::optional<bool> streaming;                    ///< DASHSCOPE_ENABLE_STREAMING

    /// The variables of `variables`, or the first that makes no sense: kind Invalid, parameter the variable's name,
    /// message the value (never for a key), reason WrongParameter, or InsecureAddress for plain http to a host that
    /// is neither loopback nor in `confirmedHosts`.
    static Result<Environment> read(const QProcessEnvironment &variables, const QStringList &confirmedHosts = {});
};

/// The same for the window, which opens in spite of a bad value: what makes sense, and every error.
struct EnvironmentReading
{
    Environment environment;
    QList<Error> errors;

    static EnvironmentReading read(const QProcessEnvironment &variables, const QStringList &confirmedHosts = {});
};

} // namespace qwenda
