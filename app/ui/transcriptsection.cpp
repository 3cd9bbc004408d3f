// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/transcriptsection.h"

#include "ui/errorwords.h"
#include "ui/moneywords.h"

#include <QLocale>

namespace qwenda {

namespace {

using markdown::Leaf;

Transcript::Kind kindOf(const Leaf &leaf)
{
    switch (leaf.kind) {
    case Leaf::Kind::Heading:
        return Transcript::Heading;
    case Leaf::Kind::ListItem:
        return Transcript::ListItem;
    case Leaf::Kind::Code:
    case Leaf::Kind::Html: // raw HTML is shown, never run
        return Transcript::Code;
    case Leaf::Kind::Table:
        return Transcript::Table;
    case Leaf::Kind::Rule:
        return Transcript::Rule;
    case Leaf::Kind::Paragraph:
    case Leaf::Kind::Image:
    case Leaf::Kind::Formula:
        return Transcript::Paragraph;
    }
    return Transcript::Paragraph;
}

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

TranscriptSection::TranscriptSection(const Message &message, Names names)
    : m_message(message), m_names(std::move(names))
{
    if (m_message.role == Message::Role::Assistant && !isStreaming())
        (void)m_stream.setText(m_message.text);
    else if (m_message.role == Message::Role::Assistant)
        (void)m_stream.append(m_message.text);
    reshape();
}

void TranscriptSection::reshape()
{
    Shape shape;
    shape.before = 1;
    if (m_message.role == Message::Role::Assistant) {
        const bool isOver = !isStreaming();
        shape.thinking = m_message.thinking.isEmpty() ? 0 : 1;
        shape.leaves = static_cast<int>(m_stream.leaves().size());
        if (!isOver && shape.leaves == 0)
            shape.leaves = 1;
        shape.error = m_message.error || m_message.state == Message::State::Interrupted ? 1 : 0;
        shape.footer = isOver ? 1 : 0;
    }
    m_shape = shape;
}

void TranscriptSection::setMessage(const Message &message)
{
    m_message = message;
    reshape();
}

markdown::Change TranscriptSection::append(QStringView text)
{
    const markdown::Change change = m_stream.append(text);
    m_lexer.removeIf([&change](const auto &entry) { return entry.key() > change.firstChanged; });
    reshape();
    return change;
}

markdown::Change TranscriptSection::finish()
{
    const markdown::Change change = m_stream.finish();
    m_lexer.clear();
    reshape();
    return change;
}

markdown::Change TranscriptSection::catchUp()
{
    const markdown::Change change = m_stream.catchUp();
    m_lexer.clear();
    reshape();
    return change;
}

const Leaf *TranscriptSection::leaf(int row) const
{
    const int index = leafIndex(row);
    return index >= 0 && index < m_stream.leaves().size() ? &m_stream.leaves().at(index) : nullptr;
}

Transcript::Kind TranscriptSection::kind(int row) const
{
    if (row < m_shape.before)
        return m_message.role == Message::Role::Assistant ? Transcript::AnswerHead : Transcript::UserBubble;
    if (row < m_shape.firstLeaf())
        return Transcript::Thinking;
    const int index = leafIndex(row);
    if (index < m_shape.leaves)
        return leaf(row) ? kindOf(*leaf(row)) : Transcript::Paragraph;
    return index < m_shape.leaves + m_shape.error ? Transcript::ErrorCard : Transcript::Footer;
}

markdown::LexerState TranscriptSection::lexerState(int row) const
{
    const Leaf *piece = leaf(row);
    const int index = leafIndex(row);
    if (!piece || piece->firstLine == 0)
        return {};
    if (const auto known = m_lexer.constFind(index); known != m_lexer.constEnd())
        return *known;
    const markdown::Language *language = markdown::languageFor(piece->language);
    // From the first piece on: recursion would go as deep as the block is long.
    int begin = index;
    while (begin > 0 && m_stream.leaves().at(begin).firstLine > 0 && !m_lexer.contains(begin))
        --begin;
    markdown::LexerState state = m_lexer.value(begin);
    QList<markdown::Span> ignored;
    for (int at = begin; language && at < index; ++at) {
        for (const QStringView line : QStringView(m_stream.leaves().at(at).code).split(u'\n'))
            markdown::highlightLine(*language, line, state, ignored);
        ignored.clear();
        m_lexer.insert(at + 1, state);
    }
    return state;
}

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
    case Transcript::DetailsRole:
    case Transcript::ToneRole:
        return errorValue(role);
    default:
        break;
    }
    static const Leaf none;
    const Leaf *here = leaf(row);
    return leafValue(here ? *here : none, role);
}

