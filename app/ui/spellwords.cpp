// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/spellwords.h"

#include <algorithm>

namespace qwenda {

namespace {

bool isLatin(QChar c) { return c.isLetter() && c.script() == QChar::Script_Latin; }
bool isApostrophe(QChar c) { return c == u'\'' || c == u'\u2019'; }

/// Letters of another script end a word like a space does; whatever else stands in a chunk of text says what it is.
bool isName(QStringView chunk)
{
    const auto isTechnical = [](QChar c) { return c.isDigit() || QStringView(u"/\\@#_<>{}=$|~^*").contains(c); };
    if (std::any_of(chunk.begin(), chunk.end(), isTechnical))
        return true;
    for (qsizetype i = 1; i + 1 < chunk.size(); ++i) {
        const bool isInside = isLatin(chunk[i - 1]) && isLatin(chunk[i + 1]);
        if (isInside && (chunk[i] == u'.' || chunk[i] == u':'))
            return true;
    }
    return false;
}

bool isJudged(QStringView word)
{
    return word.size() > 1 && std::none_of(word.begin() + 1, word.end(), [](QChar c) { return c.isUpper(); });
}

void addWords(QStringView chunk, qsizetype offset, std::vector<std::pair<int, int>> &words)
{
    if (isName(chunk))
        return;
    for (qsizetype at = 0; at < chunk.size();) {
        if (!isLatin(chunk[at])) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < chunk.size()
               && (isLatin(chunk[end]) || chunk[end].isMark() || (isApostrophe(chunk[end]) && end + 1 < chunk.size() && isLatin(chunk[end + 1]))))
            ++end;
        if (isJudged(chunk.sliced(at, end - at)))
            words.push_back({static_cast<int>(offset + at), static_cast<int>(end - at)});
        at = end;
    }
}

void addLine(QStringView line, qsizetype offset, std::vector<std::pair<int, int>> &words)
{
    for (qsizetype at = 0; at < line.size();) {
        if (line[at].isSpace()) {
            ++at;
            continue;
        }
        if (line[at] == u'`') {
            const qsizetype end = line.indexOf(u'`', at + 1);
            at = end < 0 ? line.size() : end + 1;
            continue;
        }
        qsizetype end = at;
        while (end < line.size() && !line[end].isSpace() && line[end] != u'`')
            ++end;
        addWords(line.sliced(at, end - at), offset + at, words);
        at = end;
    }
}

} // namespace

std::vector<std::pair<int, int>> spellWords(QStringView text)
{
    std::vector<std::pair<int, int>> words;
    bool isInFence = false;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && text[end] != u'\n' && text[end] != QChar::ParagraphSeparator && text[end] != QChar::LineSeparator)
            ++end;
        const QStringView line = text.sliced(begin, end - begin);
        if (line.trimmed().startsWith(u"```"))
            isInFence = !isInFence;
        else if (!isInFence)
            addLine(line, begin, words);
        begin = end + 1;
    }
    return words;
}

} // namespace qwenda
