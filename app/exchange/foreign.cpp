// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/foreign.h"

#include <QSet>
#include <QUuid>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

constexpr std::array<std::pair<ImportSource, const char *>, 7> sourceNames{{
    {ImportSource::Qwenda, "qwenda"},
    {ImportSource::ChatGpt, "chatgpt"},
    {ImportSource::Claude, "claude"},
    {ImportSource::OpenWebUi, "open-webui"},
    {ImportSource::Chatbox, "chatbox"},
    {ImportSource::LobeChat, "lobechat"},
    {ImportSource::CherryStudio, "cherry-studio"},
}};

constexpr std::array<std::pair<ImportIssue::Kind, const char *>, 12> issueNames{{
    {ImportIssue::Kind::NotUnderstood, "not_understood"},
    {ImportIssue::Kind::TooLarge, "too_large"},
    {ImportIssue::Kind::Empty, "empty"},
    {ImportIssue::Kind::InTrash, "in_trash"},
    {ImportIssue::Kind::PictureLeftOut, "picture_left_out"},
    {ImportIssue::Kind::ContentLeftOut, "content_left_out"},
    {ImportIssue::Kind::TextCut, "text_cut"},
    {ImportIssue::Kind::TreeMended, "tree_mended"},
    {ImportIssue::Kind::DateMended, "date_mended"},
    {ImportIssue::Kind::DuplicateId, "duplicate_id"},
    {ImportIssue::Kind::NoConversations, "no_conversations"},
    {ImportIssue::Kind::NotReadable, "not_readable"},
}};

template <typename Table, typename Value>
QString nameIn(const Table &table, Value value)
{
    for (const auto &[entry, name] : table) {
        if (entry == value)
            return QString::fromLatin1(name);
    }
    return {};
}

// Any random UUID would do, as long as it never changes.
const QUuid importNamespace(u"5b0d1f0e-8f4e-4f1c-9a3a-6d2d0a6d51c7"_s);

QString stableId(const ForeignConversation &foreign, const QString &messageId)
{
    // Lengths, so that no two pairs of ids give one name.
    const QString &conversationId = foreign.conversation.id;
    const QString name = u"%1/%2:%3/%4"_s.arg(sourceName(foreign.source), QString::number(conversationId.size()),
                                              conversationId, messageId);
    return QUuid::createUuidV5(importNamespace, name).toString(QUuid::WithoutBraces);
}

class Grafting
{
public:
    Grafting(ForeignConversation &foreign, QList<ImportIssue> &issues) : m_foreign(foreign), m_issues(issues) {}

    std::optional<GraftedConversation> graft()
    {
        nameTwins();
        fillHollowLeaves();
        findParents();
        emitAll();
        if (m_result.messages.isEmpty()) {
            issue(ImportIssue::Kind::Empty);
            return std::nullopt;
        }
        m_result.conversation = m_foreign.conversation;
        finishConversation();
        return std::move(m_result);
    }

private:
    bool isOurs() const { return m_foreign.source == ImportSource::Qwenda; }

    void issue(ImportIssue::Kind kind, const QString &detail = {})
    {
        const Conversation &conversation = m_foreign.conversation;
        m_issues.push_back({kind, {}, conversation.title.isEmpty() ? conversation.id : conversation.title, detail});
    }

    void nameTwins()
    {
        int number = 0;
        for (qsizetype i = 0; i < m_foreign.messages.size(); ++i) {
            QString &id = m_foreign.messages[i].message.id;
            if (id.isEmpty())
                id = u"#%1"_s.arg(i);
            if (m_places.contains(id)) {
                issue(ImportIssue::Kind::DuplicateId, id);
                id = isOurs() ? newId() : id + u"#%1"_s.arg(++number);
            }
            m_places.insert(id, i);
        }
    }

