// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/prompt.h"

#include "cli/console.h"
#include "cli/invocation.h"
#include "cli/words.h"

namespace qwenda::cli {

Prompt readPrompt(const AskOptions &asked, Console &console, int signalDescriptor)
{
    Prompt prompt;
    QStringList words = asked.prompt;
    if (asked.readsStandardInput) {
        const Console::Input input = console.readAll(signalDescriptor);
        prompt.isInterrupted = input.isInterrupted;
        if (!input.isText)
            prompt.problem = Words::tr("standard input is not UTF-8 text");
        if (input.isInterrupted || !input.isText)
            return prompt;
        words[asked.standardInputAt] = input.text;
    }
    prompt.text = words.join(u' ');
    if (prompt.text.trimmed().isEmpty())
        prompt.problem = Words::tr("standard input is empty: nothing to ask");
    return prompt;
}

} // namespace qwenda::cli
