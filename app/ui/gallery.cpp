// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/gallery.h"

#include "core/message.h"
#include "session/studio.h"
#include "session/whendone.h"
#include "ui/toast.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

Gallery::Gallery(PictureStore &store, Studio &studio, Toast &toast, QObject *parent) : QObject(parent), m_store(store), m_toast(toast)
{
    connect(&studio, &Studio::pictureKept, this, &Gallery::take);
    connect(&studio, &Studio::loaded, this, &Gallery::reload);
    if (studio.isLoaded())
        reload();
}

void Gallery::reload()
{
    whenDone(m_store.shelf(), this, [this](const Result<PictureStore::Shelf> &shelf) {
        if (!shelf)
            return;
        m_all = shelf->pictures;
        m_facets.reset();
        m_boards = shelf->boards;
        m_version = shelf->version;
        m_isLoaded = true;
        filter();
    });
}

void Gallery::reloadIfChanged()
{
    if (!m_isLoaded)
        return;
    whenDone(m_store.version(), this, [this](const Result<qint64> &version) {
        if (version && *version != m_version)
            reload();
    });
}

void Gallery::take(const PictureRecord &picture)
{
    if (picture.source == PictureRecord::Source::Reference || !m_isLoaded)
        return;
    const auto same = std::ranges::find(m_all, picture.id, &PictureRecord::id);
    if (same != m_all.end())
        *same = picture;
    else
        m_all.prepend(picture);
    m_facets.reset();
    filter();
}

void Gallery::filter()
{
    const Sieve sieve = this->sieve();
    m_rows.clear();
    for (int i = 0; i < int(m_all.size()); ++i) {
        if (isShown(m_all.at(i), sieve))
            m_rows.append(i);
    }
    m_anchor = -1;
    Q_EMIT changed();
    if (!m_selected.isEmpty()) {
        QSet<QString> still;
        for (const int row : std::as_const(m_rows)) {
            if (m_selected.contains(m_all.at(row).id))
                still.insert(m_all.at(row).id);
        }
        m_selected = still;
        Q_EMIT selectionChanged();
    }
}

QString Gallery::boardName() const
{
    const auto found = std::ranges::find(m_boards, m_board, &PictureBoard::id);
    return found == m_boards.end() ? QString() : found->name;
}

QVariantList Gallery::boards() const
{
    QVariantList list;
    for (const PictureBoard &each : m_boards)
        list.append(QVariantMap{{u"id"_s, each.id}, {u"name"_s, each.name}});
    return list;
}

const PictureRecord *Gallery::find(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, &PictureRecord::id);
    return found == m_all.cend() ? nullptr : &*found;
}

int Gallery::rowOf(const QString &id) const
{
    for (int row = 0; row < count(); ++row) {
        if (at(row).id == id)
            return row;
    }
    return -1;
}

QString Gallery::idOfHash(const QString &hash) const
{
    const auto found = std::ranges::find_if(m_all, [&hash](const PictureRecord &each) { return !hash.isEmpty() && each.file.contains(hash); });
    return found == m_all.cend() ? QString() : found->id;
}

QString Gallery::idAt(int row) const { return row >= 0 && row < count() ? at(row).id : QString(); }

QString Gallery::promptAt(int row) const { return row >= 0 && row < count() ? at(row).prompt : QString(); }

QString Gallery::urlAt(int row) const
{
    return row >= 0 && row < count() ? QUrl::fromLocalFile(m_store.files().path(at(row).file)).toString() : QString();
}

bool Gallery::isStarred(const QString &id) const
{
    const PictureRecord *picture = find(id);
    return picture && picture->isFavourite;
}

QStringList Gallery::selectedIds() const
{
    QStringList ids;
    for (int row = 0; row < count(); ++row) {
        if (isSelected(row))
            ids.append(at(row).id);
    }
    return ids;
}

QStringList Gallery::prompts(qsizetype most) const
{
    QStringList found;
    for (const PictureRecord &each : m_all) {
        if (found.size() < most && !each.prompt.isEmpty() && !found.contains(each.prompt))
            found.append(each.prompt);
    }
    return found;
}

