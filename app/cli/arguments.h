// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace qwenda::cli {

/// One row of a table of options.
struct Option
{
    /// Where an option may stand: a sum of these. Window: without a command.
    enum Scope : unsigned { Window = 1, Ask = 2, List = 4, Show = 8, Search = 16, Snapshot = 32, Restore = 64, Doctor = 128,
                            Image = 256, Tasks = 512, Pictures = Image | Tasks,
                            Export = 1024, Import = 2048,
                            History = List | Show | Search | Snapshot | Restore, Everywhere = ~0u };

    const char *name;  ///< without the dashes: "max-tokens"
    const char *value; ///< what help calls the value: "N"; nullptr for a switch
    unsigned scope;
    const char *help;  ///< English, to be translated in the context of Words
    char letter = 0;   ///< "-n" means this option, too; 0: none
};

/// The table. Help is printed from it and arguments are read by it, so the two cannot differ.
const QList<Option> &options();

/// Arguments taken apart, before they mean anything.
struct Arguments
{
    QStringList words;               ///< in order; the command, if any, is the first
    QList<bool> isLiteral;           ///< per word: it came after "--"
    QHash<QString, QString> values;  ///< by option name; a switch holds an empty string; the last one given wins
    QHash<QString, QStringList> all; ///< every value given, in order
    QString problem;                 ///< the first thing that cannot be understood, ready to be shown; empty: none

    bool has(const char *name) const { return values.contains(QString::fromLatin1(name)); }
    QString value(const char *name) const { return values.value(QString::fromLatin1(name)); }
};

/// Reads `arguments` (without the program's name). Options may stand anywhere, as "--name value" or "--name=value"; "--"
/// makes words of everything behind it; "-" alone is a word. Reading goes on behind a problem, so that --json is known
/// wherever it stands. Pure, any thread.
Arguments takeApart(const QStringList &arguments);

} // namespace qwenda::cli
