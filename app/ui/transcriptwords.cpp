// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/transcriptsection.h"

#include "core/drawing.h"
#include "session/chatsession.h"
#include "ui/errorwords.h"
#include "ui/moneywords.h"

#include <QLocale>

namespace qwenda {

namespace {

using markdown::Leaf;

QString seconds(std::chrono::milliseconds time)
{
    const double value = static_cast<double>(time.count()) / 1000;
    return QLocale().toString(value, 'f', value < 1 ? 2 : value < 100 ? 1 : 0);
}

QString languageOf(const Leaf &leaf)
{
    if (leaf.kind == Leaf::Kind::Html)
        return QStringLiteral("HTML");
    if (const markdown::Language *language = markdown::languageFor(leaf.language))
        return markdown::displayName(*language);
    return leaf.language;
}

} // namespace

QVariant TranscriptSection::value(int row, int role, bool isFirstOfAll) const
{
    switch (role) {
    case Transcript::KindRole:
        return kind(row);
    case Transcript::MessageIdRole:
        return m_message.id;
    case Transcript::TextRole:
    case Qt::DisplayRole:
        return text(row);
    case Transcript::ModelRole:
        return m_names.model;
    case Transcript::IsOpenRole:
        return m_isThinkingOpen;
    case Transcript::ThinkingTitleRole:
        return thinkingTitle();
    case Transcript::FooterRole:
        return footer();
    case Transcript::IsStreamingHereRole:
        return isStreaming() && row == m_shape.count() - 1;
    case Transcript::TopGapRole:
        return topGap(row, isFirstOfAll);
    case Transcript::TitleRole:
    case Transcript::BodyRole:
    case Transcript::ActionTextRole:
    case Transcript::ActionKindRole:
    case Transcript::SecondTextRole:
    case Transcript::SecondKindRole:
    case Transcript::DetailsRole:
    case Transcript::ToneRole:
        return errorValue(role);
    default:
        return leafValue(row, role);
    }
}

QVariant TranscriptSection::leafValue(int row, int role) const
{
    static const Leaf none;
    const Leaf *found = leaf(row);
    const Leaf &leaf = found ? *found : none;
    switch (role) {
    case Transcript::LevelRole:
        return int(leaf.headingLevel);
    case Transcript::LanguageRole:
        return languageOf(leaf);
    case Transcript::PictureAddressRole:
        return leaf.kind == Leaf::Kind::Image && !leaf.runs.isEmpty() ? leaf.runs.constFirst().link : QString();
    default:
        return codeValue(leaf, role);
    }
}

QVariant TranscriptSection::codeValue(const Leaf &leaf, int role) const
{
    const CodeLook look = codeLook(leaf.codeIndex);
    switch (role) {
    case Transcript::LineCountRole: {
        int lines = 0;
        for (const Leaf &other : m_answer.leaves()) {
            if (other.kind == Leaf::Kind::Code && other.codeIndex == leaf.codeIndex)
                lines = other.firstLine + static_cast<int>(other.code.count(u'\n')) + 1;
        }
        return lines;
    }
    case Transcript::WrapsRole:
        return look.wraps;
    case Transcript::IsCollapsedRole:
        return look.isCollapsed;
    case Transcript::HasNumbersRole:
        return look.hasNumbers;
    default:
        return {};
    }
}

QVariant TranscriptSection::errorValue(int role) const
{
    if (m_shape.error == 0)
        return role == Transcript::ActionKindRole || role == Transcript::SecondKindRole || role == Transcript::ToneRole
            ? QVariant(0)
            : QVariant(QString());
    const bool hasWords = !m_message.text.isEmpty() || !m_message.thinking.isEmpty();
    const ErrorWords::Setting setting{m_names.region, m_names.offer, m_message.model, hasWords,
                                      ChatSession::canGoOn(m_message), m_names.canSendWithout, m_names.canShorten,
                                      m_names.tokensOver};
    const ErrorWords words = m_message.error ? ErrorWords::of(*m_message.error, setting) : ErrorWords::ofInterruption(setting);
    switch (role) {
    case Transcript::TitleRole:
        return words.title;
    case Transcript::BodyRole:
        return words.body;
    case Transcript::ActionTextRole:
        return words.actionText;
    case Transcript::ActionKindRole:
        return words.action;
    case Transcript::SecondTextRole:
        return words.secondText;
    case Transcript::SecondKindRole:
        return words.second;
    case Transcript::ToneRole:
        return words.tone;
    default:
        return m_message.error ? errorDetails(*m_message.error, m_message.model, m_message.regionId) : QString();
    }
}

QString TranscriptSection::text(int row) const
{
    switch (kind(row)) {
    case Transcript::UserBubble:
        return m_cuts.empty() ? m_message.text : rowView(row, false).text;
    case Transcript::Unread:
        return plainText();
    case Transcript::AnswerHead:
        return m_names.model;
    case Transcript::Thinking:
        return thinkingTitle();
    case Transcript::Footer:
        return footer();
    case Transcript::Attachments:
    case Transcript::Sources:
    case Transcript::Tools:
    case Transcript::Drawing:
        return {}; // its controls speak for themselves
    case Transcript::ErrorCard:
        return errorValue(Transcript::TitleRole).toString() + u' ' + errorValue(Transcript::BodyRole).toString();
    default:
        return leaf(row) ? markdown::plainText(*leaf(row)) : QString();
    }
}

QString TranscriptSection::plainText(const markdown::FormulaWords &words) const
{
    if (m_message.role != Message::Role::Assistant)
        return m_message.text;
    QStringList lines;
    const auto add = [&lines, &words](const QList<Leaf> &leaves) {
        for (const Leaf &one : leaves)
            lines.append((one.marker.isEmpty() ? QString() : one.marker + u' ') + markdown::plainText(one, words));
    };
    if (m_isAwake) {
        if (!thinking().isEmpty())
            lines.append(thinkingTitle());
        if (m_isThinkingOpen)
            add(m_thoughts.leaves());
        add(m_answer.leaves());
    } else {
        ThinkTag tag;
        markdown::BlockStream stream;
        (void)stream.setText(tag.append(m_message.text) + tag.finish());
        add(stream.leaves());
    }
    if (m_shape.error > 0)
        lines.append(errorValue(Transcript::TitleRole).toString() + u' ' + errorValue(Transcript::BodyRole).toString());
    return lines.join(u'\n');
}

QString TranscriptSection::thinkingTitle() const
{
    const QString words = thinking();
    if (words.isEmpty())
        return {};
    if (isStreaming() && m_answer.isEmpty()) {
        if (!m_thinkingSince.isValid())
            return tr("Thinking…");
        // Between the three and a half letters a token has in Latin and the one and a half signs in Han.
        const auto tokens = qMax<qsizetype>(1, words.size() / 3);
        return tr("Thinking… %1 s · about %2 tokens")
            .arg(m_thinkingSince.elapsed() / 1000)
            .arg(QLocale().toString(tokens));
    }
    const QString time = m_message.thought ? tr("Thought for %1 s").arg(seconds(*m_message.thought)) : tr("Thought");
    const qint64 tokens = m_message.usage ? m_message.usage->reasoning : 0;
    return tokens > 0 && m_isThinkingOpen ? tr("%1 · %2 tokens").arg(time, QLocale().toString(tokens)) : time;
}

QString TranscriptSection::footer() const
{
    if (m_shape.footer == 0)
        return {};
    QStringList parts;
    if (m_message.state == Message::State::Stopped)
        parts.append(tr("Stopped"));
    if (m_message.finishReason == QLatin1StringView("length"))
        parts.append(tr("Cut at the model's limit"));
    if (m_message.parameters.value(QLatin1StringView("resumed")).toBool())
        parts.append(tr("Resumed"));
    if (m_message.usage)
        parts.append(tr("%1 tokens").arg(QLocale().toString(m_message.usage->output)));
    if (isDrawing(m_message) && m_message.duration)
        parts.append(tr("%1 s").arg(seconds(*m_message.duration)));
    if (m_message.firstToken)
        parts.append(tr("first in %1 s").arg(seconds(*m_message.firstToken)));
    if (m_message.usage && m_message.firstToken && m_message.duration) {
        const auto flowing = *m_message.duration - *m_message.firstToken;
        // Shorter than this, the clock's grain makes the figure a guess.
        if (flowing >= std::chrono::milliseconds(100))
            parts.append(tr("%1 tokens/s")
                             .arg(QLocale().toString(qRound64(static_cast<double>(m_message.usage->output) * 1000
                                                              / static_cast<double>(flowing.count())))));
    }
    if (m_message.cost)
        parts.append(moneyText(*m_message.cost));
    return parts.join(QStringLiteral(" · "));
}

} // namespace qwenda
