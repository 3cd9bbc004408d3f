// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"
#include "cli/invocation.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace qwenda::cli {

namespace {

constexpr int columnWidth = 20;

/// The options that go with `scope`: those of every command, or the others.
QString optionLines(unsigned scope, bool isEverywhere = false)
{
    QString lines;
    for (const Option &option : options()) {
        if (!(option.scope & scope) || (option.scope == unsigned(Option::Everywhere)) != isEverywhere)
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
        + u'\n' + optionLines(Option::Ask) + optionLines(Option::Ask, true) + u'\n'
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

QString doctorHelp()
{
    return Words::tr("Usage: qwenda doctor [options]\n"
                     "Looks at everything that can be in the way: data folder, disk, database, keychain, proxy, and each region\n"
                     "with the key that is there for it. Changes nothing; its words hold no key and can be passed on.\n")
        + u'\n' + optionLines(Option::Doctor) + optionLines(Option::Doctor, true) + u'\n'
        + Words::tr("Exit status:\n"
                    "  0 all that is needed works   1 data folder, disk, database or settings   2 usage\n"
                    "  3 no key for the default region, or not accepted   8 it cannot be reached   others as qwenda ask\n");
}

QString imageHelp()
{
    return Words::tr("Usage: qwenda image [options] PROMPT…\n"
              "Draws pictures. They are kept in the gallery; copies with all settings inside go to DIR. Their names are\n"
              "printed one a line, progress goes to standard error. The word - reads the prompt from standard input.\n")
        + u'\n' + optionLines(Option::Image) + optionLines(Option::Image, true) + u'\n'
        + Words::tr("Environment and exit status are those of qwenda ask --help. When only some of the pictures failed it is 0.\n");
}

QString tasksHelp()
{
    return Words::tr("Usage: qwenda tasks [options]\n"
              "Lists the account's picture tasks of the last 24 hours in one region, also those of other computers.\n")
        + u'\n' + optionLines(Option::Tasks) + optionLines(Option::Tasks, true);
}

QString windowHelp()
{
    return Words::tr("Usage: qwenda [options]            the window\n"
              "       qwenda ask [options] PROMPT…  one question from the command line; see qwenda ask --help\n")
        + Words::tr("       qwenda list                 the conversations, newest first\n"
                    "       qwenda show ID              one conversation\n"
                    "       qwenda search QUERY…        every place in titles, messages and thinking\n"
                    "       qwenda snapshot             a safe copy of the history\n"
                    "       qwenda restore [NAME]       the snapshots there are, or the history as it was in one\n")
        + Words::tr("       qwenda doctor               what works here and what does not; see qwenda doctor --help\n")
        + Words::tr("       qwenda image [options] PROMPT…  pictures; see qwenda image --help\n"
                    "       qwenda tasks [options]      what is being drawn; see qwenda tasks --help\n")
        + Words::tr("       qwenda export --all -o DIR  conversations into files; see qwenda export --help\n"
                    "       qwenda import FILE…         conversations out of files of other programs\n")
        + u'\n' + optionLines(Option::Window, true) + optionLines(Option::Window);
}

QString historyHelp(const QString &topic)
{
    QString help;
    unsigned scope = Option::List;
    if (topic == u"list") {
        help = Words::tr("Usage: qwenda list [options]\n"
                         "Lists the conversations that are not in the trash: id, time of the last message, title.\n");
    } else if (topic == u"show") {
        scope = Option::Show;
        help = Words::tr("Usage: qwenda show [options] ID\n"
                         "Shows one conversation; the beginning of the id is enough. With --json every branch.\n");
    } else if (topic == u"search") {
        scope = Option::Search;
        help = Words::tr("Usage: qwenda search [options] QUERY…\n"
                         "All words must be there. \"two words\" next to each other; wor* begins so; -word is not there (after --,\n"
                         "when the query begins with it); from:me from:assistant model:M before:2026-11-30 after:2026-11\n"
                         "in:FOLDER in:archive in:trash tag:TAG. Chinese needs no spaces. Nothing found is no error.\n");
    } else if (topic == u"snapshot") {
        scope = Option::Snapshot;
        help = Words::tr("Usage: qwenda snapshot [options]\n"
                         "Copies the history into the folder snapshots beside it and checks the copy; seven are kept.\n");
    } else {
        scope = Option::Restore;
        help = Words::tr("Usage: qwenda restore [options] [NAME]\n"
                         "Without a name lists the snapshots. With one puts it in the history's place; what was there becomes\n"
                         "a snapshot itself. No window may be open on the same data.\n");
    }
    return help + u'\n' + optionLines(scope) + optionLines(scope, true) + u'\n'
        + Words::tr("Exit status:\n"
                    "  0 done, also when nothing was found   1 the history cannot be used, or there is no such thing   2 usage\n");
}

QString exportHelp()
{
    return Words::tr("Usage: qwenda export (--all | --id ID | --folder F) [options]\n"
                     "Writes conversations into files, one each. A file that exists is never replaced. Works while the window is\n"
                     "open.\n")
        + u'\n' + optionLines(Option::Export) + optionLines(Option::Export, true) + u'\n'
        + Words::tr("Exit status:\n"
                    "  0 done   1 not done: the disk, the history, no such conversation   2 usage   130 interrupted\n");
}

QString importHelp()
{
    return Words::tr("Usage: qwenda import [options] FILE…\n"
                     "Takes conversations out of files of other programs: exports of ChatGPT and Claude (also the zip), backups of\n"
                     "Cherry Studio, Chatbox, Open WebUI and LobeChat, and Qwenda's own JSON. What is in the history already stays\n"
                     "as it is; all files come in together or none of them.\n")
        + u'\n' + optionLines(Option::Import) + optionLines(Option::Import, true) + u'\n'
        + Words::tr("Exit status:\n"
                    "  0 done   1 not done: a file that is not understood, the disk, the history   2 usage   130 interrupted\n");
}

} // namespace

QString helpText(const QString &topic)
{
    if (topic == u"export")
        return exportHelp();
    if (topic == u"import")
        return importHelp();
    if (topic == u"doctor")
        return doctorHelp();
    if (topic == u"image" || topic == u"tasks")
        return topic == u"image" ? imageHelp() : tasksHelp();
    return topic.isEmpty() ? windowHelp() : topic == u"ask" ? askHelp() : historyHelp(topic);
}

} // namespace qwenda::cli
