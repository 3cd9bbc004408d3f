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

namespace {

QString sizeText(const PictureRecord &picture)
{
    return u"%1 × %2"_s.arg(picture.width).arg(picture.height);
}

} // namespace

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
    filter();
}

template <typename T>
void Gallery::set(T &field, const T &value)
{
    if (field == value)
        return;
    field = value;
    filter();
}

void Gallery::setSearch(const QString &words) { set(m_search, words); }
void Gallery::setShown(Shown shown) { set(m_shown, shown); }
void Gallery::setModel(const QString &model) { set(m_model, model); }
void Gallery::setRegion(const QString &region) { set(m_region, region); }
void Gallery::setSize(const QString &size) { set(m_size, size); }
void Gallery::setBoard(const QString &board) { set(m_board, board); }
void Gallery::setLeastRating(int rating) { set(m_leastRating, rating); }

bool Gallery::isFiltered() const
{
    return !m_search.trimmed().isEmpty() || m_shown != All || !m_model.isEmpty() || !m_region.isEmpty() || !m_size.isEmpty()
        || !m_board.isEmpty() || m_leastRating > 0;
}

void Gallery::clearFilters()
{
    m_search.clear();
    m_shown = All;
    m_model.clear();
    m_region.clear();
    m_size.clear();
    m_board.clear();
    m_leastRating = 0;
    filter();
}

bool Gallery::isShown(const PictureRecord &picture, const QStringList &words, const QDateTime &weekAgo) const
{
    if ((m_shown == Starred && !picture.isFavourite) || (m_shown == ThisWeek && picture.createdAt < weekAgo)
        || (m_shown == FromChats && picture.conversationId.isEmpty()))
        return false;
    if (m_shown == Edits && picture.seed && picture.model.contains(u"t2i"))
        return false;
    if ((!m_model.isEmpty() && picture.model != m_model) || (!m_region.isEmpty() && picture.regionId != m_region)
        || (!m_board.isEmpty() && picture.boardId != m_board) || picture.rating < m_leastRating
        || (!m_size.isEmpty() && sizeText(picture) != m_size))
        return false;
    return std::ranges::all_of(words, [&picture](const QString &word) {
        return picture.prompt.contains(word, Qt::CaseInsensitive) || picture.actualPrompt.contains(word, Qt::CaseInsensitive);
    });
}

void Gallery::filter()
{
    const QStringList words = m_search.split(u' ', Qt::SkipEmptyParts);
    const QDateTime weekAgo = QDateTime::currentDateTimeUtc().addDays(-7);
    m_rows.clear();
    for (int i = 0; i < int(m_all.size()); ++i) {
        if (isShown(m_all.at(i), words, weekAgo))
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

QStringList Gallery::models() const
{
    QStringList found;
    for (const PictureRecord &each : m_all) {
        if (!each.model.isEmpty() && !found.contains(each.model))
            found.append(each.model);
    }
    return found;
}

QStringList Gallery::regions() const
{
    QStringList found;
    for (const PictureRecord &each : m_all) {
        if (!each.regionId.isEmpty() && !found.contains(each.regionId))
            found.append(each.regionId);
    }
    return found;
}

QStringList Gallery::sizes() const
{
    QStringList found;
    for (const PictureRecord &each : m_all) {
        if (const QString size = sizeText(each); found.size() < 12 && !found.contains(size))
            found.append(size);
    }
    return found;
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

QString Gallery::idOfOrder(const QString &orderId) const
{
    const auto found = std::ranges::find(m_all, orderId, &PictureRecord::orderId);
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
    for (PictureRecord &each : m_all) {
        if (ids.contains(each.id)) {
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
    m_all.removeIf([&ids](const PictureRecord &each) { return ids.contains(each.id); });
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
