// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/conversation.h"
#include "core/message.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace qwenda::exchange {

enum class ExportFormat {
    Markdown, ///< .md: front matter, one heading a message
    Html,     ///< .html: one file, offline, light and dark, no scripts
    Json,     ///< .json: everything, the whole tree; docs/conversation-format.md
    Pdf,      ///< .pdf: pages, with a list of contents
    Docx,     ///< .docx: for word processors
    Png,      ///< .png: one long picture, in parts when it is too tall
    Text,     ///< .txt
    Jsonl     ///< .jsonl: one line {"messages":[{"role","content"},…]}, as fine-tuning services take it
};

/// "md", "html", "json", "pdf", "docx", "png", "txt", "jsonl": the ending of the file and the word of --format.
QString suffixOf(ExportFormat format);
std::optional<ExportFormat> formatFromSuffix(QStringView suffix);
/// Whether fonts are needed, and so a QGuiApplication (any platform, "offscreen" too).
bool needsFonts(ExportFormat format);

/// What a document shows. JSON is always complete and obeys none of it but hasFiles.
struct ExportOptions
{
    bool hasThinking = true;
    bool hasTimes = true;
    bool hasUsage = true;    ///< tokens
    bool hasFiles = true;    ///< attachments: beside Markdown and text, inside the others
    bool isDark = false;     ///< Png only; HTML follows the reader's system, paper is white
    double scale = 2;        ///< Png: pixels per point of a screen, 1 to 4
};

/// What to export, and where to.
struct ExportRequest
{
    QString database;              ///< DataPaths::database
    QList<ConversationId> conversations; ///< empty: all that are not in the trash
    /// A folder of conversations, with the folders in it: its id, its name, or its path "A/B"; empty: anywhere.
    QString inFolder;
    /// The leaf whose branch is written, in formats that show one branch; empty: the conversation's head.
    MessageId branch;
    /// Only these messages of the branch (or of the tree, for JSON); empty: all.
    QSet<MessageId> selection;
    ExportFormat format = ExportFormat::Markdown;
    ExportOptions options;
    QString folder;                ///< made when missing, with its parents
};

/// The bytes of an attachment by their hash; empty: they are not there, or not wanted.
using FileBytes = std::function<QByteArray(const QString &hash)>;

/// One conversation as it is written.
struct ExportedConversation
{
    Conversation conversation;
    QList<Message> tree;   ///< everything, parents before children
    QList<Message> branch; ///< what is shown: from the first message to the leaf
    FileBytes files;       ///< null: attachments are only named, as in a preview
    QHash<QString, QString> beside; ///< by hash: where a copy lies, as an address relative to the document
};

/// The messages from the root to `leaf`; when `leaf` is unknown, to the newest message. Safe against cycles.
QList<Message> branchTo(const QList<Message> &tree, const MessageId &leaf);

struct ExportedFile
{
    ConversationId conversationId;
    QString title;
    QString file; ///< absolute
};

struct ExportReport
{
    QList<ExportedFile> files; ///< in the order written; a tall picture has several
    QList<ConversationId> unknown; ///< asked for, and not there
    bool isCancelled = false;      ///< nothing of it was left behind
};

} // namespace qwenda::exchange

Q_DECLARE_METATYPE(qwenda::exchange::ExportReport)
