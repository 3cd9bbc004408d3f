// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exchange/exportrequest.h"
#include "exchange/exportwords.h"

#include <QByteArray>

namespace qwenda::exchange {

/// The formats that are made of the messages' own text, not of its parse. Pure, any thread.

/// YAML front matter (title, dates, model, id), then one heading per message; the messages' Markdown as it was written,
/// its headings set two levels lower so that a message stays under its own; thinking as a quote.
QByteArray markdownFile(const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words);

/// Title, then "Speaker (time)" lines with the text below, as it was written.
QByteArray textFile(const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words);

/// One line of JSON, ended: {"messages":[{"role":"system"|"user"|"assistant","content":"…"},…]}; the thinking is not
/// part of it, nor are messages without text or tools' answers. Empty when there is no answer to learn from.
/// Source: platform.openai.com/docs/guides/supervised-fine-tuning, "Prepare your dataset", read 2026-11-21.
QByteArray trainingLine(const ExportedConversation &exported);

/// A value of YAML's front matter: always a double-quoted scalar. Source: yaml.org/spec/1.2.2, 7.3.1.
QString yamlString(const QString &text);

/// Markdown with its headings that begin with # `levels` deeper (at most 6), outside fenced code. Every other line is untouched.
QString withLowerHeadings(const QString &markdown, int levels);

} // namespace qwenda::exchange
