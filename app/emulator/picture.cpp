// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/picture.h"

#include "emulator/dress.h"

#include <QtEndian>

#include <array>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace qwenda::emulator {

namespace {

constexpr int skyShades = 200;
constexpr int sunColour = skyShades;
constexpr int firstHill = skyShades + 1;
constexpr int hillCount = 4;

struct Colour
{
    double red = 0;
    double green = 0;
    double blue = 0;
};

// A hue on the colour circle, 0 to 1, with lightness and strength 0 to 1.
Colour colourOf(double hue, double lightness, double strength)
{
    const auto wave = [&](double shift) {
        return lightness * (1 - strength / 2 + strength / 2 * std::cos(2 * std::numbers::pi * (hue - shift)));
    };
    return {wave(0), wave(1.0 / 3), wave(2.0 / 3)};
}

void appendColour(QByteArray &palette, const Colour &colour)
{
    for (const double part : {colour.red, colour.green, colour.blue})
        palette.append(static_cast<char>(static_cast<unsigned char>(std::clamp(part, 0.0, 1.0) * 255)));
}

QByteArray paletteFor(quint32 seed)
{
    const double hue = static_cast<double>(seed % 997) / 997;
    const Colour top = colourOf(hue, 0.75, 0.6);
    const Colour low = colourOf(hue + 0.12, 1.0, 0.25);
    QByteArray palette;
    for (int i = 0; i < skyShades; ++i) {
        const double t = static_cast<double>(i) / skyShades;
        appendColour(palette, {top.red + (low.red - top.red) * t, top.green + (low.green - top.green) * t,
                               top.blue + (low.blue - top.blue) * t});
    }
    appendColour(palette, {1.0, 0.96, 0.82});
    for (int i = 0; i < hillCount; ++i)
        appendColour(palette, colourOf(hue + 0.45 + 0.03 * i, 0.72 - 0.14 * i, 0.55));
    return palette;
}

// For each column the row where each hill begins.
std::vector<std::array<int, hillCount>> hillsFor(QSize size, quint32 seed)
{
    std::vector<std::array<int, hillCount>> tops(static_cast<size_t>(size.width()));
    for (size_t x = 0; x < tops.size(); ++x) {
        const double u = static_cast<double>(x) / size.width();
        for (int i = 0; i < hillCount; ++i) {
            const double phase = static_cast<double>((seed >> (i * 3)) % 64) / 10;
            const double wave =
                std::sin(u * (5 + 2 * i) + phase) * 0.05 + std::sin(u * (13 + 5 * i) + phase * 2) * 0.02;
            tops[x][static_cast<size_t>(i)] = static_cast<int>((0.5 + 0.13 * i + wave) * size.height());
        }
    }
    return tops;
}

/// True colours, as the service sends them. Each row as its difference from the one above, which is nearly all zeros.
QByteArray pixelsFor(QSize size, quint32 seed)
{
    const QByteArray palette = paletteFor(seed);
    const auto tops = hillsFor(size, seed);
    const int radius = std::min(size.width(), size.height()) / 9;
    const int sunX = size.width() * (20 + static_cast<int>(seed % 60)) / 100;
    const int sunY = size.height() * (18 + static_cast<int>((seed >> 8) % 18)) / 100;
    QByteArray rows;
    rows.reserve(static_cast<qsizetype>(size.height()) * (size.width() * 3 + 1));
    QByteArray above(static_cast<qsizetype>(size.width()) * 3, '\0');
    for (int y = 0; y < size.height(); ++y) {
        rows.append('\2'); // filter "up"
        const auto sky = static_cast<unsigned char>(std::min(skyShades - 1, y * skyShades * 10 / (size.height() * 7)));
        for (int x = 0; x < size.width(); ++x) {
            unsigned char colour = sky;
            if ((x - sunX) * (x - sunX) + (y - sunY) * (y - sunY) < radius * radius)
                colour = sunColour;
            const auto &column = tops[static_cast<size_t>(x)];
            for (int i = hillCount; i-- > 0;) {
                if (y >= column[static_cast<size_t>(i)]) {
                    colour = static_cast<unsigned char>(firstHill + i);
                    break;
                }
            }
            for (int part = 0; part < 3; ++part) {
                char &former = above[x * 3 + part];
                const char now = palette[colour * 3 + part];
                rows.append(static_cast<char>(now - std::exchange(former, now)));
            }
        }
    }
    return rows;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

void appendChunk(QByteArray &png, const QByteArray &name, const QByteArray &content)
{
    png += bigEndian(static_cast<quint32>(content.size())) + name + content + bigEndian(crc32(name + content));
}

} // namespace

QByteArray paintedPicture(QSize size, quint32 seed, QByteArrayView words)
{
    const quint32 mixed = crc32(words, seed * 2654435761U);
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    appendChunk(png, "IHDR",
                bigEndian(static_cast<quint32>(size.width())) + bigEndian(static_cast<quint32>(size.height())) +
                    QByteArray("\x08\x02\x00\x00\x00", 5)); // 8 bits each of red, green and blue
    appendChunk(png, "tEXt", QByteArray("Comment\0A sample of the offline demo, drawn without a model", 59));
    appendChunk(png, "IDAT",
                qCompress(pixelsFor(size, mixed), 1).sliced(4)); // qCompress puts a length before zlib's bytes
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace qwenda::emulator
