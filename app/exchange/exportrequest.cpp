// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/exportrequest.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

namespace qwenda::exchange {

namespace {

constexpr std::array<std::pair<ExportFormat, const char *>, 8> suffixes{{
    {ExportFormat::Markdown, "md"},
    {ExportFormat::Html, "html"},
    {ExportFormat::Json, "json"},
    {ExportFormat::Pdf, "pdf"},
    {ExportFormat::Docx, "docx"},
    {ExportFormat::Png, "png"},
    {ExportFormat::Text, "txt"},
    {ExportFormat::Jsonl, "jsonl"},
}};

} // namespace

QString suffixOf(ExportFormat format)
{
    for (const auto &[value, suffix] : suffixes) {
        if (value == format)
            return QString::fromLatin1(suffix);
    }
    return {};
}

std::optional<ExportFormat> formatFromSuffix(QStringView word)
{
    for (const auto &[value, suffix] : suffixes) {
        if (word == QLatin1StringView(suffix))
            return value;
    }
    return std::nullopt;
}

bool needsFonts(ExportFormat format)
{
    // HTML holds formulas as outlines of glyphs.
    return format == ExportFormat::Html || format == ExportFormat::Pdf || format == ExportFormat::Png || format == ExportFormat::Docx;
}

QList<Message> branchTo(const QList<Message> &tree, const MessageId &leaf)
{
    QHash<MessageId, qsizetype> places;
    for (qsizetype i = 0; i < tree.size(); ++i)
        places.insert(tree.at(i).id, i);
    QList<Message> branch;
    qsizetype at = places.value(leaf, tree.size() - 1);
    while (at >= 0 && branch.size() < tree.size()) {
        branch.push_back(tree.at(at));
        at = places.value(tree.at(at).parentId, -1);
    }
    std::ranges::reverse(branch);
    return branch;
}

} // namespace qwenda::exchange
