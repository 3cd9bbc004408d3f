// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// formula_sheet DIR                        draws all samples on sheets DIR/sheet-N.png
// formula_sheet --grid DIR                 DIR/ours-N.png, one cell a formula, and DIR/page-N.html, the same for a browser
// formula_sheet --compare DIR              ink boxes of DIR/ours-N.png and DIR/theirs-N.png, cell by cell; exit status 1
//                                          when more than one in twenty differs

#include "formula/samples.h"
#include "formula/typesetter.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

#include <cmath>
#include <cstdio>

using namespace qwenda::formula;
using namespace Qt::StringLiterals;

namespace {

// As in compare.html.
constexpr int columns = 4;
constexpr int rowsPerPage = 10;
constexpr int cellWidth = 420;
constexpr int cellHeight = 200;
constexpr int baseline = 100;
constexpr int margin = 10;
constexpr qreal textSize = 16;
constexpr int zoom = 4;

int drawSheets(const QString &folder)
{
    constexpr int width = 1400;
    constexpr int height = 1800;
    Typesetter typesetter;
    QImage sheet(width, height, QImage::Format_RGB32);
    QPainter painter;
    int number = 0;
    qreal y = 0;
    qreal x = 0;
    qreal row = 0;
    const auto finish = [&] {
        if (painter.isActive()) {
            painter.end();
            sheet.save(u"%1/sheet-%2.png"_s.arg(folder).arg(++number));
        }
        sheet.fill(Qt::white);
        painter.begin(&sheet);
        x = y = row = 0;
    };
    finish();
    const QList<Sample> samples = readSamples();
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const Formula formula = typesetter.typeset({samples[i].tex, samples[i].isDisplay, textSize});
        const qreal w = std::max<qreal>(210, formula.box.width() + 40 + (formula.tag.isNull() ? 0 : formula.tag.width() + 30));
        const qreal h = formula.box.height() + 34;
        if (x + w > width) {
            x = 0;
            y += row;
            row = 0;
        }
        if (y + std::max(h, row) > height)
            finish();
        painter.setPen(Qt::gray);
        painter.setFont(QFont(u"Noto Sans"_s, 6));
        painter.drawText(QPointF(x + 4, y + 9), u"%1 %2"_s.arg(i + 1).arg(samples[i].topic));
        const QPointF at(x + 10, y + 18 + formula.box.ascent());
        if (formula.isOk()) {
            painter.fillRect(QRectF(at.x(), at.y() - formula.box.ascent(), formula.box.width(), formula.box.height()), QColor(0xF2F0FF));
            formula.box.paint(painter, at, Qt::black);
            formula.tag.paint(painter, at + QPointF(formula.box.width() + 20, 0), Qt::black);
        } else {
            painter.setPen(Qt::red);
            painter.drawText(QRectF(x + 4, y + 14, 200, 40), Qt::TextWrapAnywhere, samples[i].tex + u" — "_s + formula.reason);
        }
        x += w;
        row = std::max(row, std::max<qreal>(h, 54));
    }
    painter.end();
    sheet.save(u"%1/sheet-%2.png"_s.arg(folder).arg(++number));
    return 0;
}

constexpr char pageHead[] = R"(<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="%1/katex.css">
<script src="%1/katex.js"></script><script src="%1/contrib/mhchem.js"></script><style>
@font-face{font-family:KaTeX_none;src:local(none)} body{margin:0;background:#fff;color:#000;font:16px "Noto Sans CJK SC"}
.cell{position:absolute;width:420px;height:200px;overflow:hidden;white-space:nowrap;line-height:0}
.strut{display:inline-block;width:0;height:100px}.middle{display:inline-block;text-align:center}
.katex-display,.katex-display>.katex,.katex-display>.katex>.katex-html{display:inline!important;margin:0!important}
.tag{display:none}.cjk_fallback,.cyrillic_fallback{font-family:"Noto Sans CJK SC"}</style><body><script>
const list=%2;list.forEach((f,i)=>{const c=document.createElement('div');c.className='cell';
c.style.left=(i%4)*420+'px';c.style.top=Math.floor(i/4)*200+'px';
let html;try{html=katex.renderToString(f.tex.replace(/\\(begin|end)\{(equation|align|gather|alignat)\}/g,'\\$1{$2*}'),
{displayMode:f.display,output:'html',strict:'ignore'})}catch(e){html=''}
c.innerHTML='<span class=strut></span><span style="display:inline-block;width:10px"></span>'
+(f.display?'<span class=middle>'+html+'</span>':html);document.body.appendChild(c)})</script>)";

