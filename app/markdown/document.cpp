// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/document.h"

#include "markdown/formulas.h"

#include <QMutex>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <array>

namespace qwenda::markdown {

namespace {

using Extensions = std::array<cmark_syntax_extension *, 4>;

const Extensions &extensions()
{
    static const Extensions all = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return Extensions{cmark_find_syntax_extension("table"), cmark_find_syntax_extension("strikethrough"),
                          cmark_find_syntax_extension("autolink"), cmark_find_syntax_extension("tasklist")};
    }();
    return all;
}

} // namespace

Document parseDocument(std::initializer_list<QByteArrayView> parts, bool hasFormulas)
{
    // cmark's inline parser switches characters on and off in tables that all threads share; an export parses beside the
    // window.
    static QMutex tables;
    const QMutexLocker lock(&tables);
    // Our UTF-8 is made from UTF-16 and always valid; VALIDATE_UTF8 still matters: without it cmark reads U+0000 raw.
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8);
    for (cmark_syntax_extension *extension : extensions())
        cmark_parser_attach_syntax_extension(parser, extension);
    if (hasFormulas)
        cmark_parser_attach_syntax_extension(parser, formulaExtension());
    for (const QByteArrayView part : parts)
        cmark_parser_feed(parser, part.data(), size_t(part.size()));
    Document document(cmark_parser_finish(parser));
    cmark_parser_free(parser);
    return document;
}

const NodeTypes &nodeTypes()
{
    // The numbers are given out when the extensions register and no header names them, so ask a parsed sample.
    static const NodeTypes types = [] {
        const Document sample = parseDocument({"|~a~|\n|-|\n"}, false);
        cmark_node *table = cmark_node_first_child(sample.get());
        cmark_node *row = cmark_node_first_child(table);
        cmark_node *cell = cmark_node_first_child(row);
        return NodeTypes{cmark_node_get_type(table), cmark_node_get_type(row), cmark_node_get_type(cell),
                         cmark_node_get_type(cmark_node_first_child(cell))};
    }();
    return types;
}

} // namespace qwenda::markdown
