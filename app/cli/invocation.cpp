// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/invocation.h"

#include "cli/arguments.h"
#include "cli/words.h"
#include "client/picturerules.h"
#include "core/region.h"
#include "exchange/exportrequest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace qwenda::cli {

namespace {

struct CommandWord
{
    QLatin1StringView word;
    unsigned scope;
    Invocation::Command command;
};

constexpr std::array<CommandWord, 11> commandWords{{
    {"ask"_L1, Option::Ask, Invocation::Command::Ask},
    {"list"_L1, Option::List, Invocation::Command::List},
    {"show"_L1, Option::Show, Invocation::Command::Show},
    {"search"_L1, Option::Search, Invocation::Command::Search},
    {"snapshot"_L1, Option::Snapshot, Invocation::Command::Snapshot},
    {"restore"_L1, Option::Restore, Invocation::Command::Restore},
    {"doctor"_L1, Option::Doctor, Invocation::Command::Doctor},
    {"image"_L1, Option::Image, Invocation::Command::Image},
    {"tasks"_L1, Option::Tasks, Invocation::Command::Tasks},
    {"export"_L1, Option::Export, Invocation::Command::Export},
    {"import"_L1, Option::Import, Invocation::Command::Import},
}};

const CommandWord *findCommand(const QString &word)
{
    const auto found = std::find_if(commandWords.begin(), commandWords.end(), [&word](const CommandWord &one) { return word == one.word; });
    return found == commandWords.end() ? nullptr : &*found;
}

/// Fills an Invocation from arguments; the first problem wins.
class Understanding
{
public:
    explicit Understanding(const Arguments &given) : m_given(given) {}

    Invocation result()
    {
        m_word = m_given.words.isEmpty() ? nullptr : findCommand(m_given.words.constFirst());
        m_run.isAsk = m_word && m_word->scope == Option::Ask;
        m_run.isImage = m_word && m_word->scope == Option::Image;
        m_run.isTasks = m_word && m_word->scope == Option::Tasks;
        m_run.ask.json = (m_run.isAsk || m_run.isImage || m_run.isTasks) && m_given.has("json");
        m_run.history.keepsLater = m_given.has("keep-later");
        m_run.history.json = m_word && !m_run.ask.json && m_given.has("json");
        m_run.dataDir = m_given.value("data-dir");
        if (!m_given.problem.isEmpty())
            refuse(m_given.problem);
        else if (m_given.has("help"))
            m_run.command = Invocation::Command::Help;
        else if (m_given.has("version"))
            m_run.command = Invocation::Command::Version;
        else
            readCommand();
        if (m_word)
            m_run.helpTopic = m_word->word;
        return m_run;
    }

private:
    void refuse(const QString &problem)
    {
        if (m_run.command == Invocation::Command::Refused)
            return;
        m_run.command = Invocation::Command::Refused;
        m_run.problem = problem;
    }

    void readCommand()
    {
        if (m_given.has("data-dir") && m_run.dataDir.isEmpty())
            refuse(Words::tr("%1 must not be empty").arg(u"--data-dir"_s));
        if (!m_word && !m_given.words.isEmpty()) {
            refuse(Words::tr("unknown command \"%1\"; to ask something: qwenda ask \"…\"").arg(m_given.words.constFirst()));
            return;
        }
        const unsigned scope = m_word ? m_word->scope : unsigned(Option::Window);
        for (const Option &option : options()) {
            if (m_given.has(option.name) && !(option.scope & scope))
                refuse(misplaced(option));
        }
        if (!m_word)
            readWindow();
        else if (m_run.isAsk)
            readAsk();
        else if (m_word->command == Invocation::Command::Doctor)
            readDoctor();
        else if (m_run.isImage)
            readImage();
        else if (m_run.isTasks)
            readTasks();
        else if (m_word->scope == Option::Export)
            readExport();
        else if (m_word->scope == Option::Import)
            readImport();
        else
            readHistory();
    }

    void readExport()
    {
        ExportOrder &order = m_run.exporting;
        if (m_given.words.size() > 1)
            refuse(Words::tr("\"%1\" is too much; conversations are named with --id").arg(m_given.words.at(1)));
        if (int(m_given.has("all")) + int(m_given.has("id")) + int(m_given.has("folder")) != 1)
            refuse(Words::tr("which conversations? One of --all, --id ID, --folder F"));
        order.ids = text("id").split(u',', Qt::SkipEmptyParts);
        order.inFolder = text("folder");
        order.format = m_given.has("format") ? text("format").toLower() : u"md"_s;
        if (!exchange::formatFromSuffix(order.format))
            refuse(Words::tr("unknown format \"%1\"; known are md, html, json, pdf, docx, png, txt, jsonl").arg(order.format));
        order.target = text("output");
        order.hasThinking = !m_given.has("no-thinking");
        order.hasTimes = !m_given.has("no-times");
        order.hasUsage = !m_given.has("no-usage");
        order.hasFiles = !m_given.has("no-files");
        if (m_run.command != Invocation::Command::Refused)
            m_run.command = Invocation::Command::Export;
    }

