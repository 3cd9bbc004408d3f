// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/filename.h"

#include <QDir>
#include <QFileInfo>
#include <QTextBoundaryFinder>

#include <array>

using namespace Qt::StringLiterals;

namespace qwenda::exchange {

namespace {

constexpr qsizetype longest = 120; ///< bytes; leaves room for " (999)-999.jsonl" within 255

bool isDeviceName(const QString &name)
{
    const QString stem = name.left(name.indexOf(u'.')).trimmed().toUpper();
    for (const QString &device : {u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s}) {
        if (stem == device)
            return true;
    }
    if (stem.size() != 4 || !(stem.startsWith(u"COM") || stem.startsWith(u"LPT")))
        return false;
    // ¹ ² ³ count as digits there.
    return stem.at(3).isDigit() || QStringView(u"\u00b9\u00b2\u00b3").contains(stem.at(3));
}

QString withoutForbidden(const QString &title)
{
    QString name;
    for (const char32_t c : title.toUcs4()) {
        const auto category = QChar::category(c);
        if (category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_Surrogate
            || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
            || category == QChar::Other_NotAssigned || category == QChar::Other_PrivateUse || c == 0xFFFD)
            name += u' ';
        else if (c < 0x80 && QLatin1StringView("<>:\"/\\|?*").contains(QLatin1Char(char(c))))
            name += u'-';
        else
            name += QChar::fromUcs4(c);
    }
    return name.simplified();
}

QString cut(const QString &name)
{
    if (name.toUtf8().size() <= longest)
        return name;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, name);
    qsizetype end = 0;
    for (qsizetype next = finder.toNextBoundary(); next >= 0; next = finder.toNextBoundary()) {
        if (QStringView(name).left(next).toUtf8().size() > longest)
            break;
        end = next;
    }
    return name.left(end);
}

} // namespace

QString safeFileName(const QString &title, const QString &fallback)
{
    QString name = cut(withoutForbidden(title));
    while (name.startsWith(u'.') || name.startsWith(u'-') || name.startsWith(u'~') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    if (isDeviceName(name))
        name.prepend(u'_');
    return name.isEmpty() ? fallback : name;
}

QString FileNames::unused(const QString &folder, const QString &name, const QString &suffix)
{
    for (int number = 1;; ++number) {
        const QString stem = number == 1 ? name : name + u" (%1)"_s.arg(number);
        const QString file = stem + u'.' + suffix;
        const QString key = file.toCaseFolded().normalized(QString::NormalizationForm_C);
        const QString path = QDir(folder).filePath(file);
        const QFileInfo first(QDir(folder).filePath(stem + u"-1."_s + suffix));
        if (m_given.contains(key) || QFileInfo::exists(path) || QFileInfo(path).isSymLink() || first.exists()
            || QFileInfo::exists(QDir(folder).filePath(stem + u"-files"_s)))
            continue;
        m_given.insert(key);
        return stem;
    }
}

} // namespace qwenda::exchange
