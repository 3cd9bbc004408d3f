// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/chatreply.h"
#include "core/conversation.h"
#include "core/message.h"
#include "core/result.h"
#include "session/chatturns.h"
#include "session/contextcut.h"
#include "session/draftkeeper.h"
#include "session/messagetree.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace qwenda {

class AnswerRun;
class Connections;
class HistoryStore;
class KeyHealth;
class KeyRing;
class ModelCatalog;
class QwenClient;
class Summariser;
struct ChatRequest;

/// What a conversation needs from the world. All outlive it.
struct ChatDoors
{
    HistoryStore &history;
    const ModelCatalog &catalog;
    QwenClient &client;
    Connections &connections;
    KeyRing &keys;
    KeyHealth &health;
};

/// One conversation alive: the shown branch of its tree, and the answer that is on its way. A new one is not on disk
/// before its first message is. GUI thread.
class ChatSession : public QObject
{
    Q_OBJECT

public:
    enum class Activity {
        Idle,
        Saving,   ///< the question is on its way to the disk (or the keychain is still silent); no request yet
        Waiting,  ///< the request is out, nothing came
        Streaming,///< words come
        RetryWait,///< refused for now; goes out again after retry()->wait
        Condensing///< the oldest turns are being summed up; then the question goes out again
    };

    ChatSession(Conversation conversation, bool isNew, const ChatDoors &doors, QObject *parent = nullptr);
    ~ChatSession() override;

    const Conversation &conversation() const { return m_conversation; }
    const ConversationId &id() const { return m_conversation.id; }
    /// Not on disk yet.
    bool isNew() const { return m_isNew; }
    /// Reads the messages; pathChanged() follows, of a long conversation twice: the end of its branch is there first, to be
    /// looked at. Does nothing when they are here already.
    void load();
    /// Somebody goes to a place that need not be at the end: nothing is shown before the whole is here.
    void awaitWhole() { m_awaitsWhole = true; }
    /// Another process added to it: shows the branch it says, unless an answer is on its way.
    void takeWritten(const Conversation &written);
    bool isLoaded() const { return m_isLoaded; }
    /// How a view laid it out, as it was last saved; empty: unknown. Here before the messages are.
    const QByteArray &layout() const { return m_layout; }
    /// Nothing to be lost: a disk that refuses is not told of.
    void saveLayout(const QByteArray &layout);

    /// First message to the shown leaf; before isLoaded() only its end, or nothing. The last one is Streaming while an answer
    /// comes.
    const QList<Message> &path() const { return m_path; }
    /// A message of the path, or nullptr. Until the next change.
    const Message *message(const MessageId &id) const;

    Activity activity() const;
    bool isBusy() const { return activity() != Activity::Idle; }
    /// Loaded, and no answer is on its way.
    bool canSend() const { return m_isLoaded && !isBusy(); }
    std::optional<RetryNotice> retry() const;
    std::chrono::milliseconds untilRetry() const;
    /// Set while the request waits for its turn; changes are told by retryChanged().
    std::optional<PacePlace> place() const;

    QString model() const { return m_conversation.model; }
    /// What was wanted of answers stays as far as this model takes it; parametersDropped() tells the rest.
    void setModel(const QString &modelId);
    /// The region in force: the environment's own address beats the conversation's region.
    QString region() const;
    void setRegion(const QString &regionId);
    /// What the model is told before the first message; empty: nothing.
    void setSystemPrompt(const QString &text);
    bool thinking() const;
    void setThinking(bool isOn);
    /// How this conversation's answers are wanted; kept with it, and used by every request of it.
    const ChatParameters &parameters() const { return m_parameters; }
    void setParameters(const ChatParameters &parameters);
    /// What of this conversation models are not told any more.
    const ContextCut &context() const { return m_context; }
    /// An empty one: they are told all of it again.
    void setContext(const ContextCut &cut);
    const Draft &draft() const { return m_draft.draft(); }
    /// On disk at most 300 ms later.
    void setDraft(const Draft &draft);
    /// What an earlier run left; ignored once something was written here.
    void takeDraft(const Draft &draft);
    /// Where an attachment's file lies.
    QString attachmentPath(const Attachment &attachment) const;
    /// The region that does accept the key which this failed answer was refused with, or that could answer in place of one
    /// that does not; empty: unknown.
    QString regionOffer(const MessageId &answerId) const { return m_regionOffers.value(answerId); }