    void readImport()
    {
        m_run.importing.files = m_given.words.mid(1);
        m_run.importing.isDryRun = m_given.has("dry-run");
        if (m_run.importing.files.isEmpty())
            refuse(Words::tr("nothing to import; for example: qwenda import conversations.json"));
        if (m_run.command != Invocation::Command::Refused)
            m_run.command = Invocation::Command::Import;
    }

    QString misplaced(const Option &option) const
    {
        const QLatin1StringView name(option.name);
        if (m_word && option.scope == Option::Window)
            return Words::tr("--%1 opens the window and does not go with %2").arg(name, m_word->word);
        if (option.scope == Option::Ask)
            return Words::tr("--%1 goes with ask only").arg(name);
        return m_word ? Words::tr("--%1 does not go with %2").arg(name, m_word->word)
                      : Words::tr("--%1 needs a command; see qwenda --help").arg(name);
    }

    void readHistory()
    {
        HistoryOptions &history = m_run.history;
        const QStringList subject = m_given.words.mid(1);
        history.subject = subject.join(u' ').trimmed();
        if (const auto most = whole("limit", 1, std::numeric_limits<int>::max()))
            history.limit = static_cast<int>(*most);
        const auto command = m_word->command;
        if (command == Invocation::Command::Search) {
            history.subject = subject.join(u' '); // a space at the end means that the word is finished
            if (history.subject.trimmed().isEmpty())
                refuse(Words::tr("nothing to search for; for example: qwenda search 合同"));
        } else if (command == Invocation::Command::Show && subject.size() != 1) {
            refuse(Words::tr("show needs one conversation's id, which qwenda list tells"));
        } else if (command == Invocation::Command::Restore && subject.size() > 1) {
            refuse(Words::tr("restore takes one snapshot's name; without one it lists them"));
        } else if ((command == Invocation::Command::List || command == Invocation::Command::Snapshot) && !subject.isEmpty()) {
            refuse(Words::tr("%1 takes no words").arg(m_word->word));
        }
        if (m_run.command != Invocation::Command::Refused)
            m_run.command = command;
    }

    void readDoctor()
    {
        m_run.doctor = {m_given.has("json"), m_given.has("ask")};
        if (m_given.words.size() > 1)
            refuse(Words::tr("%1 takes no words").arg(m_word->word));
        if (m_run.command != Invocation::Command::Refused)
            m_run.command = Invocation::Command::Doctor;
    }

    void readWindow()
    {
        m_run.isDemo = m_given.has("demo");
        m_run.tourDir = m_given.value("tour");
        if (m_given.has("tour") && m_run.tourDir.isEmpty())
            refuse(Words::tr("%1 must not be empty").arg(u"--tour"_s));
        if (m_given.has("tour") && !m_run.isDemo)
            refuse(Words::tr("--tour goes with --demo only"));
    }

    void readAsk()
    {
        AskOptions &ask = m_run.ask;
        readPrompt();
        ask.model = text("model");
        ask.baseUrl = text("base-url");
        ask.system = m_given.value("system");
        ask.temperature = number("temperature");
        ask.topP = number("top-p");
        if (const auto most = whole("max-tokens", 1, std::numeric_limits<int>::max()))
            ask.maxTokens = static_cast<int>(*most);
        ask.seed = whole("seed", 0, std::numeric_limits<int>::max());
        ask.noStream = m_given.has("no-stream");
        ask.save = m_given.has("save");
        readHow();
        readRegion();
        if (m_given.has("thinking")) {
            const QString word = m_given.value("thinking");
            if (word != u"on" && word != u"off")
                refuse(Words::tr("--thinking is on or off, not \"%1\"").arg(word));
            ask.thinking = word == u"on";
        }
        if (m_run.command != Invocation::Command::Refused)
            m_run.command = Invocation::Command::Ask;
    }

    void readImage()
    {
        ImageOptions &image = m_run.image;
        AskOptions &ask = m_run.ask;
        readPrompt();
        readPlace();
        ask.model = text("model");
        ask.seed = whole("seed", 0, std::numeric_limits<int>::max());
        if (const auto count = whole("number", 1, 12))
            image.count = static_cast<int>(*count);
        image.size = PictureRules::spelled(text("size"));
        if (!image.size.isEmpty() && PictureRules::pixels(image.size).isEmpty())
            refuse(Words::tr("--size is like 1024*1024, 1024x1024 or 2K, not \"%1\"").arg(image.size));
        image.negative = m_given.value("negative");
        image.style = text("style");
        if (!image.style.isEmpty() && !image.style.startsWith(u'<'))
            image.style = u'<' + image.style + u'>';
        image.references = m_given.all.value(u"ref"_s);
        image.noWait = m_given.has("no-wait");
        if (m_run.command != Invocation::Command::Refused)
            m_run.command = Invocation::Command::Image;
    }

