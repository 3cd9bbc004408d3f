// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pathwords.h"

#include "transport/pathprobe.h"

#include <QLocale>

namespace qwenda {

QString PathWords::steps(const PathTimes &times)
{
    QStringList parts;
    const auto add = [&parts](const QString &words, const std::optional<std::chrono::milliseconds> &time) {
        if (time)
            parts.append(words.arg(QLocale().toString(time->count())));
    };
    add(tr("name %1 ms"), times.lookup);
    add(times.usesProxy ? tr("proxy %1 ms") : tr("connection %1 ms"), times.connect);
    add(tr("TLS %1 ms"), times.tls);
    add(tr("first byte %1 ms"), times.firstByte);
    return parts.join(tr(", ", "between the steps of a connection"));
}

} // namespace qwenda
