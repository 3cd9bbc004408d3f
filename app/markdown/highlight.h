// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace qwenda::markdown {

/// The eight colours of code. What has no span is plain.
enum class Token : quint8 { Keyword, String, Number, Comment, Function, Type, Operator, Property };

/// Part of one line, in UTF-16 units from the line's start. Spans of a line are in order and never overlap.
struct Span
{
    int start = 0;
    int length = 0;
    Token token = Token::Keyword;

    bool operator==(const Span &) const = default;
};

/// What a line leaves behind for the next: inside which string, comment, template or tag it ended. Opaque; the default is
/// the start of a file. Two equal states colour the same line the same way.
struct LexerState
{
    quint64 bits = 0;

    bool operator==(const LexerState &) const = default;
};

/// One language's tables; made once, live as long as the program.
class Language;

/// The language of a fence: a name or one of its aliases ("py", "c++", "sh" …) in any case; "{.python .numberLines}",
/// "python:main.py" and "diff-js"-like info strings give their first word. Null when unknown: show the code plain. Never
/// guesses from the code. Any thread.
const Language *languageFor(QStringView name);

/// "Python", "C++": for the header of a code block.
QString displayName(const Language &language);
/// The usual ending of a file's name without the dot, for "save": "py", "cpp". Never empty.
QString fileSuffix(const Language &language);
/// All languages in alphabetical order.
const QList<const Language *> &knownLanguages();

/// Appends the spans of one line (without its line end) to `spans`, and moves `state` on to the next line. Any split of a
/// text into calls gives the same spans: that is all there is to re-colouring from the last line on. Time grows with the
/// line's length only. Any thread.
void highlightLine(const Language &language, QStringView line, LexerState &state, QList<Span> &spans);

} // namespace qwenda::markdown