    void readTasks()
    {
        readPlace();
        m_run.image.rescue = m_given.has("rescue");
        if (m_given.words.size() > 1)
            refuse(Words::tr("%1 takes no words").arg(u"tasks"_s));
        if (m_run.command != Invocation::Command::Refused)
            m_run.command = Invocation::Command::Tasks;
    }

    void readPlace()
    {
        m_run.ask.baseUrl = text("base-url");
        m_run.image.outputDir = text("output");
        readRegion();
    }

    void readHow()
    {
        AskOptions &ask = m_run.ask;
        ask.search = m_given.has("search");
        ask.jsonMode = m_given.has("json-mode");
        ask.noResume = m_given.has("no-resume");
        ask.schemaFile = text("schema");
        ask.images = paths("image");
        ask.files = paths("file");
        if (ask.jsonMode && !ask.schemaFile.isEmpty())
            refuse(Words::tr("--json-mode and --schema exclude each other"));
        if (const auto most = whole("max-retries", 0, 20))
            ask.maxRetries = static_cast<int>(*most);
        if (const auto seconds = number("timeout")) {
            constexpr double day = 86'400;
            if (*seconds <= 0 || *seconds > day)
                refuse(Words::tr("--timeout needs seconds above 0, a day at most, not \"%1\"").arg(m_given.value("timeout")));
            else
                ask.timeout = std::chrono::milliseconds(qMax<qint64>(1, qRound64(*seconds * 1000)));
        }
        ask.hasProtocol = m_given.has("protocol");
        if (ask.hasProtocol) {
            const auto protocol = protocolFromName(m_given.value("protocol"));
            if (!protocol)
                refuse(Words::tr("--protocol is auto, compatible or native, not \"%1\"").arg(m_given.value("protocol")));
            ask.protocol = protocol.value_or(Protocol::Auto);
        }
    }

    QStringList paths(const char *name)
    {
        const QStringList given = m_given.all.value(QString::fromLatin1(name));
        if (given.contains(QString()))
            refuse(Words::tr("%1 must not be empty").arg(u"--"_s + QLatin1StringView(name)));
        return given;
    }

    void readPrompt()
    {
        AskOptions &ask = m_run.ask;
        ask.prompt = m_given.words.mid(1);
        for (qsizetype i = 0; i < ask.prompt.size(); ++i) {
            if (ask.prompt.at(i) != u"-"_s || m_given.isLiteral.at(i + 1))
                continue;
            if (ask.readsStandardInput)
                refuse(Words::tr("standard input can be read only once"));
            ask.readsStandardInput = true;
            ask.standardInputAt = i;
        }
        const bool isEmpty = !ask.readsStandardInput && ask.prompt.join(u' ').trimmed().isEmpty();
        if (isEmpty && m_run.isImage)
            refuse(Words::tr("nothing to draw; for example: qwenda image \"A red tea pot\""));
        else if (isEmpty)
            refuse(Words::tr("nothing to ask; for example: qwenda ask \"Why is the sky blue?\""));
    }

    void readRegion()
    {
        const QString word = text("region");
        for (const Region &region : knownRegions()) {
            if (word.compare(region.id, Qt::CaseInsensitive) == 0 || word.compare(region.englishName, Qt::CaseInsensitive) == 0
                || word == region.chineseName)
                m_run.ask.region = region.id;
        }
        if (word.isEmpty() || !m_run.ask.region.isEmpty())
            return;
        QStringList ids;
        for (const Region &region : knownRegions())
            ids.append(region.id);
        refuse(Words::tr("unknown region \"%1\"; known are %2").arg(word, ids.join(u", "_s)));
    }

    QString text(const char *name)
    {
        const QString value = m_given.value(name).trimmed();
        if (m_given.has(name) && value.isEmpty())
            refuse(Words::tr("%1 must not be empty").arg(u"--"_s + QLatin1StringView(name)));
        return value;
    }

    std::optional<double> number(const char *name)
    {
        if (!m_given.has(name))
            return std::nullopt;
        bool isNumber = false;
        const double value = m_given.value(name).toDouble(&isNumber);
        if (isNumber && std::isfinite(value))
            return value;
        refuse(Words::tr("--%1 needs a number, not \"%2\"").arg(QLatin1StringView(name), m_given.value(name)));
        return std::nullopt;
    }

    std::optional<qint64> whole(const char *name, qint64 least, qint64 most)
    {
        if (!m_given.has(name))
            return std::nullopt;
        bool isNumber = false;
        const qint64 value = m_given.value(name).toLongLong(&isNumber);
        if (isNumber && value >= least && value <= most)
            return value;
        refuse(Words::tr("--%1 needs a whole number from %2 on, not \"%3\"")
                   .arg(QLatin1StringView(name), QString::number(least), m_given.value(name)));
        return std::nullopt;
    }

    const Arguments &m_given;
    const CommandWord *m_word = nullptr; ///< the command, if any
    Invocation m_run;
};

} // namespace

Invocation understand(const QStringList &arguments)
{
    const Arguments given = takeApart(arguments);
    return Understanding(given).result();
}

} // namespace qwenda::cli
