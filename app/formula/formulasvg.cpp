// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/formulasvg.h"

#include "formula/paintlist.h"

#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace qwenda::formula {

namespace {

QString number(qreal value, int digits)
{
    QString text = QString::number(value, 'f', digits);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text == u"-0" ? u"0"_s : text;
}

QString pathOf(const QPainterPath &path, int digits)
{
    QString out;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        if (element.type == QPainterPath::MoveToElement)
            out += u'M';
        else if (element.type == QPainterPath::LineToElement)
            out += u'L';
        else
            out += element.type == QPainterPath::CurveToElement ? u'C' : u' ';
        out += number(element.x, digits) + u' ' + number(element.y, digits);
    }
    return out;
}

} // namespace

struct FormulaSvg::Pen
{
    QHash<std::pair<int, quint32>, int> &known;
    QString defined;
    QString drawn;

    static QString fill(const QColor &own) { return own.isValid() ? u" fill=\"%1\""_s.arg(own.name()) : QString(); }
    void rectangle(const QRectF &rect, const QColor &colour)
    {
        drawn += u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\"%5/>"_s.arg(number(rect.x(), 2), number(rect.y(), 2), number(rect.width(), 2),
                                                                              number(rect.height(), 2), fill(colour));
    }

    void operator()(const Glyphs &glyphs)
    {
        const QRawFont font = designFace(glyphs.face);
        for (qsizetype i = 0; i < glyphs.indexes.size(); ++i) {
            const std::pair key(int(glyphs.face), glyphs.indexes[i]);
            auto found = known.constFind(key);
            if (found == known.constEnd()) {
                found = known.insert(key, int(known.size()) + 1);
                defined += u"<path id=\"tex%1\" d=\"%2\"/>"_s.arg(*found).arg(pathOf(font.pathForGlyph(glyphs.indexes[i]), 0));
            }
            drawn += u"<use href=\"#tex%1\" transform=\"translate(%2 %3)scale(%4)\"%5/>"_s
                         .arg(QString::number(*found), number(glyphs.positions[i].x(), 2), number(glyphs.positions[i].y(), 2),
                              number(glyphs.pixelSize / font.pixelSize(), 5), fill(glyphs.colour));
        }
    }
    void operator()(const Words &words)
    {
        QPainterPath path;
        path.addText(words.position, wordsFont(words.pixelSize, words.isBold, words.isItalic), words.text);
        drawn += u"<path d=\"%1\"%2/>"_s.arg(pathOf(path, 2), fill(words.colour));
    }
    void operator()(const Bar &bar)
    {
        if (!bar.isDashed)
            return rectangle(bar.rect, bar.colour);
        const bool isWide = bar.rect.width() >= bar.rect.height();
        const qreal thick = isWide ? bar.rect.height() : bar.rect.width();
        const QPointF middle = bar.rect.center();
        const QLineF line = isWide ? QLineF(bar.rect.left(), middle.y(), bar.rect.right(), middle.y())
                                   : QLineF(middle.x(), bar.rect.top(), middle.x(), bar.rect.bottom());
        stroke(line, thick, bar.colour, u" stroke-dasharray=\"%1\""_s.arg(number(3 * thick, 2)));
    }
    void operator()(const Ground &ground) { rectangle(ground.rect, ground.colour); }
    void operator()(const Shape &shape) { drawn += u"<path d=\"%1\"%2/>"_s.arg(pathOf(shape.path, 2), fill(shape.colour)); }
    void operator()(const Stroke &one) { stroke(one.line, one.width, one.colour, {}); }
    void stroke(const QLineF &line, qreal width, const QColor &colour, const QString &more)
    {
        drawn += u"<path d=\"M%1 %2L%3 %4\" stroke=\"%5\" stroke-width=\"%6\"%7/>"_s
                     .arg(number(line.x1(), 2), number(line.y1(), 2), number(line.x2(), 2), number(line.y2(), 2),
                          colour.isValid() ? colour.name() : u"currentColor"_s, number(width, 2), more);
    }
};

QString FormulaSvg::write(const FormulaBox &box, qreal pixelSize)
{
    if (box.isNull())
        return {};
    Pen pen{m_glyphs, {}, {}};
    for (const auto &item : box.list().items)
        std::visit(pen, item);
    const QRectF frame(0, -box.ascent(), box.width(), box.height());
    const QString defined = pen.defined.isEmpty() ? QString() : u"<defs>"_s + pen.defined + u"</defs>"_s;
    // Letters lean out of their boxes and accents rise above them: nothing is cut off.
    return u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1em\" height=\"%2em\" viewBox=\"%3 %4 %5 %6\" fill=\"currentColor\" "
           "overflow=\"visible\" style=\"vertical-align:%7em\" aria-hidden=\"true\">"_s
               .arg(number(frame.width() / pixelSize, 3), number(frame.height() / pixelSize, 3), number(frame.x(), 2), number(frame.y(), 2),
                    number(frame.width(), 2), number(frame.height(), 2), number(-box.descent() / pixelSize, 3))
        + defined + pen.drawn + u"</svg>"_s;
}

} // namespace qwenda::formula
