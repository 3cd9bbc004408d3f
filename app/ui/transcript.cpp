// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/transcript.h"

#include "session/chatsession.h"
#include "ui/messageroles.h"
#include "ui/transcriptrows.h"

#include <QSaveFile>

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
            {LanguageRole, "language"},
            {LineCountRole, "lineCount"},
            {WrapsRole, "wraps"},
            {IsCollapsedRole, "isCollapsed"},
            {HasNumbersRole, "hasNumbers"},
            {ModelRole, "model"},
            {PictureAddressRole, "pictureAddress"},
            {IsOpenRole, "isOpen"},
            {ThinkingTitleRole, "thinkingTitle"},
            {FooterRole, "footer"},
            {TitleRole, "title"},
            {BodyRole, "body"},
            {ActionTextRole, "actionText"},
            {ActionKindRole, "actionKind"},
            {SecondTextRole, "secondText"},
            {SecondKindRole, "secondKind"},
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
            {AttachmentRatiosRole, "attachmentRatios"},
            {SourceTitlesRole, "sourceTitles"},
            {SourceUrlsRole, "sourceUrls"},
            {SourceSitesRole, "sourceSites"},
            {ToolNamesRole, "toolNames"},
            {ToolArgumentsRole, "toolArguments"}};
}

TranscriptRow Transcript::rowView(int row) const
{
    const Private::Place place = d->placeOf(row);
    return place.section ? place.section->rowView(place.row, row == 0) : TranscriptRow();
}

markdown::LexerState Transcript::lexerAt(int row) const
{
    const Private::Place place = d->placeOf(row);
    return place.section ? place.section->lexerState(place.row) : markdown::LexerState();
}

int Transcript::wake(int row)
{
    return d->wake(row);
}

int Transcript::messageIndexAt(int row) const
{
    return d->placeOf(row).index;
}

int Transcript::messageCount() const
{
    return d->sectionCount();
}

std::pair<int, int> Transcript::rowsOfMessage(int messageIndex) const
{
    return d->rowsOfSection(messageIndex);
}

QString Transcript::messageIdAt(int messageIndex) const
{
    const TranscriptSection *section = d->section(messageIndex);
    return section ? section->message().id : QString();
}

int Transcript::indexOfMessage(const QString &messageId) const
{
    // From the end: what is asked for is mostly young.
    for (int i = d->sectionCount() - 1; i >= 0; --i) {
        if (d->section(i)->message().id == messageId)
            return i;
    }
    return -1;
}

bool Transcript::isAnswerAt(int messageIndex) const
{
    const TranscriptSection *section = d->section(messageIndex);
    return section && section->message().role == Message::Role::Assistant;
}

QString Transcript::plainTextOf(int messageIndex, const markdown::FormulaWords &words) const
{
    const TranscriptSection *section = d->section(messageIndex);
    return section ? section->plainText(words) : QString();
}

QString Transcript::sourceOf(int messageIndex) const
{
    return messageText(messageIdAt(messageIndex));
}

qsizetype Transcript::sourceLengthOf(int messageIndex) const
{
    const TranscriptSection *section = d->section(messageIndex);
    return section ? section->message().text.size() : 0;
}

QByteArray Transcript::layout() const
{
    return d->session.layout();
}

void Transcript::saveLayout(const QByteArray &layout)
{
    d->session.saveLayout(layout);
}

std::pair<qsizetype, qsizetype> Transcript::sourceRangeAt(int row) const
{
    const Private::Place place = d->placeOf(row);
    return place.section ? place.section->sourceOf(place.row) : std::pair<qsizetype, qsizetype>();
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

void Transcript::refresh()
{
    d->refresh();
}

void Transcript::toggleThinking(int row)
{
    d->toggleThinking(row);
}

void Transcript::toggleWrap(int row)
{
    changeLook(row, &CodeLook::wraps);
}

void Transcript::toggleCollapsed(int row)
{
    changeLook(row, &CodeLook::isCollapsed);
}

void Transcript::toggleNumbers(int row)
{
    changeLook(row, &CodeLook::hasNumbers);
}

void Transcript::changeLook(int row, bool CodeLook::*flag)
{
    const Private::Place place = d->placeOf(row);
    const markdown::Leaf *leaf = place.section ? place.section->leaf(place.row) : nullptr;
    if (!leaf || leaf->codeIndex < 0)
        return;
    CodeLook look = place.section->codeLook(leaf->codeIndex);
    look.*flag = !(look.*flag);
    place.section->setCodeLook(leaf->codeIndex, look);
    const auto [first, end] = place.section->rowsOfCode(leaf->codeIndex);
    const int base = row - place.row;
    d->changed(base + first, base + end - 1);
}

void Transcript::act(int row)
{
    want(row, ActionKindRole);
}

void Transcript::actSecond(int row)
{
    want(row, SecondKindRole);
}

void Transcript::want(int row, Role role)
{
    const Private::Place place = d->placeOf(row);
    if (!place.section || place.section->kind(place.row) != ErrorCard)
        return;
    const auto action = static_cast<ActionKind>(place.section->value(place.row, role, false).toInt());
    Q_EMIT actionWanted(action, place.section->message().id, place.section->names().offerId);
}

QString Transcript::codeAt(int row) const
{
    const Private::Place place = d->placeOf(row);
    const markdown::Leaf *leaf = place.section ? place.section->leaf(place.row) : nullptr;
    if (!leaf)
        return {};
    const QString whole = place.section->codeOf(leaf->codeIndex);
    return whole.isEmpty() ? leaf->code : whole;
}

void Transcript::copyCode(int row)
{
    Q_EMIT copyWanted(codeAt(row));
}

QString Transcript::codeFileName(int row) const
{
    const Private::Place place = d->placeOf(row);
    const markdown::Leaf *leaf = place.section ? place.section->leaf(place.row) : nullptr;
    const markdown::Language *language = leaf ? markdown::languageFor(leaf->language) : nullptr;
    return QStringLiteral("code.") + (language ? markdown::fileSuffix(*language) : QStringLiteral("txt"));
}

bool Transcript::saveCode(int row, const QUrl &file) const
{
    QSaveFile out(file.toLocalFile());
    return out.open(QIODevice::WriteOnly) && out.write(codeAt(row).toUtf8()) >= 0 && out.commit();
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