    /// False, and nothing happens: blank words without files, not loaded, or an answer is on its way. The words are on
    /// disk before the request leaves.
    bool send(const QString &text, const QList<Attachment> &attachments = {});
    /// The same beside an earlier question of the path: the two are siblings, what followed the earlier one stays there.
    bool edit(const MessageId &questionId, const QString &text, const QList<Attachment> &attachments = {});
    /// Keeps what came.
    void stop();
    /// A sibling of this answer, or another answer to this question: asked once more, with the region of now and this
    /// model; empty: the model of now. False as send().
    bool again(const MessageId &id, const QString &model = {});
    /// More of an answer that has words but no proper end; the answer stays the same message. What followed it goes out of
    /// sight, as another branch. False as send().
    bool goOn(const MessageId &answerId);
    /// An answer that goOn() has something to do for.
    static bool canGoOn(const Message &answer);
    /// The parameter that this answer was refused for and that could be left out; empty: none.
    static QString refusedParameter(const Message &answer);
    /// Asks once more without it; from now on this conversation never sends it. False as send().
    bool againWithout(const MessageId &answerId);
    /// What to leave out so that the question of this answer, refused as too long, fits.
    ContextPlan planFor(const MessageId &answerId, CutOrder order = CutOrder::FilesFirst) const;
    /// Leaves it out from now on, and asks once more. False as send().
    bool leaveOut(const MessageId &answerId, const ContextPlan &plan);
    /// The same with a summary in place of the turns left out, for which a model is asked first (it bills); condenseFailed()
    /// when that came to nothing. stop() ends it.
    bool summarise(const MessageId &answerId, const ContextPlan &plan);
    void retryNow();

    /// Below a question that is added for it, or beside the question `edited`: an answer that will be pictures (isDrawing)
    /// of `parameters`. Both are written; nothing is asked of a chat model. The answer's id; empty, and nothing happens,
    /// where send() gives false.
    MessageId addDrawing(const QString &said, const QList<Attachment> &attachments, const Message &drawing, const MessageId &edited = {});
    /// Another such answer beside this one, of which a failure goes.
    MessageId addDrawingBeside(const MessageId &answerId, const Message &drawing);
    /// What became of it; of any branch. Written. Unknown ids are ignored.
    void settleDrawing(const MessageId &id, const std::function<void(Message &)> &change);

    /// The messages this one can be paged with, itself among them, oldest first.
    QList<MessageId> siblings(const MessageId &id) const { return m_tree.siblings(id); }
    /// Shows the branch of the sibling so many places further; false: there is none, or an answer is on its way.
    bool showSibling(const MessageId &id, int delta);
    /// Shows the branch that this message, of any branch, stands on. False as above.
    bool showBranchOf(const MessageId &id);
    /// A question goes with its answers, an answer alone; what followed stays. False: unknown, or an answer is on its way.
    bool remove(const MessageId &id);
    /// Takes the last remove() back; false when there is nothing to take back.
    bool undoRemove();

    /// The list's doing: title, pin, trash. Writes nothing.
    void take(const Conversation &conversation);

Q_SIGNALS:
    /// Messages were added, taken away, or all are others. Ids tell which stayed.
    void pathChanged();
    /// The last message of the path grew.
    void grew(const qwenda::ChatDelta &delta);
    /// Something else about one message: its end, its offer.
    void messageChanged(const QString &messageId);
    void activityChanged();
    void retryChanged();
    void conversationChanged();
    void draftChanged();
    void loadFailed(const qwenda::Error &error);
    /// The new model does not take these, by the service's names.
    void parametersDropped(const QStringList &names);
    void condenseFailed(const qwenda::Error &error);
    /// An answer ended, in whichever way.
    void answered();

private:
    struct Whole;
    void loadWhole();
    void takeWhole(Whole &whole);
    bool ask(const MessageId &parentId, const QString &text, const QList<Attachment> &attachments);
    Message questionBelow(const MessageId &parentId, const QString &text) const;
    void begin(const Message &question);
    QFuture<Result<void>> place(const Message &question);
    MessageId placeDrawing(const MessageId &questionId, Message drawing);
    void forgetFailure(const Message &answer);
    void startAnswer(Message answer);
    Message answerTo(const MessageId &questionId, const QString &model) const;
    void show(const MessageId &leaf);
    void noteSiblings();
    void sendRequest();
    bool preparesTurns();
    TurnPlan plan() const;
    ChatRequest request() const;
    bool thinks(const QString &modelId) const;
    void finishAnswer();
    void addAlternatives(const Message &answer, const QStringList &texts);
    void searchRegion(const MessageId &answerId);
    void saveConversation();

    ChatDoors m_doors;
    Conversation m_conversation;
    QByteArray m_layout;
    MessageTree m_tree;    ///< the path may hold a newer state of its own messages
    QList<Message> m_path;
    std::optional<MessageTree::Removal> m_removal; ///< the last one, for undoRemove()
    MessageId m_headBeforeRemoval;
    QHash<MessageId, QString> m_regionOffers;
    AnswerRun *m_run = nullptr;
    ChatParameters m_parameters;
    ContextCut m_context;
    Summariser *m_summariser = nullptr;
    std::optional<QList<ChatTurn>> m_turns; ///< of the run that has not started yet
    TurnPlan::Ending m_ending = TurnPlan::Ending::Question;
    DraftKeeper m_draft;
    bool m_isNew = false;
    bool m_isLoaded = false;
    bool m_isLoading = false;
    bool m_awaitsWhole = false;
    bool m_isSaving = false;
    bool m_isPreparing = false;
};

} // namespace qwenda
