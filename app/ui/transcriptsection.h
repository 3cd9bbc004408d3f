// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/message.h"
#include "ui/leafrows.h"
#include "ui/thinktag.h"
#include "ui/transcript.h"
#include "ui/transcriptrow.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QString>
#include <QVariant>

namespace qwenda {

/// One message as rows of the transcript: which there are, what each says, and how far it stands from the row above.
/// Knows nothing of the model's row numbers; rows are counted from the section's first. An answer is one row, Unread,
/// until wake(): a conversation of ten thousand messages opens without parsing them.
class TranscriptSection
{
    Q_DECLARE_TR_FUNCTIONS(qwenda::TranscriptSection)

public:
    /// How many rows of each part there are, in the order they stand.
    struct Shape
    {
        int before = 0;   ///< attachments and the bubble, the answer's head, or the whole of an unread answer
        int thinking = 0; ///< 0 or 1
        int thoughts = 0; ///< the words of an open fold
        int sources = 0;  ///< 0 or 1
        int leaves = 0;   ///< a still empty answer has one, for the cursor
        int tools = 0;    ///< 0 or 1
        int drawing = 0;  ///< 0 or 1
        int error = 0;    ///< 0 or 1
        int footer = 0;   ///< 0 or 1

        int firstThought() const { return before + thinking; }
        int firstLeaf() const { return before + thinking + thoughts + sources; }
        int pastLeaves() const { return firstLeaf() + leaves; }
        int pastDrawing() const { return pastLeaves() + tools + drawing; }
        int count() const { return pastDrawing() + error + footer; }
        bool operator==(const Shape &) const = default;
    };
    /// Names that a message does not hold.
    struct Names
    {
        QString model;
        QString region;
        QString offer;   ///< name of the region that accepts the key
        QString offerId; ///< and its id
        bool canSendWithout = false; ///< see ErrorWords::Setting, also for the next two
        bool canShorten = false;
        qint64 tokensOver = 0;
    };

    explicit TranscriptSection(const Message &message);

    const Message &message() const { return m_message; }
    const Names &names() const { return m_names; }
    const Shape &shape() const { return m_shape; }
    bool isStreaming() const { return m_message.state == Message::State::Streaming; }
    bool isAwake() const { return m_isAwake; }
    /// Parses the text. The shape is another now.
    void wake(Names names);
    void setNames(Names names) { m_names = std::move(names); }

    bool isThinkingOpen() const { return m_isThinkingOpen; }
    /// The shape is another now.
    void setThinkingOpen(bool isOpen);
    /// How a code block is shown, by its first row; see CodeLook. The rows' contents change, their number does not.
    CodeLook codeLook(int codeIndex) const { return m_codeLooks.value(codeIndex); }
    void setCodeLook(int codeIndex, CodeLook look) { m_codeLooks.insert(codeIndex, look); }
    /// Rows of this section that show the code block; empty range: none.
    std::pair<int, int> rowsOfCode(int codeIndex) const;

    /// The message's facts changed. Not the text's rows: see append() and finish(). The shape may be another now.
    void setMessage(const Message &message);
    /// Changes are of the answer's rows, from firstLeaf() on.
    markdown::Change append(QStringView text);
    markdown::Change finish();
    bool isBehind() const { return m_answer.isBehind(); }
    markdown::Change catchUp();
    /// The text is inside a <think> tag of its own.
    bool hasTaggedThinking() const { return m_tag.isThinking(); }
    /// Takes up thinking that came since; the change is of the thoughts' rows, from firstThought() on.
    markdown::Change growThoughts();

    Transcript::Kind kind(int row) const;
    QVariant value(int row, int role, bool isFirstOfAll) const;
    const markdown::Leaf *leaf(int row) const;
    TranscriptRow rowView(int row, bool isFirstOfAll) const;
    markdown::LexerState lexerState(int row) const;
    QString codeOf(int codeIndex) const { return m_answer.codeOf(codeIndex); }
    /// Where the leaf of a row stands in message().text; {0, 0} for rows without.
    std::pair<qsizetype, qsizetype> sourceOf(int row) const;
    /// Everything one can read in the message, as lines; parses it in passing when it is not awake.
    QString plainText(const markdown::FormulaWords &words = {}) const;

private:
    void reshape();
    int attachmentRows() const { return m_message.attachments.isEmpty() ? 0 : 1; }
    const LeafRows *rowsAt(int row, int &index) const;
    QString thinking() const { return m_message.thinking.isEmpty() ? m_tag.thinking() : m_message.thinking; }
    QString text(int row) const;
    QString thinkingTitle() const;
    QString footer() const;
    QVariant errorValue(int role) const;
    QVariant leafValue(int row, int role) const;
    QVariant codeValue(const markdown::Leaf &leaf, int role) const;
    int topGap(int row, bool isFirstOfAll) const;
    int leafGap(const LeafRows &rows, int index) const;
    Alert alertOf(const LeafRows &rows, int index, bool &isTitle) const;

    Message m_message;
    Names m_names;
    ThinkTag m_tag;      ///< thinking that other servers put into the answer
    LeafRows m_answer;
    LeafRows m_thoughts; ///< filled while the fold is open
    Shape m_shape;
    qsizetype m_thoughtUnits = 0; ///< of thinking(), already in m_thoughts
    std::vector<int> m_cuts;      ///< ends of the parts of a long bubble; empty: it is one
    bool m_isAwake = false;
    bool m_isThinkingOpen = false;
    QElapsedTimer m_thinkingSince;
    QHash<int, CodeLook> m_codeLooks;
};

} // namespace qwenda
