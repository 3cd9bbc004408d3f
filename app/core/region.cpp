// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/region.h"

#include <QRegularExpression>
#include <QStringList>

namespace qwenda {

namespace {

Error addressError(Error::Reason reason, const QString &detail)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.reason = reason;
    error.message = detail;
    return error;
}

QUrl withPath(const QUrl &root, const QString &path)
{
    QUrl url = root;
    url.setPath(root.path() + path);
    return url;
}

const Region *regionOfHost(const QString &host)
{
    // Whole names first: a plan's host may look like a workspace's.
    for (const Region &region : knownRegions()) {
        if (!region.sharedHost.isEmpty() && host.compare(region.sharedHost, Qt::CaseInsensitive) == 0)
            return &region;
    }
    for (const Region &region : knownRegions()) {
        if (host.endsWith(u'.' + region.id + QStringLiteral(".maas.aliyuncs.com"), Qt::CaseInsensitive))
            return &region;
    }
    return nullptr;
}

} // namespace

const QList<Region> &knownRegions()
{
    using namespace Qt::StringLiterals;
    static const QList<Region> regions{
        {u"ap-southeast-1"_s, u"Singapore"_s, u"新加坡"_s, u"dashscope-intl.aliyuncs.com"_s, u"USD"_s},
        {u"cn-beijing"_s, u"Beijing"_s, u"北京"_s, u"dashscope.aliyuncs.com"_s, u"CNY"_s},
        {u"us-east-1"_s, u"US, Virginia"_s, u"美国（弗吉尼亚）"_s, u"dashscope-us.aliyuncs.com"_s, u"USD"_s},
        {u"cn-hongkong"_s, u"Hong Kong"_s, u"中国香港"_s, u"cn-hongkong.dashscope.aliyuncs.com"_s, u"USD"_s},
        {u"eu-central-1"_s, u"Frankfurt"_s, u"法兰克福"_s, QString(), u"USD"_s},
        {u"ap-northeast-1"_s, u"Tokyo"_s, u"东京"_s, QString(), u"USD"_s},
        {u"cn-finance"_s, u"Finance cloud"_s, u"金融云"_s, u"dashscope-finance.aliyuncs.com"_s, u"CNY"_s, Region::Kind::Finance},
        {u"coding-plan"_s, u"Coding Plan"_s, u"Coding Plan"_s, u"coding.dashscope.aliyuncs.com"_s, u"CNY"_s, Region::Kind::Plan,
         u"/v1"_s},
        {u"coding-plan-intl"_s, u"Coding Plan, international"_s, u"Coding Plan（国际）"_s, u"coding-intl.dashscope.aliyuncs.com"_s,
         u"USD"_s, Region::Kind::Plan, u"/v1"_s},
        {u"token-plan"_s, u"Token Plan"_s, u"Token Plan"_s, u"token-plan.cn-beijing.maas.aliyuncs.com"_s, u"CNY"_s,
         Region::Kind::Plan},
    };
    return regions;
}

const Region *findRegion(QStringView id)
{
    for (const Region &region : knownRegions()) {
        if (region.id == id)
            return &region;
    }
    return nullptr;
}

QString planOfKey(const ApiKey &key, QStringView regionId)
{
    if (!key.isPlanKey())
        return {};
    const Region *region = findRegion(regionId);
    const bool isInternational = region && region->currency == QLatin1StringView("USD");
    return isInternational ? QStringLiteral("coding-plan-intl") : QStringLiteral("coding-plan");
}

QUrl Endpoint::compatible(const QString &path) const
{
    return withPath(root, compatibleBase + path);
}

QUrl Endpoint::native(const QString &path) const
{
    return withPath(root, QStringLiteral("/api/v1") + path);
}

bool isLoopbackHost(const QString &host)
{
    // Four plain decimal parts only: "127.1" and friends are refused rather than guessed at.
    static const QRegularExpression loopback4(QStringLiteral("\\A127(\\.\\d{1,3}){3}\\z"));
    const QString lower = host.toLower();
    return lower == QLatin1StringView("localhost") || lower == QLatin1StringView("::1") || loopback4.match(lower).hasMatch();
}

Result<Endpoint> endpointForRegion(QStringView regionId, const QString &workspaceId)
{
    const Region *region = findRegion(regionId);
    if (!region)
        return addressError(Error::Reason::WrongAddress, regionId.toString());
    Endpoint endpoint;
    endpoint.regionId = region->id;
    endpoint.workspaceId = workspaceId;
    endpoint.compatibleBase = region->compatibleBase;
    QString host = region->sharedHost;
    if (host.isEmpty()) {
        static const QRegularExpression workspace(QStringLiteral("\\A[A-Za-z0-9-]{1,63}\\z"));
        if (!workspace.match(workspaceId).hasMatch())
            return addressError(Error::Reason::WrongAddress, region->id);
        host = workspaceId + u'.' + region->id + QStringLiteral(".maas.aliyuncs.com");
    }
    endpoint.root = QUrl(QStringLiteral("https://") + host);
    return endpoint;
}

Result<Endpoint> endpointFromAddress(const QString &address, const QString &workspaceId, const QStringList &confirmedHosts)
{
    const QString text = address.trimmed();
    QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != QLatin1StringView("https") && scheme != QLatin1StringView("http"))
        || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return addressError(Error::Reason::WrongAddress, text);
    if (scheme == QLatin1StringView("http") && !isLoopbackHost(url.host())
        && !confirmedHosts.contains(url.host(), Qt::CaseInsensitive))
        return addressError(Error::Reason::InsecureAddress, url.host());

    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    const Region *region = url.port() == -1 ? regionOfHost(url.host()) : nullptr;
    if (region && path == region->compatibleBase)
        path.clear();
    for (const auto &suffix : {QStringLiteral("/compatible-mode/v1"), QStringLiteral("/api/v1")}) {
        if (path.endsWith(suffix)) {
            path.chop(suffix.size());
            break;
        }
    }
    url.setPath(path);
    if (!path.isEmpty())
        region = nullptr; // a prefix of somebody's own

    Endpoint endpoint;
    endpoint.root = url;
    endpoint.workspaceId = workspaceId;
    if (region)
        endpoint.compatibleBase = region->compatibleBase;
    endpoint.regionId = region ? region->id : QStringLiteral("custom");
    endpoint.isCustom = region == nullptr;
    return endpoint;
}

} // namespace qwenda