QStringList Gallery::shownIds() const
{
    QStringList ids;
    for (int row = 0; row < count(); ++row)
        ids.append(at(row).id);
    return ids;
}

QStringList Gallery::dragUrls(int row) const
{
    QStringList urls;
    const bool areMany = isSelectedRow(row);
    for (int i = areMany ? 0 : row; i >= 0 && i < (areMany ? count() : row + 1); ++i) {
        if (!areMany || isSelected(i))
            urls.append(urlAt(i));
    }
    return urls;
}

void Gallery::toggleSelected(int row)
{
    if (row < 0 || row >= count())
        return;
    const QString id = at(row).id;
    if (!m_selected.remove(id))
        m_selected.insert(id);
    m_anchor = row;
    Q_EMIT selectionChanged();
}

void Gallery::selectTo(int row)
{
    if (row < 0 || row >= count())
        return;
    const int from = m_anchor < 0 ? row : m_anchor;
    for (int i = std::min(from, row); i <= std::max(from, row); ++i)
        m_selected.insert(at(i).id);
    Q_EMIT selectionChanged();
}

void Gallery::selectAll()
{
    for (int row = 0; row < count(); ++row)
        m_selected.insert(at(row).id);
    Q_EMIT selectionChanged();
}

void Gallery::clearSelection()
{
    m_selected.clear();
    m_anchor = -1;
    Q_EMIT selectionChanged();
}

void Gallery::alter(const QStringList &ids, const std::function<void(PictureRecord &)> &change)
{
    const QSet<QString> wanted(ids.begin(), ids.end());
    for (PictureRecord &each : m_all) {
        if (wanted.contains(each.id)) {
            change(each);
            Q_EMIT pictureChanged(each.id);
        }
    }
}

void Gallery::star(const QString &id, bool isStarred)
{
    alter({id}, [isStarred](PictureRecord &picture) { picture.isFavourite = isStarred; });
    m_store.setFavourite({id}, isStarred);
    if (m_shown == Starred)
        filter();
}

void Gallery::rate(const QString &id, int rating)
{
    alter({id}, [rating](PictureRecord &picture) { picture.rating = rating; });
    m_store.setRating({id}, rating);
    if (m_leastRating > 0)
        filter();
}

QStringList Gallery::chosen(const QString &id) const { return id.isEmpty() ? selectedIds() : QStringList{id}; }

void Gallery::removeSelected() { remove(selectedIds()); }

void Gallery::remove(const QStringList &ids)
{
    if (ids.isEmpty())
        return;
    const QSet<QString> gone(ids.begin(), ids.end());
    m_all.removeIf([&gone](const PictureRecord &each) { return gone.contains(each.id); });
    m_facets.reset();
    filter();
    m_store.setDeleted(ids, true);
    m_toast.show(ids.size() == 1 ? tr("Picture deleted") : tr("%n pictures deleted", nullptr, int(ids.size())), tr("Undo"), [this, ids] {
        whenDone(m_store.setDeleted(ids, false), this, [this](const Result<void> &) { reload(); });
    });
}

void Gallery::putOnBoard(const QString &id, const QString &boardId)
{
    const QStringList ids = chosen(id);
    alter(ids, [boardId](PictureRecord &picture) { picture.boardId = boardId; });
    m_store.setBoard(ids, boardId);
    filter();
}

void Gallery::addBoard(const QString &name, const QString &id)
{
    const PictureBoard board{newId(), name.simplified()};
    if (board.name.isEmpty())
        return;
    m_boards.append(board);
    m_store.saveBoard(board);
    putOnBoard(id, board.id);
}

void Gallery::removeBoard(const QString &boardId)
{
    m_boards.removeIf([&boardId](const PictureBoard &each) { return each.id == boardId; });
    m_store.removeBoard(boardId);
    if (m_board == boardId)
        m_board.clear();
    for (PictureRecord &each : m_all) {
        if (each.boardId == boardId)
            each.boardId.clear();
    }
    filter();
}

} // namespace qwenda