    /// Steps that lead to no answer (it was stopped) are shown as one.
    void fillHollowLeaves()
    {
        QSet<QString> parents;
        for (const ForeignMessage &one : std::as_const(m_foreign.messages))
            parents.insert(one.message.parentId);
        for (ForeignMessage &one : m_foreign.messages) {
            if (one.isHollow && !one.message.thinking.isEmpty() && !parents.contains(one.message.id)) {
                one.isHollow = false;
                one.message.role = Message::Role::Assistant;
            }
        }
    }

    /// m_parents: indexes; -1 none. Cycles are cut where they are entered first.
    void findParents()
    {
        const QList<ForeignMessage> &messages = m_foreign.messages;
        m_parents.assign(size_t(messages.size()), -1);
        for (qsizetype i = 0; i < messages.size(); ++i) {
            const QString &parent = messages.at(i).message.parentId;
            const qsizetype place = parent.isEmpty() ? -1 : m_places.value(parent, -2);
            m_parents[size_t(i)] = place;
            if (place == -2 || place == i) {
                // Under the message before it, so that it can still be seen.
                m_parents[size_t(i)] = i - 1;
                issue(ImportIssue::Kind::TreeMended, messages.at(i).message.id);
            }
        }
        std::vector<char> seen(m_parents.size(), 0); // 1: on the way, 2: leads to a root
        for (qsizetype i = 0; i < messages.size(); ++i) {
            std::vector<qsizetype> way;
            qsizetype at = i;
            for (; at >= 0 && seen[size_t(at)] == 0; at = m_parents[size_t(at)]) {
                seen[size_t(at)] = 1;
                way.push_back(at);
            }
            if (at >= 0 && seen[size_t(at)] == 1) {
                m_parents[size_t(at)] = -1;
                issue(ImportIssue::Kind::TreeMended, messages.at(at).message.id);
            }
            for (const qsizetype one : way)
                seen[size_t(one)] = 2;
        }
    }

