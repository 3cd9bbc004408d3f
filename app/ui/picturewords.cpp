// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/picturewords.h"

#include "client/picturerules.h"
#include "ui/errorwords.h"

#include <QLocale>

#include <numeric>

using namespace Qt::StringLiterals;

namespace qwenda {

QString PictureWords::money(double amount, const QString &currency)
{
    if (currency.isEmpty())
        return {};
    QString number = QLocale().toString(amount, 'f', 4);
    while (number.endsWith(u'0') && number.size() > 4)
        number.chop(1);
    if (!number.isEmpty() && !number.back().isDigit())
        number.chop(1);
    return (currency == u"CNY" ? u"¥"_s : u"$"_s) + number;
}

QString PictureWords::size(const QString &size)
{
    const QSize pixels = PictureRules::pixels(size);
    if (pixels.isEmpty() || size.endsWith(u'K'))
        return size;
    const int common = std::gcd(pixels.width(), pixels.height());
    const int wide = pixels.width() / common;
    const int high = pixels.height() / common;
    // 1664 × 928 is 52:29 by the book and 16:9 by the eye.
    static const QList<QSize> known{{1, 1}, {4, 3}, {3, 4}, {3, 2}, {2, 3}, {16, 9}, {9, 16}, {21, 9}, {9, 21}};
    QString ratio = wide <= 21 && high <= 21 ? u"%1:%2"_s.arg(wide).arg(high) : QString();
    for (const QSize &each : known) {
        const double wanted = double(each.width()) / each.height();
        if (std::abs(double(pixels.width()) / pixels.height() / wanted - 1) < 0.015)
            ratio = u"%1:%2"_s.arg(each.width()).arg(each.height());
    }
    return (ratio.isEmpty() ? QString() : ratio + u" · "_s) + u"%1 × %2"_s.arg(pixels.width()).arg(pixels.height());
}

QString PictureWords::style(const QString &style)
{
    static const QHash<QString, const char *> words{
        {u"<auto>"_s, QT_TR_NOOP("Any style")},          {u"<photography>"_s, QT_TR_NOOP("Photography")},
        {u"<portrait>"_s, QT_TR_NOOP("Portrait")},       {u"<3d cartoon>"_s, QT_TR_NOOP("3D cartoon")},
        {u"<anime>"_s, QT_TR_NOOP("Anime")},             {u"<oil painting>"_s, QT_TR_NOOP("Oil painting")},
        {u"<watercolor>"_s, QT_TR_NOOP("Watercolour")},  {u"<sketch>"_s, QT_TR_NOOP("Sketch")},
        {u"<chinese painting>"_s, QT_TR_NOOP("Chinese painting")}, {u"<flat illustration>"_s, QT_TR_NOOP("Flat illustration")}};
    const char *word = words.value(style);
    return word ? tr(word) : style;
}

QString PictureWords::error(const Error &error)
{
    if (error.code == u"LinkExpired")
        return tr("The link to this picture has expired. It cannot be fetched any more.");
    if (error.code == u"PictureTooLarge")
        return tr("What came is too large to be opened safely.");
    if (error.code == u"NotAPicture")
        return tr("What came is not a picture.");
    if (error.code == u"UNKNOWN")
        return tr("The service no longer knows this task. Tasks live for 24 hours, in the region they were made in.");
    if (error.reason == Error::Reason::ContentRefused)
        return tr("The service refused this on content grounds. Change the words and draw again.");
    if (error.kind == Error::Kind::Network && error.mayBeBilled)
        return tr("No answer came, so it may have been drawn and billed. “Look for lost pictures” finds it if it was.");
    if (error.reason == Error::Reason::DiskFull)
        return tr("The disk is full. Make room and try again; the picture waits at the service for a day.");
    const ErrorWords words = ErrorWords::of(error, {});
    return words.title.isEmpty() ? words.body : words.title;
}

QString PictureWords::duration(std::chrono::milliseconds time)
{
    return tr("%1 s").arg(QLocale().toString(double(time.count()) / 1000, 'f', time.count() < 10'000 ? 1 : 0));
}

} // namespace qwenda
