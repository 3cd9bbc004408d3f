// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/regionnames.h"

#include "core/region.h"

#include <QCoreApplication>
#include <QLocale>

namespace qwenda {

QString regionName(const QString &regionId)
{
    if (const Region *region = findRegion(regionId))
        return QLocale().language() == QLocale::Chinese ? region->chineseName : region->englishName;
    if (regionId == QLatin1StringView("custom"))
        return QCoreApplication::translate("qwenda::RegionList", "Own address");
    return regionId;
}

} // namespace qwenda
