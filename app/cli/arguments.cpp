// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/arguments.h"

#include "cli/words.h"

namespace qwenda::cli {

namespace {

const Option *findOption(QStringView name)
{
    for (const Option &option : options()) {
        if (name == QLatin1StringView(option.name))
            return &option;
    }
    return nullptr;
}

const Option *findLetter(QStringView argument)
{
    for (const Option &option : options()) {
        if (option.letter != 0 && argument.size() == 2 && argument.at(1) == QLatin1Char(option.letter))
            return &option;
    }
    return nullptr;
}

/// Whether the argument can only be meant as an option: then it is no value of the one before.
bool isKnownOption(const QString &argument)
{
    return argument == QLatin1StringView("--")
        || (argument.startsWith(QLatin1StringView("--"))
            && findOption(QStringView(argument).mid(2, argument.indexOf(u'=') < 0 ? -1 : argument.indexOf(u'=') - 2)));
}

class Reader
{
public:
    explicit Reader(const QStringList &arguments) : m_arguments(arguments) {}

    Arguments read()
    {
        for (; m_at < m_arguments.size(); ++m_at) {
            const QString &argument = m_arguments.at(m_at);
            if (m_isLiteral || argument == QLatin1StringView("-") || !argument.startsWith(u'-'))
                addWord(argument);
            else if (argument == QLatin1StringView("--"))
                m_isLiteral = true;
            else
                readOption(argument);
        }
        return m_read;
    }

private:
    void addWord(const QString &word)
    {
        m_read.words.append(word);
        m_read.isLiteral.append(m_isLiteral);
    }

    void refuse(const QString &problem)
    {
        if (m_read.problem.isEmpty())
            m_read.problem = problem;
    }

    void take(const QString &name, const QString &value)
    {
        m_read.values.insert(name, value);
        m_read.all[name].append(value);
    }

    void readOption(const QString &argument)
    {
        const qsizetype equals = argument.indexOf(u'=');
        const QString spelt = argument.left(equals);
        const bool isLong = spelt.startsWith(QLatin1StringView("--"));
        const Option *option = isLong ? findOption(QStringView(spelt).mid(2)) : findLetter(spelt);
        if (!option) {
            refuse(Words::tr("unknown option %1 (put -- before words that begin with a dash)").arg(spelt));
            return;
        }
        const QString name = QString::fromLatin1(option->name);
        if (!option->value) {
            if (equals >= 0)
                refuse(Words::tr("%1 takes no value").arg(spelt));
            m_read.values.insert(name, QString());
            return;
        }
        if (equals >= 0) {
            take(name, argument.mid(equals + 1));
        } else if (m_at + 1 < m_arguments.size() && !isKnownOption(m_arguments.at(m_at + 1))) {
            take(name, m_arguments.at(++m_at));
        } else {
            refuse(Words::tr("%1 needs a value: %1 %2").arg(spelt, QString::fromLatin1(option->value)));
        }
    }

