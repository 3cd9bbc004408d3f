// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Data, markup and everything that is not read as a program.

#include "markdown/language.h"

namespace qwenda::markdown {

namespace {

constexpr Region blockComment{u"/*", u"*/", Token::Comment, true};
constexpr Region quoted{u"\"", u"\"", Token::String, false, u'\\'};
constexpr Region singleQuoted{u"'", u"'", Token::String, false, u'\\'};
constexpr Region spacedHash{u"#", nullptr, Token::Comment, false, 0, nullptr, false, true};

constexpr Region jsonRegions[] = {{u"//"}, blockComment, quoted, singleQuoted};
constexpr Region cssRegions[] = {{u"//"}, blockComment, quoted, singleQuoted};
constexpr Region yamlRegions[] = {spacedHash, quoted, {u"'", u"'", Token::String, false, u'\''}};
constexpr Region iniRegions[] = {spacedHash, {u";", nullptr, Token::Comment, false, 0, nullptr, false, true},
                                 {u"\"\"\"", u"\"\"\"", Token::String, true, u'\\'}, {u"'''", u"'''", Token::String, true},
                                 quoted, singleQuoted};
constexpr Region makeRegions[] = {spacedHash, quoted, singleQuoted};

constexpr LanguageTable tables[] = {
    {u"HTML", u"html htm xhtml vue svelte handlebars hbs jinja jinja2 ejs astro", u"html", LexerKind::Markup},
    {u"XML", u"xml svg xsl xslt rss plist xaml wsdl qrc ui csproj pom", u"xml", LexerKind::Markup},
    {u"CSS", u"css scss less sass stylus postcss", u"css", LexerKind::Css, 0, cssRegions},
    {u"JSON", u"json jsonc json5 jsonl ndjson geojson webmanifest", u"json", LexerKind::Json, 0, jsonRegions, u"true false null"},
    {u"YAML", u"yaml yml docker-compose k8s helm", u"yaml", LexerKind::Yaml, 0, yamlRegions,
     u"true false null yes no on off True False Yes No"},
    {u"TOML", u"toml", u"toml", LexerKind::Ini, 0, iniRegions, u"true false inf nan"},
    {u"INI", u"ini conf cfg config properties editorconfig desktop systemd gitconfig", u"ini", LexerKind::Ini, 0, iniRegions,
     u"true false yes no on off"},
    {u"Diff", u"diff patch udiff", u"diff", LexerKind::Diff},
    {u"Markdown", u"markdown md mdx mkd", u"md", LexerKind::Markdown},
    {u"Console", u"console shell-session terminal bash-session shellsession", u"txt", LexerKind::Console},
    {u"Makefile", u"makefile make mk gnumakefile", u"mk", LexerKind::Makefile, LexerFlag::DollarVariable, makeRegions,
     u"ifeq ifneq ifdef ifndef else endif include define endef export override"},
};

} // namespace

std::span<const LanguageTable> otherLanguages() { return tables; }

} // namespace qwenda::markdown
