// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"
#include "cli/invocation.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace qwenda::cli {

namespace {

constexpr int columnWidth = 20;

QString optionLines(Option::Scope scope)
{
    QString lines;
    for (const Option &option : options()) {
        if (option.scope != scope)
            continue;
        QString name = u"  --"_s + QLatin1StringView(option.name);
        if (option.value)
            name += u' ' + QString::fromLatin1(option.value);
        lines += name.leftJustified(columnWidth) + u"  "_s + Words::tr(option.help) + u'\n';
    }
    return lines;
}

QString askHelp()
{
    return Words::tr("Usage: qwenda ask [options] PROMPT…\n"
              "Asks Qwen one question. The answer goes to standard output as it arrives, notices to standard error.\n"
              "Options may stand anywhere; -- ends them; several words are joined by one space; the word - reads\n"
              "standard input.\n")
        + u'\n' + optionLines(Option::Scope::Ask) + optionLines(Option::Scope::Everywhere) + u'\n'
        + Words::tr("Environment (a flag beats it, it beats the settings):\n"
             "  DASHSCOPE_API_KEY           the API key; QWEN_API_KEY is read when it is not set\n"
             "  DASHSCOPE_BASE_URL          another address, as a host or ending in /compatible-mode/v1\n"
             "  DASHSCOPE_WORKSPACE_ID      the workspace\n"
             "  DASHSCOPE_DEFAULT_MODEL     the model\n"
             "  DASHSCOPE_TIMEOUT           seconds of silence allowed\n"
             "  DASHSCOPE_MAX_RETRIES       how often a request that failed is repeated\n"
             "  DASHSCOPE_ENABLE_STREAMING  1 or 0, true or false\n"
             "  QWENDA_HOME                 as --data-dir\n")
        + u'\n'
        + Words::tr("Exit status:\n"
             "  0 done   2 usage   3 no key, or not accepted   4 the account: debt, quota, purchase   5 too busy\n"
             "  6 refused or not valid   7 too long   8 network   9 the service failed   130 interrupted\n");
}

QString windowHelp()
{
    return Words::tr("Usage: qwenda [options]            the window\n"
              "       qwenda ask [options] PROMPT…  one question from the command line; see qwenda ask --help\n")
        + u'\n' + optionLines(Option::Scope::Everywhere) + optionLines(Option::Scope::Window);
}

} // namespace

QString helpText(const QString &topic)
{
    return topic == u"ask" ? askHelp() : windowHelp();
}

} // namespace qwenda::cli