    const QStringList &m_arguments;
    qsizetype m_at = 0;
    bool m_isLiteral = false;
    Arguments m_read;
};

} // namespace

const QList<Option> &options()
{
    using Scope = Option;
    static const QList<Option> table{
        {"help", nullptr, Scope::Everywhere, QT_TRANSLATE_NOOP("qwenda::cli::Words", "show this help"), 'h'},
        {"version", nullptr, Scope::Everywhere, QT_TRANSLATE_NOOP("qwenda::cli::Words", "show the version")},
        {"data-dir", "DIR", Scope::Everywhere,
         QT_TRANSLATE_NOOP("qwenda::cli::Words", "keep conversations, files, settings and lock in DIR")},
        {"demo", nullptr, Scope::Window,
         QT_TRANSLATE_NOOP("qwenda::cli::Words", "no account needed: the window with canned answers, offline, nothing kept")},
        {"tour", "DIR", Scope::Window, QT_TRANSLATE_NOOP("qwenda::cli::Words", "with --demo: play the main job, leave pictures in DIR, quit")},
        {"model", "M", Scope::Ask | Scope::Image, QT_TRANSLATE_NOOP("qwenda::cli::Words", "the model to ask")},
        {"region", "R", Scope::Ask | Scope::Pictures, QT_TRANSLATE_NOOP("qwenda::cli::Words", "the region to ask in, such as cn-beijing")},
        {"base-url", "URL", Scope::Ask | Scope::Pictures, QT_TRANSLATE_NOOP("qwenda::cli::Words", "another address to ask at")},
        {"system", "S", Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "instructions that stand before the prompt")},
        {"temperature", "T", Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "how freely words are chosen, 0 to below 2")},
        {"top-p", "P", Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "choose among the likeliest words only, above 0 to 1")},
        {"max-tokens", "N", Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "the longest answer")},
        {"seed", "N", Scope::Ask | Scope::Image, QT_TRANSLATE_NOOP("qwenda::cli::Words", "same seed, same question: likely the same answer")},
        {"thinking", "on|off", Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "let the model think before it answers")},
        {"protocol", "P", Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "auto, compatible or native: how to speak with the service")},
        {"search", nullptr, Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "let the model search the web")},
        {"json-mode", nullptr, Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "the answer is a JSON object")},
        {"schema", "FILE", Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "the answer is JSON that fits the JSON Schema in FILE")},
        {"image", "FILE", Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "a picture that goes with the prompt; may stand several times")},
        {"file", "FILE", Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "a document that goes with the prompt; may stand several times")},
        {"timeout", "S", Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "seconds of silence allowed")},
        {"max-retries", "N", Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "how often a request that failed is repeated")},
        {"no-resume", nullptr, Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "do not go on with an answer that was cut off")},
        {"no-stream", nullptr, Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "ask for the answer in one piece")},
        {"json", nullptr, Scope::Ask | Scope::History | Scope::Doctor | Scope::Pictures | Scope::Export | Scope::Import,
         QT_TRANSLATE_NOOP("qwenda::cli::Words", "print JSON instead of the text")},
        {"ask", nullptr, Scope::Doctor, QT_TRANSLATE_NOOP("qwenda::cli::Words", "also ask one question for one token; only this can cost anything")},
        {"save", nullptr, Scope::Ask, QT_TRANSLATE_NOOP("qwenda::cli::Words", "keep the conversation in the history")},
        {"size", "S", Scope::Image, QT_TRANSLATE_NOOP("qwenda::cli::Words", "1024*1024 or 1024x1024, or a class such as 2K")},
        {"number", "N", Scope::Image, QT_TRANSLATE_NOOP("qwenda::cli::Words", "how many pictures; one unless told (also -n N)"), 'n'},
        {"negative", "T", Scope::Image, QT_TRANSLATE_NOOP("qwenda::cli::Words", "what must not be in the picture")},
        {"style", "S", Scope::Image, QT_TRANSLATE_NOOP("qwenda::cli::Words", "a style the model knows, such as anime")},
        {"ref", "FILE", Scope::Image, QT_TRANSLATE_NOOP("qwenda::cli::Words", "a picture to go by; may be given several times")},
        {"output", "DIR", Scope::Pictures | Scope::Export, QT_TRANSLATE_NOOP("qwenda::cli::Words", "put files into DIR, made when missing; the current folder unless told (also -o DIR)"), 'o'},
        {"no-wait", nullptr, Scope::Image, QT_TRANSLATE_NOOP("qwenda::cli::Words", "leave as soon as the service has the task; qwenda tasks --rescue brings the pictures")},
        {"rescue", nullptr, Scope::Tasks, QT_TRANSLATE_NOOP("qwenda::cli::Words", "fetch the pictures that are not in the gallery")},
        {"limit", "N", Scope::List | Scope::Search, QT_TRANSLATE_NOOP("qwenda::cli::Words", "at most N; without it all of list, 100 of search")},
        {"all", nullptr, Scope::Export, QT_TRANSLATE_NOOP("qwenda::cli::Words", "every conversation that is not in the trash")},
        {"id", "ID", Scope::Export, QT_TRANSLATE_NOOP("qwenda::cli::Words", "this conversation; several, separated by commas")},
        {"folder", "F", Scope::Export,
         QT_TRANSLATE_NOOP("qwenda::cli::Words", "what lies in this folder and the folders in it; its name, path (A/B) or id")},
        {"format", "F", Scope::Export,
         QT_TRANSLATE_NOOP("qwenda::cli::Words", "md, html, json, pdf, docx, png, txt or jsonl; without it md")},
        {"no-thinking", nullptr, Scope::Export, QT_TRANSLATE_NOOP("qwenda::cli::Words", "leave out how the model thought")},
        {"no-times", nullptr, Scope::Export, QT_TRANSLATE_NOOP("qwenda::cli::Words", "leave out dates and times")},
        {"no-usage", nullptr, Scope::Export, QT_TRANSLATE_NOOP("qwenda::cli::Words", "leave out tokens and costs")},
        {"no-files", nullptr, Scope::Export, QT_TRANSLATE_NOOP("qwenda::cli::Words", "leave out attachments")},
        {"keep-later", nullptr, Scope::Restore, QT_TRANSLATE_NOOP("qwenda::cli::Words", "chats and messages that came after the snapshot stay")},
        {"dry-run", nullptr, Scope::Import, QT_TRANSLATE_NOOP("qwenda::cli::Words", "read and report, change nothing")},
    };
    return table;
}

Arguments takeApart(const QStringList &arguments)
{
    return Reader(arguments).read();
}

} // namespace qwenda::cli