QVariant TranscriptSection::leafValue(const Leaf &leaf, int role) const
{
    switch (role) {
    case Transcript::LevelRole:
        return int(leaf.headingLevel);
    case Transcript::QuoteDepthRole:
        return int(leaf.quoteDepth);
    case Transcript::ListDepthRole:
        return int(leaf.listDepth);
    case Transcript::MarkerRole:
        return leaf.marker;
    case Transcript::TaskStateRole:
        return leaf.task == Leaf::TaskState::None ? Transcript::NoTask
            : leaf.task == Leaf::TaskState::Open  ? Transcript::OpenTask
                                                  : Transcript::DoneTask;
    case Transcript::CodeRole:
        return leaf.code;
    case Transcript::LanguageRole:
        return languageOf(leaf);
    case Transcript::IsFirstPieceRole:
        return leaf.isFirstPiece;
    case Transcript::IsLastPieceRole:
        return leaf.isLastPiece;
    default:
        return {};
    }
}

QVariant TranscriptSection::errorValue(int role) const
{
    if (m_shape.error == 0)
        return role == Transcript::ActionKindRole || role == Transcript::ToneRole ? QVariant(0) : QVariant(QString());
    const bool hasWords = !m_message.text.isEmpty() || !m_message.thinking.isEmpty();
    const ErrorWords words = m_message.error
        ? ErrorWords::of(*m_message.error, {m_names.region, m_names.offer, m_message.model, hasWords})
        : ErrorWords::ofInterruption();
    switch (role) {
    case Transcript::TitleRole:
        return words.title;
    case Transcript::BodyRole:
        return words.body;
    case Transcript::ActionTextRole:
        return words.actionText;
    case Transcript::ActionKindRole:
        return words.action;
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
        return m_message.text;
    case Transcript::AnswerHead:
        return m_names.model;
    case Transcript::Thinking:
        // Closed it may be long, grows with every token, and nobody reads it.
        return m_isThinkingOpen ? m_message.thinking : thinkingTitle();
    case Transcript::Footer:
        return footer();
    case Transcript::ErrorCard:
        return errorValue(Transcript::TitleRole).toString() + u' ' + errorValue(Transcript::BodyRole).toString();
    default:
        return leaf(row) ? markdown::plainText(*leaf(row)) : QString();
    }
}

QString TranscriptSection::thinkingTitle() const
{
    if (m_message.thinking.isEmpty())
        return {};
    if (isStreaming() && m_message.text.isEmpty())
        return tr("Thinking…");
    return m_message.thought ? tr("Thought for %1 s").arg(seconds(*m_message.thought)) : tr("Thought");
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
    if (m_message.usage)
        parts.append(tr("%1 tokens").arg(QLocale().toString(m_message.usage->output)));
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

int TranscriptSection::topGap(int row, bool isFirstOfAll) const
{
    switch (kind(row)) {
    case Transcript::UserBubble:
        return isFirstOfAll ? 0 : 28;
    case Transcript::AnswerHead:
        return isFirstOfAll ? 0 : 24;
    case Transcript::Thinking:
        return 8;
    case Transcript::ErrorCard:
        return 16;
    case Transcript::Footer:
        return 12;
    default:
        return leafGap(row);
    }
}

int TranscriptSection::leafGap(int row) const
{
    const Leaf *here = leaf(row);
    const Leaf *above = leafIndex(row) > 0 ? leaf(row - 1) : nullptr;
    if (!here || !above)
        return 8;
    const bool isCode = here->kind == Leaf::Kind::Code || here->kind == Leaf::Kind::Html;
    if (isCode && !here->isFirstPiece)
        return 0;
    if (here->listDepth > 0 && above->listDepth > 0)
        return here->isTight ? 4 : 8;
    switch (here->kind) {
    case Leaf::Kind::Heading:
        return here->headingLevel <= 2 ? 24 : 20;
    case Leaf::Kind::Code:
    case Leaf::Kind::Html:
    case Leaf::Kind::Table:
    case Leaf::Kind::Formula:
    case Leaf::Kind::Rule:
        return 16;
    default:
        break;
    }
    const bool isAfterBlock = above->kind == Leaf::Kind::Code || above->kind == Leaf::Kind::Table
        || above->kind == Leaf::Kind::Formula || above->kind == Leaf::Kind::Rule;
    return isAfterBlock ? 16 : 12;
}

} // namespace qwenda
