// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <cmark-gfm.h>

#include <initializer_list>
#include <memory>

namespace qwenda::markdown {

struct FreeNode
{
    void operator()(cmark_node *node) const { cmark_node_free(node); }
};
using Document = std::unique_ptr<cmark_node, FreeNode>;

/// One parse by cmark-gfm of the parts joined, with GitHub's extensions and, for masked text (formulas.h), ours. Never null.
/// Any thread; one parse at a time (see BlockStream).
Document parseDocument(std::initializer_list<QByteArrayView> parts, bool hasFormulas);

/// Numbers of the node types that only exist at run time. A task list item is a CMARK_NODE_ITEM.
struct NodeTypes
{
    cmark_node_type table;
    cmark_node_type tableRow;
    cmark_node_type tableCell;
    cmark_node_type strikethrough;
};
const NodeTypes &nodeTypes();

} // namespace qwenda::markdown
