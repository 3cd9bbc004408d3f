// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "markdown/definitions.h"

#include <cstring>

namespace qwenda::markdown {

namespace {

/// True when this line may complete a definition. `isInLabel` lives from line to line.
bool mayComplete(QByteArrayView line, bool &isInLabel)
{
    qsizetype begin = 0;
    while (begin < line.size() && std::strchr(" >\t0123456789.)*+-", line[begin]) && line[begin] != '\0')
        ++begin;
    const bool isBlank = QByteArrayView(line).trimmed().isEmpty();
    if (isBlank)
        isInLabel = false;
    else if (begin < line.size() && line[begin] == '[')
        isInLabel = true;
    return isInLabel && line.contains("]:");
}

} // namespace

bool mayDefineReferences(cmark_node *document, const Origin &origin)
{
    const LineTable &lines = origin.lines;
    if (!origin.bytes.sliced(lines.byteAt(origin.firstLine)).contains("]:"))
        return false;
    const int end = origin.firstLine + origin.lineCount;
    int line = origin.firstLine;
    bool isInLabel = false;
    const auto scanTo = [&](int limit) {
        for (; line < limit; ++line) {
            const qsizetype begin = lines.byteAt(line);
            const qsizetype after = std::min(lines.byteAt(line + 1), origin.bytes.size());
            if (mayComplete(origin.bytes.sliced(begin, after - begin), isInLabel))
                return true;
        }
        return false;
    };
    for (cmark_node *node = cmark_node_first_child(document); node; node = cmark_node_next(node)) {
        int length = 0;
        int offset = 0;
        char character = 0;
        if (cmark_node_get_type(node) != CMARK_NODE_CODE_BLOCK
            || !cmark_node_get_fenced(node, &length, &offset, &character))
            continue;
        const int opener = cmark_node_get_start_line(node) - 1 - origin.linesBefore + origin.firstLine;
        const auto content = QByteArrayView(cmark_node_get_literal(node)).count('\n');
        if (scanTo(std::min(opener, end)))
            return true;
        line = std::max(line, opener + 1 + int(content));
        isInLabel = false;
    }
    return scanTo(end);
}

} // namespace qwenda::markdown
