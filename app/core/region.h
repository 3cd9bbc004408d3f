// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/apikey.h"
#include "core/result.h"

#include <QList>
#include <QString>
#include <QUrl>

namespace qwenda {

/// One of the places the service is offered at. Source: the vendor's "regions", "base-url" and plan pages, read
/// 2026-11-21; the hosts of the finance cloud and of the international Coding Plan are told by third parties only.
struct Region
{
    enum class Kind {
        General, ///< a region of the pay-as-you-go service
        Finance, ///< the finance cloud: accounts of its own
        Plan     ///< a subscription: keys of its own, refused everywhere else
    };

    QString id;           ///< "cn-beijing"
    QString englishName;  ///< "Beijing"
    QString chineseName;  ///< "北京"
    QString sharedHost;   ///< "dashscope.aliyuncs.com"; empty where only workspace hosts exist
    QString currency;     ///< "CNY" or "USD"
    Kind kind = Kind::General;
    /// The path of the OpenAI-compatible protocol on its hosts.
    QString compatibleBase = QStringLiteral("/compatible-mode/v1");

    bool needsWorkspace() const { return sharedHost.isEmpty(); }
    bool operator==(const Region &) const = default;
};

/// The regions people can choose, in the order they are offered. Never empty; the first is the default
/// (Singapore is listed first for English, the caller may reorder). The general ones stand before the others.
const QList<Region> &knownRegions();
/// The region of this id, or nullptr.
const Region *findRegion(QStringView id);

/// Where requests go: one object serves chat, pictures, files and embeddings of one region or one custom address.
struct Endpoint
{
    QString regionId;     ///< a known region's id, or "custom"
    QUrl root;            ///< "https://dashscope.aliyuncs.com", no trailing slash, no path but a proxy's prefix
    QString workspaceId;  ///< sent as X-DashScope-WorkSpace on shared hosts; empty: none
    bool isCustom = false;///< given by hand: never probed for other regions
    QString compatibleBase = QStringLiteral("/compatible-mode/v1"); ///< with a leading slash, none behind

    /// root + compatibleBase + path; path begins with a slash.
    QUrl compatible(const QString &path) const;
    /// root + "/api/v1" + path.
    QUrl native(const QString &path) const;
    bool operator==(const Endpoint &) const = default;
};

/// The endpoint of a known region; with a workspace id and no shared host, the workspace host.
/// Error: Invalid/WrongAddress when the region is unknown or needs a workspace that is not given.
Result<Endpoint> endpointForRegion(QStringView regionId, const QString &workspaceId = {});

/// An endpoint from an address typed by hand or DASHSCOPE_BASE_URL: a host root, or a path ending in
/// /compatible-mode/v1 or /api/v1 (on a plan's host also /v1), which is cut. A known region's host gives that region.
/// `http://` is accepted for loopback (localhost, 127.0.0.0/8, ::1) and for the hosts in `confirmedHosts` only.
/// Errors: Invalid/WrongAddress, Invalid/InsecureAddress.
Result<Endpoint> endpointFromAddress(const QString &address, const QString &workspaceId = {},
                                     const QStringList &confirmedHosts = {});

/// The plan whose keys have the shape of this one, in the same market as `regionId`; empty for any other key: those tell
/// nothing about their region. Source: the vendor's Coding Plan page, read 2026-11-21: its keys begin "sk-sp-".
QString planOfKey(const ApiKey &key, QStringView regionId);

/// True for localhost, 127.0.0.0/8 and ::1.
bool isLoopbackHost(const QString &host);

} // namespace qwenda
