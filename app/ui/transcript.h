// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QString>

#include <memory>

namespace qwenda {

class ChatSession;
namespace markdown {
struct Leaf;
struct LexerState;
}

/// A conversation's shown branch as flat rows: one per leaf block, and one each for bubbles, heads, folds, footers and
/// error cards. The screen hears at most once in 16 ms, and only about rows that changed. Old messages are parsed when
/// their neighbours are looked at: rows are put in front without a reset.
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
        Rule,
        Footer,     ///< footer; also when the answer has no figures, for the buttons
        ErrorCard   ///< title, body, actionText, details, tone
    };
    Q_ENUM(Kind)
    enum TaskState { NoTask, OpenTask, DoneTask };
    Q_ENUM(TaskState)
    enum Tone { Danger, Warn };
    Q_ENUM(Tone)
    enum ActionKind { NoAction, AddKey, SwitchRegion, TryAgain, NewChat, ChooseModel, OpenSettings, OpenConsole };
    Q_ENUM(ActionKind)

    enum Role {
        KindRole = Qt::UserRole + 1, ///< Kind
        MessageIdRole,               ///< QString
        TextRole,                    ///< plain text of the row, also for screen readers
        LevelRole,                   ///< 1–6
        QuoteDepthRole,              ///< 0–8
        ListDepthRole,               ///< 0–8
        MarkerRole,                  ///< "•", "2."; empty in an item's later paragraphs
        TaskStateRole,               ///< TaskState
        CodeRole,                    ///< the piece's lines
        LanguageRole,                ///< ready for the code's head: "Python"; empty when unknown
        IsFirstPieceRole,
        IsLastPieceRole,
        ModelRole,                   ///< the model's name
        IsOpenRole,
        ThinkingTitleRole,           ///< "Thought for 3.1 s"
        FooterRole,                  ///< "486 tokens · first in 0.38 s · 71 tokens/s"
        TitleRole,
        BodyRole,
        ActionTextRole,              ///< empty: no button
        ActionKindRole,              ///< ActionKind
        DetailsRole,                 ///< what "Copy details" copies
        ToneRole,                    ///< Tone
        IsStreamingHereRole,         ///< the last row of an answer that still grows
        TopGapRole,                  ///< px above the row

        // Of the whole message, the same in each of its rows; see messageroles.h.
        SiblingIndexRole,            ///< from 1
        SiblingCountRole,            ///< 1: nothing to page
        CanContinueRole,             ///< the answer was cut
        AttachmentNamesRole,         ///< QStringList; the next three are as long
        AttachmentNotesRole,         ///< "12 pages · 1.2 MB"
        AttachmentSymbolsRole,       ///< name of an icon
        AttachmentPicturesRole,      ///< file URL of a picture; empty for other kinds
        SourceTitlesRole,            ///< QStringList; the next two are as long
        SourceUrlsRole,
        SourceSitesRole,
        ToolNamesRole,               ///< QStringList; the next is as long
        ToolArgumentsRole            ///< JSON text
    };

    explicit Transcript(ChatSession &session, QObject *parent = nullptr);
    ~Transcript() override;

    int count() const { return rowCount(); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The leaf drawn in a row, or nullptr for rows of other kinds. Valid until the model's next change.
    const markdown::Leaf *leafAt(int row) const;
    Kind kindAt(int row) const;
    QString textAt(int row) const;
    bool isStreamingAt(int row) const;
    /// How code colours stand before the first line of this piece of code.
    markdown::LexerState lexerStateAt(int row) const;
    /// Every word again: the language changed.
    void refresh();

    Q_INVOKABLE void toggleThinking(int row);
    /// The error card's button.
    Q_INVOKABLE void act(int row);
    /// The whole code block this piece belongs to.
    Q_INVOKABLE void copyCode(int row);
    Q_INVOKABLE void copyDetails(int row);
    /// The source of a message: Markdown as it came.
    Q_INVOKABLE QString messageText(const QString &messageId) const;

Q_SIGNALS:
    void countChanged();
    /// For the owner: act() was called; `argument` is a region id for SwitchRegion.
    void actionWanted(qwenda::Transcript::ActionKind kind, const QString &messageId, const QString &argument);
    void copyWanted(const QString &text);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace qwenda
