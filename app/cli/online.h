// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/invocation.h"

namespace qwenda::cli {

class Console;

/// Runs a command that talks to the service, Ask, Image and Tasks (also refused) or Doctor, to its end: builds what it needs
/// from bottom to top, and goes through the proxy of the settings. Needs a QCoreApplication; gives the exit status.
int runOnline(const Invocation &run, Console &console);

} // namespace qwenda::cli
