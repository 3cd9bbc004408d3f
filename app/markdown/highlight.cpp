// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/highlight.h"

#include "markdown/language.h"

#include <QHash>

#include <algorithm>
#include <memory>

namespace qwenda::markdown {

namespace {

struct Registry
{
    Registry();
    void add(const LanguageTable &table);

    std::vector<std::unique_ptr<Language>> owned;
    QList<const Language *> sorted;
    QHash<QStringView, const Language *> byName;
};

void Registry::add(const LanguageTable &table)
{
    owned.push_back(std::make_unique<Language>(table));
    const Language *language = owned.back().get();
    sorted.push_back(language);
    for (const QStringView name : QStringView(table.names).tokenize(u' '))
        byName.insert(name, language);
}

Registry::Registry()
{
    for (const auto &tables : {curlyLanguages(), scriptLanguages(), otherLanguages()}) {
        for (const LanguageTable &table : tables)
            add(table);
    }
    std::sort(sorted.begin(), sorted.end(), [](const Language *a, const Language *b) {
        return QStringView(a->table.title).compare(QStringView(b->table.title), Qt::CaseInsensitive) < 0;
    });
}

const Registry &registry()
{
    static const Registry all;
    return all;
}

} // namespace

size_t WordTable::hashOf(QStringView word)
{
    size_t hash = size_t(word.size());
    for (const QChar c : word)
        hash = (hash ^ c.unicode()) * 0x100000001B3ULL;
    return hash ^ (hash >> 17);
}

void WordTable::add(QStringView words, Token token)
{
    for (const QStringView word : words.tokenize(u' ', Qt::SkipEmptyParts)) {
        size_t at = hashOf(word) & m_mask;
        while (m_entries[at].found != 0 && m_entries[at].word != word)
            at = (at + 1) & m_mask;
        if (m_entries[at].found == 0)
            m_entries[at] = {word, 1 + int(token)};
    }
}

void WordTable::build(const char16_t *keywords, const char16_t *types)
{
    const auto count = size_t(QStringView(keywords).count(u' ') + QStringView(types).count(u' ') + 2);
    size_t size = 16;
    while (size < count * 3)
        size *= 2;
    m_entries.resize(size);
    m_mask = size - 1;
    add(keywords, Token::Keyword);
    add(types, Token::Type);
}

int WordTable::find(QStringView word) const
{
    constexpr qsizetype longest = 32;
    if (word.size() > longest)
        return 0;
    for (size_t at = hashOf(word) & m_mask; m_entries[at].found != 0; at = (at + 1) & m_mask) {
        if (m_entries[at].word == word)
            return m_entries[at].found;
    }
    return 0;
}

int WordTable::findIgnoringCase(QStringView word) const
{
    std::array<char16_t, 32> lower;
    if (word.size() > qsizetype(lower.size()))
        return 0;
    std::transform(word.begin(), word.end(), lower.begin(), [](QChar c) { return c.toLower().unicode(); });
    return find(QStringView(lower.data(), word.size()));
}

Language::Language(const LanguageTable &given) : table(given)
{
    words.build(table.keywords, table.types);
    for (size_t i = 0; i < table.regions.size(); ++i)
        openers[table.regions[i].open[0]] |= 1U << i;
}

const Language *languageFor(QStringView name)
{
    while (!name.isEmpty() && (name.front() == u'{' || name.front() == u'.' || name.front().isSpace()))
        name = name.sliced(1);
    const auto ends = [](QChar c) { return c.isSpace() || c == u'{' || c == u'}' || c == u':' || c == u','; };
    const auto end = std::find_if(name.begin(), name.end(), ends);
    const QString lower = name.first(end - name.begin()).toString().toLower();
    return registry().byName.value(lower, nullptr);
}

QString displayName(const Language &language) { return QString::fromUtf16(language.table.title); }
QString fileSuffix(const Language &language) { return QString::fromUtf16(language.table.suffix); }
const QList<const Language *> &knownLanguages() { return registry().sorted; }

void highlightLine(const Language &language, QStringView line, LexerState &state, QList<Span> &spans)
{
    SpanSink sink(spans);
    quint64 &bits = state.bits;
    switch (language.table.kind) {
    case LexerKind::Code: return lexCode(language, line, 0, line.size(), bits, sink);
    case LexerKind::Markup: return lexMarkup(language, line, bits, sink);
    case LexerKind::Css: return lexCss(language, line, 0, line.size(), bits, sink);
    case LexerKind::Yaml: return lexYaml(language, line, bits, sink);
    case LexerKind::Ini: return lexIni(language, line, bits, sink);
    case LexerKind::Json: return lexJson(language, line, bits, sink);
    case LexerKind::Diff: return lexDiff(line, sink);
    case LexerKind::Markdown: return lexMarkdown(line, bits, sink);
    case LexerKind::Console: return lexConsole(line, bits, sink);
    case LexerKind::Makefile: return lexMakefile(language, line, bits, sink);
    }
}

} // namespace qwenda::markdown
