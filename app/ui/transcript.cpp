// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/transcript.h"

#include "session/chatsession.h"
#include "ui/messageroles.h"
#include "ui/transcriptrows.h"

namespace qwenda {

Transcript::Transcript(ChatSession &session, QObject *parent)
    : QAbstractListModel(parent), d(std::make_unique<Private>(*this, session))
{
    connect(&session, &ChatSession::pathChanged, this, [this] { d->syncPath(); });
    connect(&session, &ChatSession::grew, this, [this](const ChatDelta &delta) { d->noteGrowth(delta); });
    connect(&session, &ChatSession::messageChanged, this, [this](const QString &id) { d->changeMessage(id); });
    d->syncPath();
}

Transcript::~Transcript() = default;

int Transcript::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : d->count();
}

QVariant Transcript::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    d->wantOlder(index.row());
    const Private::Place place = d->placeOf(index.row());
    if (role >= SiblingIndexRole)
        return place.section ? messageRole(d->session, place.section->message().id, role) : QVariant();
    return place.section ? place.section->value(place.row, role, index.row() == 0) : QVariant();
}

QHash<int, QByteArray> Transcript::roleNames() const
{
    return {{KindRole, "kind"},
            {MessageIdRole, "messageId"},
            {TextRole, "text"},
            {LevelRole, "level"},
            {QuoteDepthRole, "quoteDepth"},
            {ListDepthRole, "listDepth"},
            {MarkerRole, "marker"},
            {TaskStateRole, "taskState"},
            {CodeRole, "code"},
            {LanguageRole, "language"},
            {IsFirstPieceRole, "isFirstPiece"},
            {IsLastPieceRole, "isLastPiece"},
            {ModelRole, "model"},
            {IsOpenRole, "isOpen"},
            {ThinkingTitleRole, "thinkingTitle"},
            {FooterRole, "footer"},
            {TitleRole, "title"},
            {BodyRole, "body"},
            {ActionTextRole, "actionText"},
            {ActionKindRole, "actionKind"},
            {DetailsRole, "details"},
            {ToneRole, "tone"},
            {IsStreamingHereRole, "isStreamingHere"},
            {TopGapRole, "topGap"},
            {SiblingIndexRole, "siblingIndex"},
            {SiblingCountRole, "siblingCount"},
            {CanContinueRole, "canContinue"},
            {AttachmentNamesRole, "attachmentNames"},
            {AttachmentNotesRole, "attachmentNotes"},
            {AttachmentSymbolsRole, "attachmentSymbols"},
            {AttachmentPicturesRole, "attachmentPictures"},
            {SourceTitlesRole, "sourceTitles"},
            {SourceUrlsRole, "sourceUrls"},
            {SourceSitesRole, "sourceSites"},
            {ToolNamesRole, "toolNames"},
            {ToolArgumentsRole, "toolArguments"}};
}

const markdown::Leaf *Transcript::leafAt(int row) const
{
    const Private::Place place = d->placeOf(row);
    return place.section ? place.section->leaf(place.row) : nullptr;
}

Transcript::Kind Transcript::kindAt(int row) const
{
    const Private::Place place = d->placeOf(row);
    return place.section ? place.section->kind(place.row) : Footer;
}

QString Transcript::textAt(int row) const
{
    return data(index(row), TextRole).toString();
}

bool Transcript::isStreamingAt(int row) const
{
    return data(index(row), IsStreamingHereRole).toBool();
}

markdown::LexerState Transcript::lexerStateAt(int row) const
{
    const Private::Place place = d->placeOf(row);
    return place.section ? place.section->lexerState(place.row) : markdown::LexerState();
}

void Transcript::refresh()
{
    d->refresh();
}

void Transcript::toggleThinking(int row)
{
    const Private::Place place = d->placeOf(row);
    if (!place.section || place.section->kind(place.row) != Thinking)
        return;
    place.section->setThinkingOpen(!place.section->isThinkingOpen());
    d->changed(row, row, {IsOpenRole, TextRole});
}

void Transcript::act(int row)
{
    const Private::Place place = d->placeOf(row);
    if (!place.section || place.section->kind(place.row) != ErrorCard)
        return;
    const auto action = static_cast<ActionKind>(place.section->value(place.row, ActionKindRole, false).toInt());
    Q_EMIT actionWanted(action, place.section->message().id, place.section->names().offerId);
}

void Transcript::copyCode(int row)
{
    const Private::Place place = d->placeOf(row);
    const markdown::Leaf *leaf = leafAt(row);
    if (!leaf)
        return;
    const QString whole = place.section->codeOf(leaf->codeIndex);
    Q_EMIT copyWanted(whole.isEmpty() ? leaf->code : whole);
}

void Transcript::copyDetails(int row)
{
    Q_EMIT copyWanted(data(index(row), DetailsRole).toString());
}

QString Transcript::messageText(const QString &messageId) const
{
    const Message *message = d->session.message(messageId);
    return message ? message->text : QString();
}

} // namespace qwenda
