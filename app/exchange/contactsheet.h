// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/picturerecord.h"

#include <QImage>
#include <QList>
#include <QString>

class QPainter;

namespace qwenda::exchange {

/// Pages of A4 with small pictures and their words below. Draws in CSS pixels (96 to the inch), from (0, 0).
class ContactSheet
{
public:
    static constexpr int columns = 4;
    static constexpr int rows = 5;
    static constexpr double width = 793.7;
    static constexpr double height = 1122.5;

    ContactSheet(QString title, int count) : m_title(std::move(title)), m_count(count) {}

    int pages() const { return (m_count + columns * rows - 1) / (columns * rows); }
    /// The title above, the page's number below.
    void paintFrame(QPainter &painter, int page) const;
    /// `index` counts from the first page.
    void paintPicture(QPainter &painter, int index, const QImage &image, const PictureRecord &picture) const;

    /// Read small enough for a page, and quickly where the form allows. Null: it cannot be read.
    static QImage read(const QString &file);

private:
    QString m_title;
    int m_count;
};

} // namespace qwenda::exchange
