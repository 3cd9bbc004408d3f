// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/modellist.h"

#include "client/modelcatalog.h"
#include "core/region.h"
#include "session/workshop.h"
#include "ui/countwords.h"

#include <QLocale>

#include <algorithm>

namespace qwenda {

namespace {

// Two places, three where the third says something.
QString amount(double value)
{
    QString text = QLocale().toString(value, 'f', 3);
    if (text.endsWith(u'0'))
        text.chop(1);
    return text;
}

/// What people mostly want first; then the recommended, the rest of Qwen's, everybody else's, and what is retired.
int rank(const ModelInfo *info)
{
    static const QStringList first{QStringLiteral("qwen-plus"), QStringLiteral("qwen3.8-max"),
                                   QStringLiteral("qwen3.8-flash"), QStringLiteral("qwen-flash")};
    if (!info)
        return -1;
    if (const auto place = first.indexOf(info->id); place >= 0)
        return static_cast<int>(place);
    const int others = info->id.startsWith(QLatin1StringView("qw")) ? 0 : 1;
    switch (info->offer) {
    case ModelInfo::Offer::Recommended:
        return 10 + others;
    case ModelInfo::Offer::Available:
        return 20 + others;
    default:
        return 30 + others;
    }
}

bool matches(const ModelInfo &info, const QString &filter)
{
    return info.id.contains(filter, Qt::CaseInsensitive) || info.englishName.contains(filter, Qt::CaseInsensitive)
        || info.chineseName.contains(filter, Qt::CaseInsensitive);
}

} // namespace

ModelList::ModelList(Workshop &workshop, QObject *parent) : QAbstractListModel(parent), m_workshop(workshop)
{
    update();
}

int ModelList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> ModelList::roleNames() const
{
    return {{ModelIdRole, "modelId"},     {TitleRole, "title"},         {NoteRole, "note"},
            {SectionRole, "section"},     {ThinksRole, "thinks"},       {SeesRole, "sees"},
            {SearchesRole, "searches"},   {ContextRole, "context"},     {PriceRole, "price"},
            {IsCurrentRole, "isCurrent"}, {IsLegacyRole, "isLegacy"},   {ReplacementRole, "replacement"},
            {UnknownIdRole, "unknownId"}};
}

QVariant ModelList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const ModelInfo *info = row.info;
    switch (role) {
    case ModelIdRole:
    case TitleRole:
    case Qt::DisplayRole:
        return row.id;
    case NoteRole:
        return note(row);
    case SectionRole:
        if (!info)
            return tr("As typed");
        if (info->offer == ModelInfo::Offer::Legacy)
            return tr("Older");
        return info->offer == ModelInfo::Offer::Recommended ? tr("Recommended") : tr("All models");
    case ThinksRole:
        return info && info->thinking != ModelInfo::Thinking::None;
    case SeesRole:
        return info && info->vision;
    case SearchesRole:
        return info && info->webSearch;
    case ContextRole:
        return info ? shortCount(info->contextWindow) : QString();
    case PriceRole:
        return price(row);
    case IsCurrentRole:
        return row.id == m_current;
    case IsLegacyRole:
        return info && info->offer == ModelInfo::Offer::Legacy;
    case ReplacementRole:
        return info ? info->replacement : QString();
    case UnknownIdRole:
        return info == nullptr;
    default:
        return {};
    }
}

QString ModelList::note(const Row &row) const
{
    if (!row.info)
        return tr("Not in the catalogue: used as typed");
    if (row.info->offer == ModelInfo::Offer::Legacy && !row.info->replacement.isEmpty())
        return row.info->isRetired ? tr("Retired; replaced by %1").arg(row.info->replacement)
                                   : tr("Replaced by %1").arg(row.info->replacement);
    if (!row.info->regions.isEmpty() && !row.info->regions.contains(m_regionId) && findRegion(m_regionId))
        return tr("Not offered in this region");
    switch (rank(row.info)) {
    case 0:
        return tr("balanced");
    case 1:
        return tr("strongest");
    case 2:
        return tr("fast");
    case 3:
        return tr("cheapest");
    default:
        break;
    }
    return QLocale().language() == QLocale::Chinese && !row.info->chineseName.isEmpty() ? row.info->chineseName
                                                                                         : row.info->englishName;
}

QString ModelList::price(const Row &row) const
{
    if (!row.info)
        return {};
    const auto price = m_workshop.catalog.price(*row.info, m_regionId, 1, false);
    if (!price)
        return {};
    const QString sign = price->currency == QLatin1StringView("CNY") ? QStringLiteral("¥") : QStringLiteral("$");
    return sign + amount(price->inputPerMillion) + QStringLiteral(" / ") + sign + amount(price->outputPerMillion);
}

QString ModelList::priceNote() const
{
    const Region *region = findRegion(m_regionId);
    if (!region)
        return {};
    return region->currency == QLatin1StringView("CNY") ? tr("Yuan per million tokens, in / out")
                                                        : tr("Dollars per million tokens, in / out");
}

void ModelList::update()
{
    QList<Row> rows;
    bool isKnown = m_filter.isEmpty();
    const Region *region = findRegion(m_regionId);
    for (const ModelInfo &info : m_workshop.catalog.models()) {
        if (!info.isChat)
            continue;
        const bool isOffered = info.offer == ModelInfo::Offer::Recommended || info.offer == ModelInfo::Offer::Available;
        const bool isHere = !region || info.regions.isEmpty() || info.regions.contains(m_regionId);
        if (m_filter.isEmpty() ? (isOffered && isHere) || info.id == m_current : matches(info, m_filter))
            rows.append({&info, info.id});
        isKnown = isKnown || info.id == m_filter;
    }
    if (m_filter.isEmpty() && !m_current.isEmpty() && !m_workshop.catalog.find(m_current))
        rows.append({nullptr, m_current});
    // A dated id, or one newer than the catalogue.
    if (!isKnown && !m_filter.contains(u' '))
        rows.append({nullptr, m_filter});
    std::ranges::stable_sort(rows, {}, [](const Row &row) { return rank(row.info); });
    beginResetModel();
    m_rows = rows;
    endResetModel();
    Q_EMIT countChanged();
}

void ModelList::setFilter(const QString &text)
{
    const QString filter = text.trimmed();
    if (m_filter == filter)
        return;
    m_filter = filter;
    update();
    Q_EMIT filterChanged();
}

void ModelList::setCurrent(const QString &modelId, const QString &regionId)
{
    if (m_current == modelId && m_regionId == regionId)
        return;
    m_current = modelId;
    m_regionId = regionId;
    update();
    Q_EMIT filterChanged();
}

void ModelList::refresh()
{
    update();
    Q_EMIT filterChanged();
}

int ModelList::currentRow() const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == m_current)
            return static_cast<int>(row);
    }
    return -1;
}

QString ModelList::idAt(int row) const
{
    return row >= 0 && row < count() ? m_rows.at(row).id : QString();
}

} // namespace qwenda
