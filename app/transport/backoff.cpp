// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/backoff.h"

#include <QByteArray>
#include <QLocale>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace qwenda {

using std::chrono::milliseconds;

Backoff::Backoff(Schedule schedule)
    : Backoff(schedule, [] { return QRandomGenerator::global()->generateDouble(); }) {}

Backoff::Backoff(Schedule schedule, Random random) : m_schedule(schedule), m_random(std::move(random)) {}

milliseconds Backoff::wait(int attempt, std::optional<milliseconds> asked) const
{
    milliseconds ceiling = m_schedule.first;
    for (int i = 1; i < attempt && !asked && ceiling < m_schedule.longest; ++i)
        ceiling *= 2;
    ceiling = std::min(ceiling, m_schedule.longest);
    const milliseconds drawn(static_cast<qint64>(static_cast<double>(ceiling.count()) * m_random()));
    return asked.value_or(milliseconds(0)) + drawn;
}

namespace {

std::optional<QDateTime> parseHttpDate(const QString &text)
{
    const QLocale english = QLocale::c();
    // The zone is always GMT.
    for (const auto &format : {QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"), QStringLiteral("ddd MMM d hh:mm:ss yyyy")}) {
        QDateTime moment = english.toDateTime(text.simplified(), format);
        if (moment.isValid()) {
            moment.setTimeSpec(Qt::UTC);
            return moment;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<milliseconds> parseRetryAfter(QByteArrayView value, const QDateTime &now)
{
    const QByteArrayView text = value.trimmed();
    const bool isNumber = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber) {
        // More than nine digits is "never"; the caller gives up on anything near it.
        const qint64 seconds = text.size() > 9 ? 999'999'999 : text.toByteArray().toLongLong();
        return std::chrono::seconds(seconds);
    }
    if (const auto moment = parseHttpDate(QString::fromLatin1(text)))
        return milliseconds(std::max<qint64>(0, now.msecsTo(*moment)));
    return std::nullopt;
}

} // namespace qwenda
