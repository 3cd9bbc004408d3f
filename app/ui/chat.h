// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/draft.h"
#include "core/drawing.h"
#include "ui/attachments.h"
#include "ui/drawingoffer.h"
#include "ui/messagedetails.h"
#include "ui/parameterpanel.h"
#include "ui/shortening.h"
#include "ui/suggestions.h"
#include "ui/transcript.h"

#include <QElapsedTimer>
#include <QObject>
#include <QQmlEngine>
#include <QQuickItem>
#include <QString>
#include <QTimer>

#include <chrono>

namespace qwenda {

class ChatSession;
struct Workshop;
struct RetryNotice;

/// The conversation in front of the user: its words, its figures, and what can be done with it now. A face of one
/// ChatSession, which it does not own.
class Chat : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made in C++")
    Q_PROPERTY(QString chatId READ chatId CONSTANT)
    Q_PROPERTY(bool isTemporary READ isTemporary CONSTANT) ///< never written, gone once another chat is shown
    Q_PROPERTY(QString title READ title NOTIFY titleChanged) ///< empty for a new chat
    Q_PROPERTY(qwenda::Transcript *transcript READ transcript CONSTANT)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY activityChanged) ///< loaded, and nothing was said yet
    Q_PROPERTY(QString model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(QString modelName READ modelName NOTIFY modelChanged)
    Q_PROPERTY(QString region READ region WRITE setRegion NOTIFY regionChanged)
    Q_PROPERTY(QString regionName READ regionName NOTIFY regionChanged)
    Q_PROPERTY(int regionLight READ regionLight NOTIFY regionChanged) ///< App.Ok, Warn, Danger, Off
    Q_PROPERTY(bool canThink READ canThink NOTIFY modelChanged)       ///< there is a switch to show
    Q_PROPERTY(bool mustThink READ mustThink NOTIFY modelChanged)     ///< it is on and cannot be moved
    Q_PROPERTY(bool thinking READ thinking WRITE setThinking NOTIFY modelChanged)
    Q_PROPERTY(bool isStreaming READ isStreaming NOTIFY activityChanged) ///< from Send to the end: the button is Stop
    Q_PROPERTY(bool isWaiting READ isWaiting NOTIFY activityChanged)     ///< streaming, and nothing came yet
    Q_PROPERTY(bool canSend READ canSend NOTIFY canSendChanged)          ///< there are words, and nothing streams
    Q_PROPERTY(QString draft READ draft WRITE setDraft NOTIFY draftChanged)
    Q_PROPERTY(bool isEditing READ isEditing NOTIFY draftChanged) ///< an earlier message stands in the composer
    Q_PROPERTY(qwenda::Attachments *attachments READ attachments CONSTANT)
    Q_PROPERTY(qwenda::Suggestions *suggestions READ suggestions CONSTANT)
    Q_PROPERTY(QString visionHint READ visionHint NOTIFY canSendChanged)   ///< empty, or why the pictures cannot go
    Q_PROPERTY(QString visionModel READ visionModel NOTIFY canSendChanged) ///< a model that could take them
    Q_PROPERTY(QString estimate READ estimate NOTIFY estimateChanged)      ///< of the draft; empty without one
    Q_PROPERTY(QString recalled READ recalled NOTIFY recalledChanged)      ///< an earlier message, as recall() gave it
    Q_PROPERTY(QString systemPrompt READ systemPrompt WRITE setSystemPrompt NOTIFY titleChanged)
    Q_PROPERTY(qwenda::MessageDetails *details READ details CONSTANT)
    Q_PROPERTY(qwenda::ParameterPanel *parameters READ parameters CONSTANT)
    Q_PROPERTY(qwenda::Shortening *shortening READ shortening CONSTANT)
    Q_PROPERTY(bool isRetrying READ isRetrying NOTIFY retryChanged)
    Q_PROPERTY(QString retryTitle READ retryTitle NOTIFY retryChanged) ///< "Qwen is busy."
    Q_PROPERTY(QString retryText READ retryText NOTIFY retryChanged)   ///< "Trying again in 3 s · 2 of 3"
    Q_PROPERTY(double retryProgress READ retryProgress NOTIFY retryChanged) ///< 0 to 1
    Q_PROPERTY(QString contextText READ contextText NOTIFY contextChanged)  ///< "2,104 of 1M"; empty: unknown
    Q_PROPERTY(double contextShare READ contextShare NOTIFY contextChanged) ///< 0 to 1
    Q_PROPERTY(QString hint READ hint NOTIFY activityChanged)

public:
    Chat(ChatSession &session, Workshop &workshop, QObject *parent = nullptr);
    ~Chat() override;

    ChatSession &session() const { return m_session; }
    QString chatId() const;
    bool isTemporary() const;
    QString title() const;
    Transcript *transcript() { return &m_transcript; }
    bool isEmpty() const;
    QString model() const;
    void setModel(const QString &modelId);
    QString modelName() const;
    QString region() const;
    void setRegion(const QString &regionId);
    QString regionName() const;
    int regionLight() const;
    bool canThink() const;
    bool mustThink() const;
    bool thinking() const;
    void setThinking(bool isOn);
    bool isStreaming() const;
    bool isWaiting() const;
    bool canSend() const;
    QString draft() const;
    void setDraft(const QString &text);
    bool isEditing() const;
    MessageDetails *details() { return &m_details; }
    ParameterPanel *parameters() { return &m_parameters; }
    Shortening *shortening() { return &m_shortening; }
    Attachments *attachments() { return &m_attachments; }
    Suggestions *suggestions() { return &m_suggestions; }
    QString visionHint() const;
    QString visionModel() const;
    QString estimate() const;
    QString recalled() const;
    QString systemPrompt() const;
    void setSystemPrompt(const QString &text);
    bool isRetrying() const;
    QString retryTitle() const;
    QString retryText() const;
    double retryProgress() const;
    QString contextText() const;
    double contextShare() const;
    QString hint() const;

    /// With the draft's attachments, in place of the message that is edited, if one is; then the draft is done with.
    /// Does nothing when there is nothing to send or an answer streams.
    Q_INVOKABLE void send(const QString &text);
    Q_INVOKABLE void stop();
    /// Shows the branch with this message, then says where the transcript is to go; waits until the chat is loaded.
    void openAt(const QString &messageId, int from, int to);
    /// Another answer to the same question; `messageId` names the answer.
    Q_INVOKABLE void again(const QString &messageId);
    /// The same by another model, for this once.
    Q_INVOKABLE void againWith(const QString &messageId, const QString &model);
    /// More of an answer that was cut (canContinue).
    Q_INVOKABLE void continueAnswer(const QString &messageId);
    /// The user's message comes into the composer; what stood there comes back afterwards.
    Q_INVOKABLE void startEdit(const QString &messageId);
    Q_INVOKABLE void cancelEdit();
    /// From an empty field, or from what this gave before: the user's message before (-1) or behind (1).
    Q_INVOKABLE void recall(int direction);
    Q_INVOKABLE void useVisionModel();
    Q_INVOKABLE void clearDraft();
    /// A new chat with copies of everything up to this message.
    Q_INVOKABLE void branchFrom(const QString &messageId);
    /// A user's message goes with its answers, an answer alone; what follows stays. Can be undone.
    Q_INVOKABLE void removeMessage(const QString &messageId);
    Q_INVOKABLE void undoRemove();
    /// Fills `details` and asks for the dialog.
    Q_INVOKABLE void showDetails(const QString &messageId);
    Q_INVOKABLE bool isAnswer(const QString &messageId) const;
    /// Asks the page for the message's menu, under `anchor`.
    Q_INVOKABLE void showMenu(const QString &messageId, QQuickItem *anchor);
    /// -1: the sibling before, 1: the one behind.
    Q_INVOKABLE void showSibling(const QString &messageId, int delta);
    /// The answer as Markdown; empty id: the last one shown.
    Q_INVOKABLE void copyAnswer(const QString &messageId);
    /// What was sent for this answer and what came; empty id: the last one shown.
    Q_INVOKABLE void showRequest(const QString &messageId);
    Q_INVOKABLE void retryNow();
    Q_INVOKABLE void retryStop();
    /// What “/image …” from so many pictures would be, told by who draws.
    void setDrawingOffer(std::function<DrawingOffer(qsizetype pictures)> offer) { m_drawingOffer = std::move(offer); }
    /// Words changed (language) or a key did.
    void refresh();

Q_SIGNALS:
    void titleChanged();
    /// The transcript is to show this message, by its index in it, and mark these words; empty: none.
    void placeWanted(int message, const QString &words);
    void modelChanged();
    void regionChanged();
    void activityChanged();
    void canSendChanged();
    void draftChanged();
    void retryChanged();
    void contextChanged();
    void copyWanted(const QString &text);
    void settingsWanted();
    void requestWanted(const QString &messageId);
    void newChatWanted();
    /// “/image …” was sent: draw instead of asking.
    void drawingWanted(const qwenda::DrawingQuestion &question);
    void pictureCopyWanted(const QString &file);
    void modelPickerWanted(); ///< an error card says: choose another model
    void urlWanted(const QString &url);
    void chatWanted(const QString &chatId);
    void composerWanted(); ///< the keyboard belongs to the composer now
    void detailsWanted();
    void menuWanted(const QString &messageId, QQuickItem *anchor);
    void regionPickerWanted();
    void systemPromptWanted();
    void parametersWanted();
    void shorteningWanted(); ///< `shortening` is ready to be looked at
    void filesWanted();
    void told(const QString &words); ///< a sentence for the strip at the bottom
    void estimateChanged();
    void recalledChanged();
    void removed(const QString &words); ///< offer undoRemove()

private:
    Draft heldDraft() const;
    void command(const QString &name);
    void sendDrawing(const DrawingQuestion &question);
    bool drawsAgain(const QString &messageId);
    void watchComposer();
    void watchParameters();
    void switchRegion(const QString &messageId, const QString &regionId);
    qint64 contextTokens() const;
    void act(Transcript::ActionKind kind, const QString &messageId, const QString &argument);

    ChatSession &m_session;
    Workshop &m_workshop;
    Transcript m_transcript;
    MessageDetails m_details;
    ParameterPanel m_parameters;
    Shortening m_shortening;
    Attachments m_attachments;
    Suggestions m_suggestions;
    std::function<DrawingOffer(qsizetype)> m_drawingOffer;
    QString m_recalled;
    qsizetype m_recalledAt = 0;
    QTimer m_retryTick; ///< runs only while a retry is waited for
};

} // namespace qwenda