    void emitAll()
    {
        std::vector<qsizetype> order(m_parents.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = qsizetype(i);
        if (!isOurs()) {
            std::ranges::stable_sort(order, [this](qsizetype a, qsizetype b) {
                const QDateTime &left = m_foreign.messages.at(a).message.createdAt;
                const QDateTime &right = m_foreign.messages.at(b).message.createdAt;
                return left.isValid() && right.isValid() && left < right;
            });
        }
        std::vector<char> isOut(m_parents.size(), 0);
        m_kept.assign(m_parents.size(), -1);
        for (const qsizetype one : order) {
            std::vector<qsizetype> way;
            for (qsizetype at = one; at >= 0 && isOut[size_t(at)] == 0; at = m_parents[size_t(at)])
                way.push_back(at);
            for (auto at = way.rbegin(); at != way.rend(); ++at) {
                isOut[size_t(*at)] = 1;
                put(*at);
            }
        }
    }

    void put(qsizetype place)
    {
        ForeignMessage &foreign = m_foreign.messages[place];
        const qsizetype parent = m_parents[size_t(place)];
        if (foreign.isHollow) {
            m_kept[size_t(place)] = parent < 0 ? -1 : m_kept[size_t(parent)];
            return;
        }
        Message message = std::move(foreign.message);
        if (message.role == Message::Role::Assistant)
            message.thinking = stepsBefore(parent) + message.thinking;
        const qsizetype above = parent < 0 ? -1 : m_kept[size_t(parent)];
        const Message *parentMessage = above < 0 ? nullptr : &m_result.messages.at(above);
        if (!isOurs())
            mendTime(message, foreign.hasBadTime, parentMessage);
        message.id = ourId(message.id);
        message.conversationId = ourId({});
        message.parentId = parentMessage ? parentMessage->id : MessageId();
        m_kept[size_t(place)] = m_result.messages.size();
        m_result.messages.push_back(std::move(message));
    }

    QString ourId(const QString &messageId) const
    {
        if (isOurs())
            return messageId.isEmpty() ? m_foreign.conversation.id : messageId;
        return stableId(m_foreign, messageId);
    }

    QString stepsBefore(qsizetype place) const
    {
        QString steps;
        for (; place >= 0 && m_foreign.messages.at(place).isHollow; place = m_parents[size_t(place)]) {
            const QString &step = m_foreign.messages.at(place).message.thinking;
            if (!step.isEmpty())
                steps.prepend(step + u"\n\n"_s);
        }
        return steps;
    }

    void mendTime(Message &message, bool hasBadTime, const Message *parent)
    {
        if (message.createdAt.isValid())
            return;
        const QDateTime &start = m_foreign.conversation.createdAt;
        message.createdAt = parent ? parent->createdAt : start;
        if (hasBadTime)
            issue(ImportIssue::Kind::DateMended, message.id);
    }

    void finishConversation()
    {
        Conversation &conversation = m_result.conversation;
        conversation.id = ourId({});
        qsizetype head = m_result.messages.size() - 1;
        if (const qsizetype place = m_places.value(m_foreign.conversation.headId, -1); place >= 0) {
            if (m_kept[size_t(place)] >= 0)
                head = m_kept[size_t(place)];
        }
        conversation.headId = m_result.messages.at(head).id;
        if (isOurs())
            return;
        QDateTime first = conversation.createdAt;
        QDateTime last = conversation.updatedAt;
        for (const Message &message : std::as_const(m_result.messages)) {
            const QDateTime &time = message.createdAt;
            first = !first.isValid() || (time.isValid() && time < first) ? time : first;
            last = !last.isValid() || (time.isValid() && time > last) ? time : last;
        }
        const QDateTime now = QDateTime::currentDateTimeUtc();
        conversation.createdAt = first.isValid() ? first : now;
        conversation.updatedAt = last.isValid() ? last : conversation.createdAt;
        for (Message &message : m_result.messages) {
            if (!message.createdAt.isValid())
                message.createdAt = conversation.createdAt;
        }
        name(conversation);
    }

    void name(Conversation &conversation) const
    {
        conversation.title = conversation.title.simplified();
        conversation.hasOwnTitle = !conversation.title.isEmpty();
        for (const Message &message : m_result.messages) {
            if (!conversation.title.isEmpty())
                break;
            if (message.role == Message::Role::User)
                conversation.title = message.text.simplified().left(60).trimmed();
        }
        if (conversation.title.isEmpty())
            conversation.title = sourceName(m_foreign.source);
        conversation.title.truncate(300);
    }

    ForeignConversation &m_foreign;
    QList<ImportIssue> &m_issues;
    QHash<QString, qsizetype> m_places; ///< by foreign id
    std::vector<qsizetype> m_parents;
    std::vector<qsizetype> m_kept;      ///< place in the result of the message or its nearest shown ancestor
    GraftedConversation m_result;
};

} // namespace

QString sourceName(ImportSource source) { return nameIn(sourceNames, source); }
QString issueName(ImportIssue::Kind kind) { return nameIn(issueNames, kind); }

bool ImportIssue::isLoss() const
{
    switch (kind) {
    case Kind::NotUnderstood:
    case Kind::TooLarge:
    case Kind::Empty:
    case Kind::InTrash:
    case Kind::NoConversations:
    case Kind::NotReadable:
        return true;
    default:
        return false;
    }
}

std::optional<GraftedConversation> graft(ForeignConversation foreign, QList<ImportIssue> &issues)
{
    return Grafting(foreign, issues).graft();
}

void chain(QList<ForeignMessage> &messages, const QHash<QString, QString> &questions)
{
    QHash<QString, bool> isKnown;
    QString last;
    for (ForeignMessage &one : messages) {
        Message &message = one.message;
        const QString question = questions.value(message.id);
        message.parentId = message.role == Message::Role::Assistant && isKnown.contains(question) ? question : last;
        isKnown.insert(message.id, true);
        last = message.id;
    }
}

} // namespace qwenda::exchange
