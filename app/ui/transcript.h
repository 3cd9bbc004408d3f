// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "markdown/leaf.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <utility>

namespace qwenda {

class ChatSession;
struct CodeLook;
namespace markdown {
struct LexerState;
}
struct TranscriptRow;

/// A conversation's shown branch as flat rows: one per leaf block, and one each for bubbles, heads, folds, footers and
/// error cards. The screen hears at most once in 33 ms, and only about rows that changed. An old answer is one Unread row
/// until the view comes to it.
class Transcript : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to a chat")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Kind {
        UserBubble,
        AnswerHead, ///< model
        Thinking,   ///< thinkingTitle, isOpen, text while open
        Paragraph,
        Heading,    ///< level
        ListItem,   ///< marker, taskState, listDepth
        Code,       ///< code, language, isFirstPiece, isLastPiece
        Table,      ///< drawn by BlockText as a table
        Picture,    ///< of the web, alone in its paragraph: pictureAddress
        Rule,
        Footer,     ///< footer; also when the answer has no figures, for the buttons
        ErrorCard,  ///< title, body, actionText, details, tone
        Attachments,///< above a question: its files
        Sources,    ///< above an answer: the pages it rests on
        Tools,      ///< below an answer: what it wants called
        Drawing,    ///< the pictures an answer consists of, or how far they are
        Unread      ///< a whole answer that is not parsed yet; see wake()
    };
    Q_ENUM(Kind)
    enum TaskState { NoTask, OpenTask, DoneTask };
    Q_ENUM(TaskState)
    enum Tone { Danger, Warn };
    Q_ENUM(Tone)
    enum ActionKind { NoAction, AddKey, SwitchRegion, TryAgain, NewChat, ChooseModel, OpenSettings, OpenConsole,
                      SendWithout, LeaveOut, Summarise, Continue };
    Q_ENUM(ActionKind)

    enum Role {
        KindRole = Qt::UserRole + 1, ///< Kind
        MessageIdRole,               ///< QString
        TextRole,                    ///< plain text of the row, also for screen readers
        LevelRole,                   ///< 1–6
        LanguageRole,                ///< ready for the code's head: "Python"; empty when unknown
        LineCountRole,               ///< of the whole code block
        WrapsRole,                   ///< the code block's long lines are wrapped
        IsCollapsedRole,             ///< the code block shows its beginning only
        HasNumbersRole,              ///< the code block's lines are numbered
        ModelRole,                   ///< the model's name
        PictureAddressRole,          ///< http or https
        IsOpenRole,
        ThinkingTitleRole,           ///< "Thought for 3.1 s"
        FooterRole,                  ///< "486 tokens · first in 0.38 s · 71 tokens/s"
        TitleRole,
        BodyRole,
        ActionTextRole,              ///< empty: no button
        ActionKindRole,              ///< ActionKind
        SecondTextRole,              ///< another button; empty: none
        SecondKindRole,              ///< ActionKind
        DetailsRole,                 ///< what "Copy details" copies
        ToneRole,                    ///< Tone
        IsStreamingHereRole,         ///< the last row of an answer that still grows
        TopGapRole,                  ///< px above the row

        // Of the whole message, the same in each of its rows; see messageroles.h.
        SiblingIndexRole,            ///< from 1
        SiblingCountRole,            ///< 1: nothing to page
        CanContinueRole,             ///< the answer was cut
        AttachmentNamesRole,         ///< QStringList; the next four are as long
        AttachmentNotesRole,         ///< "12 pages · 1.2 MB"
        AttachmentSymbolsRole,       ///< name of an icon
        AttachmentPicturesRole,      ///< file URL of a picture; empty for other kinds
        AttachmentRatiosRole,        ///< QList<double>: width by height of a picture; 0 for other kinds
        SourceTitlesRole,            ///< QStringList; the next two are as long
        SourceUrlsRole,
        SourceSitesRole,
        ToolNamesRole,               ///< QStringList; the next is as long
        ToolArgumentsRole            ///< JSON text
    };

    /// The rows wait this long for more text: thirty times a second is all one can read.
    static constexpr std::chrono::milliseconds frameTime{33};

    explicit Transcript(ChatSession &session, QObject *parent = nullptr);
    ~Transcript() override;

    int count() const { return rowCount(); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// What the view lays out in a row. Valid until the model's next change.
    TranscriptRow rowView(int row) const;
    /// How code colours stand before the first line of the leaf in a row; lexes what stands before it, once.
    markdown::LexerState lexerAt(int row) const;
    Kind kindAt(int row) const;
    QString textAt(int row) const;
    bool isStreamingAt(int row) const;
    /// Parses the answer of an Unread row: the row goes, the answer's rows come. How many; 1 when there was nothing to do.
    int wake(int row);
    /// The message a row belongs to, by its index in the conversation; -1 for none.
    int messageIndexAt(int row) const;
    int messageCount() const;
    /// Rows [first, second) of a message.
    std::pair<int, int> rowsOfMessage(int messageIndex) const;
    QString messageIdAt(int messageIndex) const;
    /// -1: not in the conversation.
    int indexOfMessage(const QString &messageId) const;
    bool isAnswerAt(int messageIndex) const;
    /// Everything one can read in a message; formulas as TeX, or as `words` has them.
    QString plainTextOf(int messageIndex, const markdown::FormulaWords &words = {}) const;
    /// The message's text as it came, Markdown and all.
    QString sourceOf(int messageIndex) const;
    /// Where the row's leaf stands in sourceOf(); {0, 0}: nowhere.
    std::pair<qsizetype, qsizetype> sourceRangeAt(int row) const;
    /// UTF-16 units of a message's text.
    qsizetype sourceLengthOf(int messageIndex) const;
    /// How a view laid the conversation out, as kept with it; empty: unknown.
    QByteArray layout() const;
    void saveLayout(const QByteArray &layout);
    /// Every word again: the language changed.
    void refresh();

    Q_INVOKABLE void toggleThinking(int row);
    Q_INVOKABLE void toggleWrap(int row);
    Q_INVOKABLE void toggleCollapsed(int row);
    Q_INVOKABLE void toggleNumbers(int row);
    /// The error card's button.
    Q_INVOKABLE void act(int row);
    /// The other one.
    Q_INVOKABLE void actSecond(int row);
    /// The whole code block this piece belongs to.
    QString codeAt(int row) const;
    Q_INVOKABLE void copyCode(int row);
    /// A file name for it: "code.py".
    Q_INVOKABLE QString codeFileName(int row) const;
    /// Writes it; false when the file cannot be written.
    Q_INVOKABLE bool saveCode(int row, const QUrl &file) const;
    Q_INVOKABLE void copyDetails(int row);
    /// The source of a message: Markdown as it came.
    Q_INVOKABLE QString messageText(const QString &messageId) const;

Q_SIGNALS:
    void countChanged();
    /// For the owner: act() was called; `argument` is a region id for SwitchRegion.
    void actionWanted(qwenda::Transcript::ActionKind kind, const QString &messageId, const QString &argument);
    void copyWanted(const QString &text);

private:
    void want(int row, Role action);
    void changeLook(int row, bool CodeLook::*flag);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace qwenda
