// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"
#include "markdown/blockstream.h"
#include "markdown/highlight.h"
#include "ui/transcript.h"

#include <QCoreApplication>
#include <QString>
#include <QVariant>

namespace qwenda {

/// One message as rows of the transcript: which there are, what each says, and how far it stands from the row above.
/// Knows nothing of the model's row numbers; rows are counted from the section's first. A value.
class TranscriptSection
{
    Q_DECLARE_TR_FUNCTIONS(qwenda::TranscriptSection)

public:
    /// How many rows of each part there are, in the order they stand.
    struct Shape
    {
        int before = 0;   ///< the bubble, or the answer's head
        int thinking = 0; ///< 0 or 1
        int leaves = 0;   ///< a still empty answer has one, for the cursor
        int error = 0;    ///< 0 or 1
        int footer = 0;   ///< 0 or 1

        int count() const { return before + thinking + leaves + error + footer; }
        int firstLeaf() const { return before + thinking; }
        bool operator==(const Shape &) const = default;
    };
    /// Names that a message does not hold.
    struct Names
    {
        QString model;
        QString region;
        QString offer;   ///< name of the region that accepts the key
        QString offerId; ///< and its id
    };

    /// Parses the whole text.
    TranscriptSection(const Message &message, Names names);

    const Message &message() const { return m_message; }
    const Names &names() const { return m_names; }
    const Shape &shape() const { return m_shape; }
    bool isStreaming() const { return m_message.state == Message::State::Streaming; }
    bool isThinkingOpen() const { return m_isThinkingOpen; }
    void setThinkingOpen(bool isOpen) { m_isThinkingOpen = isOpen; }
    void setNames(Names names) { m_names = std::move(names); }

    /// The message's facts changed. Not the text's rows: see append() and finish(). The shape may be another now.
    void setMessage(const Message &message);
    markdown::Change append(QStringView text);
    markdown::Change finish();
    bool isBehind() const { return m_stream.isBehind(); }
    markdown::Change catchUp();

    Transcript::Kind kind(int row) const;
    QVariant value(int row, int role, bool isFirstOfAll) const;
    const markdown::Leaf *leaf(int row) const;
    QString codeOf(int codeIndex) const { return m_stream.codeOf(codeIndex); }
    /// How the lexer stands before the first line of this piece of code.
    markdown::LexerState lexerState(int row) const;

private:
    void reshape();
    int leafIndex(int row) const { return row - m_shape.firstLeaf(); }
    QString text(int row) const;
    QString thinkingTitle() const;
    QString footer() const;
    QVariant errorValue(int role) const;
    QVariant leafValue(const markdown::Leaf &leaf, int role) const;
    int topGap(int row, bool isFirstOfAll) const;
    int leafGap(int row) const;

    Message m_message;
    Names m_names;
    markdown::BlockStream m_stream;
    Shape m_shape;
    bool m_isThinkingOpen = false;
    mutable QHash<int, markdown::LexerState> m_lexer; ///< by leaf index; forgotten from a change on
};

} // namespace qwenda
