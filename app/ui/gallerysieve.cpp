// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Gallery: which pictures are shown, and what there is to choose by.

#include "ui/gallery.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

constexpr int mostSizes = 12;
constexpr int mostMonths = 24;

QString sizeText(const PictureRecord &picture)
{
    return u"%1 × %2"_s.arg(picture.width).arg(picture.height);
}

} // namespace

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
void Gallery::setDate(const QString &date) { set(m_date, date); }
void Gallery::setBoard(const QString &board) { set(m_board, board); }
void Gallery::setLeastRating(int rating) { set(m_leastRating, rating); }

bool Gallery::isFiltered() const
{
    return !m_search.trimmed().isEmpty() || m_shown != All || !m_model.isEmpty() || !m_region.isEmpty() || !m_size.isEmpty()
        || !m_date.isEmpty() || !m_board.isEmpty() || m_leastRating > 0;
}

void Gallery::clearFilters()
{
    m_search.clear();
    m_shown = All;
    m_model.clear();
    m_region.clear();
    m_size.clear();
    m_date.clear();
    m_board.clear();
    m_leastRating = 0;
    filter();
}

Gallery::Sieve Gallery::sieve() const
{
    Sieve sieve{m_search.split(u' ', Qt::SkipEmptyParts), {}, {}};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const QDate month = QDate::fromString(m_date, u"yyyy-MM"_s); month.isValid()) {
        sieve.from = month.startOfDay().toUTC();
        sieve.until = month.addMonths(1).startOfDay().toUTC();
    } else if (const int days = m_date.toInt(); days > 0) {
        sieve.from = now.addDays(-days);
    }
    if (m_shown == ThisWeek)
        sieve.from = sieve.from.isValid() ? std::max(sieve.from, now.addDays(-7)) : now.addDays(-7);
    return sieve;
}

bool Gallery::isShown(const PictureRecord &picture, const Sieve &sieve) const
{
    if ((m_shown == Starred && !picture.isFavourite) || (m_shown == FromChats && picture.conversationId.isEmpty())
        || (m_shown == Edits && picture.parents.isEmpty()))
        return false;
    if ((sieve.from.isValid() && picture.createdAt < sieve.from) || (sieve.until.isValid() && picture.createdAt >= sieve.until))
        return false;
    if ((!m_model.isEmpty() && picture.model != m_model) || (!m_region.isEmpty() && picture.regionId != m_region)
        || (!m_board.isEmpty() && picture.boardId != m_board) || picture.rating < m_leastRating
        || (!m_size.isEmpty() && sizeText(picture) != m_size))
        return false;
    return std::ranges::all_of(sieve.words, [&picture](const QString &word) {
        return picture.prompt.contains(word, Qt::CaseInsensitive) || picture.actualPrompt.contains(word, Qt::CaseInsensitive);
    });
}

const Gallery::Facets &Gallery::facets() const
{
    if (m_facets)
        return *m_facets;
    Facets facets;
    QSet<std::pair<int, int>> sizes;
    const auto note = [](QStringList &list, const QString &word) {
        if (!word.isEmpty() && !list.contains(word))
            list.append(word);
    };
    for (const PictureRecord &each : m_all) {
        note(facets.models, each.model);
        note(facets.regions, each.regionId);
        if (sizes.size() < mostSizes && !sizes.contains({each.width, each.height})) {
            sizes.insert({each.width, each.height});
            facets.sizes.append(sizeText(each));
        }
        const QDate day = each.createdAt.toLocalTime().date();
        if (const QDate month(day.year(), day.month(), 1); facets.months.size() < mostMonths && !facets.months.contains(month))
            facets.months.append(month);
    }
    m_facets = facets;
    return *m_facets;
}

QStringList Gallery::models() const { return facets().models; }
QStringList Gallery::regions() const { return facets().regions; }
QStringList Gallery::sizes() const { return facets().sizes; }

QVariantList Gallery::dates() const
{
    QVariantList list;
    const auto add = [&list](const QString &id, const QString &name) { list.append(QVariantMap{{u"id"_s, id}, {u"name"_s, name}}); };
    add({}, tr("Any time"));
    add(u"1"_s, tr("Last 24 hours"));
    add(u"7"_s, tr("Last 7 days"));
    add(u"30"_s, tr("Last 30 days"));
    add(u"365"_s, tr("Last year"));
    for (const QDate &month : facets().months)
        add(month.toString(u"yyyy-MM"_s), QLocale().toString(month, tr("MMMM yyyy", "a month, as QLocale writes it")));
    return list;
}

} // namespace qwenda
