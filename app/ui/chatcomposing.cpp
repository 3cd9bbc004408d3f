// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Chat: what stands in the composer, and what it will probably take.

#include "ui/chat.h"

#include "client/modelcatalog.h"
#include "session/attachmenttokens.h"
#include "session/chatpictures.h"
#include "session/chatsession.h"
#include "session/workshop.h"
#include "ui/moneywords.h"

#include <QLocale>

#include <algorithm>

namespace qwenda {

bool Chat::canSend() const
{
    const Draft &draft = m_session.draft();
    const bool hasWords = !draft.text.trimmed().isEmpty() || !draft.attachments.isEmpty();
    return m_session.canSend() && hasWords && !m_attachments.isBusy() && visionModel().isEmpty();
}

QString Chat::visionModel() const
{
    const ModelInfo *info = m_workshop.catalog.find(model());
    const bool isDrawing = !ChatPictures::wordsOf(draft()).isEmpty();
    if (!m_attachments.hasPicture() || isDrawing || !info || info->vision)
        return {};
    const auto sees = [this](const ModelInfo &one) {
        return one.vision && one.isChat && one.offer == ModelInfo::Offer::Recommended
            && (one.regions.isEmpty() || one.regions.contains(region()));
    };
    // Of the same house first: "qwen" before what else the vendor offers.
    const QString house = model().left(4);
    const QList<ModelInfo> &models = m_workshop.catalog.models();
    auto found = std::find_if(models.begin(), models.end(),
                              [&](const ModelInfo &one) { return sees(one) && one.id.startsWith(house); });
    if (found == models.end())
        found = std::find_if(models.begin(), models.end(), sees);
    return found == models.end() ? QString() : found->id;
}

QString Chat::visionHint() const
{
    return visionModel().isEmpty() ? QString() : tr("%1 cannot see pictures.").arg(model());
}

void Chat::useVisionModel()
{
    const QString id = visionModel();
    if (!id.isEmpty())
        setModel(id);
}

QString Chat::estimate() const
{
    const Draft &draft = m_session.draft();
    if (draft.text.trimmed().isEmpty() && draft.attachments.isEmpty())
        return {};
    if (m_drawingOffer && !ChatPictures::wordsOf(draft.text).isEmpty()) {
        const DrawingOffer offer = m_drawingOffer(draft.attachments.size());
        return offer.problem.isEmpty() ? offer.price : offer.problem;
    }
    TokenEstimate sum = estimateTokens(draft.text);
    sum += messageOverhead;
    for (const Attachment &attachment : draft.attachments)
        sum += estimateOf(attachment);
    const qint64 read = sum.tokens + contextTokens();
    const QLocale locale;
    const QString tokens = tr("Enter sends · ≈ %1 tokens (%2–%3)")
                               .arg(locale.toString(sum.tokens), locale.toString(sum.low), locale.toString(sum.high));
    const ModelInfo *info = m_workshop.catalog.find(model());
    const auto price = info ? m_workshop.catalog.price(*info, region(), read, thinking()) : std::nullopt;
    if (!price)
        return tokens;
    const QString money = moneyText(costOf(*price, read, 0));
    return money.startsWith(u'<') ? tr("%1 · %2 before the answer").arg(tokens, money)
                                  : tr("%1 · ≈ %2 before the answer").arg(tokens, money);
}

QString Chat::systemPrompt() const
{
    return m_session.conversation().systemPrompt;
}

void Chat::setSystemPrompt(const QString &text)
{
    m_session.setSystemPrompt(text);
}

QString Chat::recalled() const
{
    return m_recalled;
}

void Chat::recall(int direction)
{
    const QString text = draft();
    if (!text.isEmpty() && text != m_recalled)
        return;
    QStringList said;
    for (const Message &message : m_session.path()) {
        if (message.role == Message::Role::User && !message.text.isEmpty())
            said.append(message.text);
    }
    const qsizetype from = text.isEmpty() ? said.size() : m_recalledAt;
    const qsizetype to = from + direction;
    if (to < 0 || to > said.size())
        return;
    m_recalledAt = to;
    m_recalled = said.value(to);
    setDraft(m_recalled);
    Q_EMIT recalledChanged();
}

void Chat::clearDraft()
{
    m_session.setDraft(Draft());
}

void Chat::command(const QString &name)
{
    const QList<Message> &path = m_session.path();
    const QString last = path.isEmpty() ? QString() : path.constLast().id;
    if (name == QLatin1StringView("new"))
        Q_EMIT newChatWanted();
    else if (name == QLatin1StringView("model"))
        Q_EMIT modelPickerWanted();
    else if (name == QLatin1StringView("region"))
        Q_EMIT regionPickerWanted();
    else if (name == QLatin1StringView("system"))
        Q_EMIT systemPromptWanted();
    else if (name == QLatin1StringView("parameters"))
        Q_EMIT parametersWanted();
    else if (name == QLatin1StringView("attach"))
        Q_EMIT filesWanted();
    else if (name == QLatin1StringView("again"))
        again(last);
    else if (name == QLatin1StringView("continue"))
        continueAnswer(last);
    else if (name == QLatin1StringView("clear"))
        clearDraft();
}

} // namespace qwenda