/// Ten rows of four: the pictures are as large as a browser makes them in one piece.
int drawGrid(const QString &folder)
{
    const QList<Sample> samples = readSamples();
    Typesetter typesetter;
    for (int page = 0; page * columns * rowsPerPage < samples.size(); ++page) {
        QImage image(columns * cellWidth * zoom, rowsPerPage * cellHeight * zoom, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(zoom, zoom);
        QJsonArray list;
        const QList<Sample> some = samples.mid(page * columns * rowsPerPage, columns * rowsPerPage);
        for (int i = 0; i < some.size(); ++i) {
            const Formula formula = typesetter.typeset({some[i].tex, some[i].isDisplay, textSize});
            const QPoint corner((i % columns) * cellWidth, (i / columns) * cellHeight);
            painter.setClipRect(QRect(corner, QSize(cellWidth, cellHeight)));
            formula.box.paint(painter, corner + QPoint(margin, baseline), Qt::black);
            list.append(QJsonObject{{u"tex"_s, some[i].tex}, {u"display"_s, some[i].isDisplay}});
        }
        painter.end();
        image.save(u"%1/ours-%2.png"_s.arg(folder).arg(page));
        QFile html(u"%1/page-%2.html"_s.arg(folder).arg(page));
        if (!html.open(QIODevice::WriteOnly))
            return 1;
        html.write(QString::fromUtf8(pageHead).replace(u"%1"_s, u"file://"_s + QStringLiteral(QWENDA_KATEX_SCRIPTS))
                       .replace(u"%2"_s, QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact))).toUtf8());
    }
    return 0;
}

/// The smallest rectangle with everything that is not nearly white.
QRect inkOf(const QImage &image, const QRect &cell)
{
    QRect ink;
    for (int y = cell.top(); y <= cell.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = cell.left(); x <= cell.right(); ++x) {
            if (qGray(line[x]) < 200)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink.translated(-cell.topLeft());
}

int compare(const QString &folder)
{
    const QList<Sample> samples = readSamples();
    QImage mine;
    QImage other;
    int differing = 0;
    for (int i = 0; i < samples.size(); ++i) {
        const int onPage = i % (columns * rowsPerPage);
        if (onPage == 0) {
            const int page = i / (columns * rowsPerPage);
            mine = QImage(u"%1/ours-%2.png"_s.arg(folder).arg(page)).convertToFormat(QImage::Format_RGB32);
            other = QImage(u"%1/theirs-%2.png"_s.arg(folder).arg(page)).convertToFormat(QImage::Format_RGB32);
        }
        const QRect cell((onPage % columns) * cellWidth * zoom, (onPage / columns) * cellHeight * zoom, cellWidth * zoom, cellHeight * zoom);
        if (!mine.rect().contains(cell) || !other.rect().contains(cell)) {
            std::printf("a picture is missing, or too small, for formula %d\n", i + 1);
            return 2;
        }
        const QRect a = inkOf(mine, cell);
        const QRect b = inkOf(other, cell);
        // 3 % of the size or one pixel of the page, whichever is larger, for each edge.
        const qreal allowedX = std::max<qreal>(zoom, 0.03 * b.width());
        const qreal allowedY = std::max<qreal>(zoom, 0.03 * b.height());
        if (std::abs(a.left() - b.left()) <= allowedX && std::abs(a.right() - b.right()) <= allowedX
            && std::abs(a.top() - b.top()) <= allowedY && std::abs(a.bottom() - b.bottom()) <= allowedY)
            continue;
        ++differing;
        std::printf("%3d %-12s left %+d right %+d top %+d bottom %+d of %dx%d  %s\n", i + 1, qPrintable(samples[i].topic),
                    a.left() - b.left(), a.right() - b.right(), a.top() - b.top(), a.bottom() - b.bottom(), b.width(), b.height(),
                    qPrintable(samples[i].tex.left(70)));
    }
    std::printf("%d of %d formulas differ by more than 3 %% or 1 px (numbers in quarters of a pixel)\n", differing, int(samples.size()));
    return differing * 20 > samples.size() ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    QImageReader::setAllocationLimit(0); // the pages are large
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == u"--compare")
        return compare(arguments[2]);
    if (arguments.size() == 3 && arguments[1] == u"--grid")
        return drawGrid(arguments[2]);
    return arguments.size() == 2 ? drawSheets(arguments[1]) : 2;
}
