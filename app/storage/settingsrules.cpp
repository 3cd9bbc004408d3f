// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/settingsrules.h"

#include "core/region.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace qwenda::settingsrules {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds shortestLimit = 1s;
constexpr std::chrono::milliseconds longestLimit = 1h;
constexpr int mostRetries = 10;
constexpr int narrowestSidebar = 200;
constexpr int widestSidebar = 480;
constexpr int smallestZoom = 50;
constexpr int largestZoom = 200;
constexpr qsizetype longestText = 2000;

// What a raw value of the file means; an invalid variant when it makes no sense. Only these know the rules.
QVariant integer(const QVariant &raw, qint64 least, qint64 most)
{
    bool isNumber = false;
    const qint64 number = raw.toString().toLongLong(&isNumber);
    return isNumber && number >= least && number <= most ? QVariant(number) : QVariant();
}

QVariant truth(const QVariant &raw)
{
    const QString word = raw.toString();
    if (word == u"true" || word == u"1")
        return true;
    return word == u"false" || word == u"0" ? QVariant(false) : QVariant();
}

QVariant oneOf(const QVariant &raw, const QStringList &words)
{
    return words.contains(raw.toString()) ? QVariant(raw.toString()) : QVariant();
}

QVariant line(const QVariant &raw)
{
    const QString text = raw.toString().trimmed();
    const bool isLine = text.size() <= longestText && std::none_of(text.cbegin(), text.cend(), [](QChar character) {
        return character.category() == QChar::Other_Control;
    });
    return isLine && raw.typeId() == QMetaType::QString ? QVariant(text) : QVariant();
}

QVariant addressOf(const QVariant &raw)
{
    const QVariant text = line(raw);
    if (!text.isValid() || text.toString().isEmpty() || !text.toString().contains(u'@'))
        return text;
    const QUrl url(text.toString());
    return url.isValid() && !url.host().isEmpty() ? QVariant(url.toString(QUrl::RemoveUserInfo)) : QVariant();
}

QVariant rectangle(const QVariant &raw)
{
    const QStringList parts = raw.toString().split(u' ');
    if (parts.size() != 4)
        return {};
    QList<int> numbers;
    for (const QString &part : parts) {
        const QVariant number = integer(part, -100'000, 100'000);
        if (!number.isValid())
            return {};
        numbers += number.toInt();
    }
    return numbers[2] > 0 && numbers[3] > 0 ? QVariant(parts.join(u' ')) : QVariant();
}

QVariant regions(const QVariant &raw)
{
    QStringList result;
    const QStringList words = raw.toStringList();
    for (const QString &word : words) {
        if (findRegion(word) && !result.contains(word))
            result += word;
    }
    return result;
}

// Four whole numbers from 0 on: requests and tokens of a minute, requests and tokens of a day.
QVariant pace(const QVariant &raw)
{
    const QStringList parts = raw.toString().split(u' ');
    if (raw.toString().isEmpty())
        return raw; // taken back
    if (parts.size() != 4 || !std::ranges::all_of(parts, [](const QString &part) { return integer(part, 0, 1'000'000'000).isValid(); }))
        return {};
    return parts.join(u' ');
}

QVariant hosts(const QVariant &raw)
{
    QStringList result;
    const QStringList words = raw.toStringList();
    for (const QString &word : words) {
        const QString host = word.trimmed().toLower();
        if (host.isEmpty() || host.size() > 253)
            return {};
        result += host;
    }
    return result;
}

} // namespace

QVariant sensible(const QString &key, const QVariant &raw)
{
    if (key == region)
        return raw.toString() == u"custom" || findRegion(raw.toString()) ? QVariant(raw.toString()) : QVariant();
    if (key == model || key.startsWith(workspaces))
        return line(raw);
    if (key == address)
        return addressOf(raw);
    if (key == connectTimeout || key == firstByteTimeout || key == betweenBytesTimeout)
        return integer(raw, shortestLimit.count(), longestLimit.count());
    if (key == zoom)
        return integer(raw, smallestZoom, largestZoom);
    if (key == resumesAnswers)
        return truth(raw);
    if (key == protocol)
        return oneOf(raw, {QStringLiteral("auto"), QStringLiteral("compatible"), QStringLiteral("native")});
    if (key == maxRetries)
        return integer(raw, 0, mostRetries);
    if (key == extraRegions)
        return regions(raw);
    if (key == proxyMode)
        return oneOf(raw, {u"system"_s, u"none"_s, u"http"_s, u"socks5"_s});
    if (key == proxyHost || key == proxyUser)
        return line(raw);
    if (key == proxyPort)
        return integer(raw, 0, 65535);
    if (key.startsWith(paces))
        return pace(raw);
    if (key == insecureHosts)
        return hosts(raw);
    if (key == theme)
        return oneOf(raw, {u"system"_s, u"light"_s, u"dark"_s});
    if (key == language)
        return oneOf(raw, {QString(), u"en"_s, u"zh"_s});
    if (key == sidebarWidth)
        return integer(raw, narrowestSidebar, widestSidebar);
    if (key == chatOrder)
        return oneOf(raw, {u"time"_s, u"created"_s, u"title"_s});
    if (key == openFolders || key == ownWords)
        return hosts(raw);
    if (key == geometry)
        return rectangle(raw);
    return truth(raw);
}

bool isKnown(const QString &key)
{
    static const QStringList keys{resumesAnswers, protocol, extraRegions, findsRegion, offersFailover, proxyMode, proxyHost, proxyPort, proxyUser, recordsTraffic, region, model, address, connectTimeout, firstByteTimeout, betweenBytesTimeout,
                                  maxRetries, insecureHosts, theme, zoom, language, sidebarWidth, isSidebarCollapsed,
                                  geometry, isMaximized, isFirstRunDone, makesTitles, checksSpelling, ownWords, chatOrder, openFolders};
    return keys.contains(key) || key.startsWith(workspaces) || key.startsWith(paces);
}

} // namespace qwenda::settingsrules
