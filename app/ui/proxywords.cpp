// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/proxywords.h"

#include "transport/systemproxy.h"

namespace qwenda {

QString ProxyWords::of(const ProxyGap &gap)
{
    switch (gap.kind) {
    case ProxyGap::Kind::AllProxy:
        return tr("The variable %1 is not followed. Set https_proxy, or enter the proxy here.").arg(gap.where);
    case ProxyGap::Kind::Scheme:
        return tr("The variable %1 names a kind of proxy that is not followed: http:// and socks5:// are.").arg(gap.where);
    case ProxyGap::Kind::NoScheme:
        return tr("The variable %1 is not followed: it has to begin with http:// or socks5://.").arg(gap.where);
    case ProxyGap::Kind::NoProxyStar:
        return tr("The star in %1 does not switch the proxy off. Choose “None” here.").arg(gap.where);
    case ProxyGap::Kind::AutoConfiguration:
        break;
    }
    return tr("%1 configures its proxy automatically, which is not followed. Enter the proxy here.").arg(gap.where);
}

} // namespace qwenda
