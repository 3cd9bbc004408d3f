// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/invocation.h"

#include <QCoreApplication>

#include <memory>

namespace qwenda::cli {

class Console;
class SignalWatch;

/// The application object that this run needs: what has to do with fonts wants a QGuiApplication, which then draws on no
/// screen, whatever there is.
std::unique_ptr<QCoreApplication> makeApplication(const Invocation &run, int &argc, char **argv);

/// `qwenda export` and `qwenda import`, from arguments to exit status: 0 done, 1 not done, 2 usage, 130 interrupted. Blocks,
/// with an event loop. GUI thread.
///
/// With --json one line on standard output, whatever comes:
///     export {"files":[{"id","title","file"}],"unknown":["id"],"error":null}
///     import {"conversations":12,"messages":340,"extended":1,"already_there":3,"lost":0,"files":[{"file","sources":["chatgpt"],
///             "conversations","messages"}],"issues":[{"kind","file","what","detail","lost":true}],"issue_count":0,"error":null}
///     error  {"kind","code","message","file"}
/// An export or import whose arguments make no sense: exchange() says so.
bool isRefusedExchange(const Invocation &run);
int exchange(const Invocation &run, Console &console, const SignalWatch &signalWatch);

} // namespace qwenda::cli
