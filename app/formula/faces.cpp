// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/faces.h"

#include <QCache>
#include <QResource>
#include <QThreadStorage>

#include <array>

namespace qwenda::formula {

namespace {

constexpr int sizesKept = 96;

constexpr std::array<const char *, faceCount> fileNames{
    "AMS-Regular",       "Caligraphic-Regular", "Caligraphic-Bold", "Fraktur-Regular", "Fraktur-Bold",
    "Main-Regular",      "Main-Italic",         "Main-Bold",        "Main-BoldItalic", "Math-Italic",
    "Math-BoldItalic",   "SansSerif-Regular",   "SansSerif-Italic", "SansSerif-Bold",  "Script-Regular",
    "Size1-Regular",     "Size2-Regular",       "Size3-Regular",    "Size4-Regular",   "Typewriter-Regular"};

QRawFont load(Face face)
{
    const QResource file(QLatin1StringView(":/qwenda/katex/KaTeX_") + QLatin1StringView(fileNames[size_t(face)])
                         + QLatin1StringView(".ttf"));
    // Not compressed: the font stays where the program is mapped, and no thread has a copy.
    const auto *bytes = reinterpret_cast<const char *>(file.data());
    return QRawFont(QByteArray::fromRawData(bytes, qsizetype(file.size())), designSize, QFont::PreferNoHinting);
}

struct Fonts
{
    std::array<QRawFont, faceCount> faces;
    QCache<QPair<int, qint64>, QRawFont> sized{sizesKept};
};

Fonts &threadFonts()
{
    // Made after a first font exists: Qt ends a thread's storages last made first, and its own fonts' must outlive ours.
    static const QRawFont first = load(Face::Main);
    static QThreadStorage<Fonts *> storage;
    if (!storage.hasLocalData())
        storage.setLocalData(new Fonts);
    return *storage.localData();
}

} // namespace

QRawFont designFace(Face face)
{
    QRawFont &font = threadFonts().faces[size_t(face)];
    if (!font.isValid())
        font = load(face);
    return font;
}

QRawFont faceAt(Face face, qreal pixelSize)
{
    Fonts &fonts = threadFonts();
    const QPair<int, qint64> key(int(face), qRound64(pixelSize * 256));
    if (const QRawFont *known = fonts.sized.object(key))
        return *known;
    auto *sized = new QRawFont(designFace(face));
    sized->setPixelSize(qreal(key.second) / 256);
    const QRawFont copy = *sized;
    fonts.sized.insert(key, sized);
    return copy;
}

} // namespace qwenda::formula
