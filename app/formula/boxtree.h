// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formula/faces.h"

#include <QColor>
#include <QString>
#include <QStringView>

#include <array>
#include <bitset>
#include <vector>

namespace qwenda::formula {

/// What a class of KaTeX's style sheet means to the layout. Named as in KaTeX 0.16; later versions write "katex-" before
/// each name, which is dropped. Source: katex.css of KaTeX 0.16.4, read 2026-11-21.
enum class BoxClass : quint8 {
    Html, Base, Tag, Newline, Strut, Pstrut, VlistT, VlistR, Vlist, VlistS,
    Textbf, Textit, Textrm, Textsf, Texttt, Mathnormal, Mathit, Mathrm, Mathbf, Boldsymbol, Amsrm, Mathbb, Mathcal,
    Mathfrak, Mathtt, Mathscr, Mathsf, Mathboldsf, Mathitsf, Mainrm, SmallOp, LargeOp, Delimsizing, DelimSize1, DelimSize4,
    Sizing, Msupsub, Mfrac, OpLimits, Accent, Mover, Munder, XArrow, SvgAlign, ColC, ColL, ColR,
    FracLine, Hdashline, Rule, Root, Sqrt, Nulldelimiter, AccentBody, AccentFull, Thinbox, Llap, Rlap, Clap, Inner,
    Stretchy, HideTail, HalfarrowLeft, HalfarrowRight, BraceLeft, BraceCenter, BraceRight, XArrowPad, CdArrowPad, Boxpad,
    CancelPad, CancelLap, Fbox, Sout, Angl, Anglpad, VerticalSeparator, CdVertArrow, CdLabelLeft, CdLabelRight,
    Count
};

/// A length of CSS: em and px, and a share of the width of what encloses the box (calc(100% - 0.2em)).
struct Length
{
    float em = 0;
    float px = 0;
    float share = 0;
    bool isSet = false;

    qreal in(qreal emPixels, qreal whole = 0) const { return em * emPixels + px + share * whole; }
};

enum class Property : quint8 {
    Top, Left, Bottom, Width, MinWidth, Height, MarginLeft, MarginRight, MarginTop, PaddingLeft, PaddingRight,
    BorderTop, BorderRight, BorderBottom, BorderLeft, VerticalAlign, Count
};

/// The style attribute of a box.
struct BoxStyle
{
    std::array<Length, size_t(Property::Count)> lengths;
    QColor colour;
    QColor ground;
    QColor border;
    bool isDashed = false;
    bool isPoorMansBold = false; ///< \pmb: drawn twice

    const Length &operator[](Property property) const { return lengths[size_t(property)]; }
};

/// How characters look; inherited by what a box contains.
struct TextStyle
{
    enum class Family : quint8 { Main, Math, Ams, Caligraphic, Fraktur, Sans, Script, Size1, Size2, Size3, Size4, Typewriter };
    enum class Align : quint8 { Left, Centre, Right };

    Family family = Family::Main;
    bool isBold = false;
    bool isItalic = false;
    bool isDoubled = false;
    Align align = Align::Left;
    qreal em = 0; ///< pixels
    QColor colour;

    Face face() const;
};

struct BoxNode
{
    enum class Kind : quint8 { Span, Text, Svg, Path, Line };

    Kind kind = Kind::Span;
    std::bitset<size_t(BoxClass::Count)> classes;
    quint8 sizeBefore = 0; ///< "reset-size6": 1–11; 0: none
    quint8 size = 0;       ///< "size3"
    BoxStyle style;
    QString text;          ///< Text: characters; Path: data; Svg: what to do with the viewBox ("xMinYMin slice")
    QRectF viewBox;        ///< Svg
    std::array<Length, 5> line; ///< Line: x1 y1 x2 y2 and its width; Svg: width and height
    qreal italic = 0;      ///< Text: em to its right
    qreal height = 0;      ///< Span: KaTeX's own numbers, in em of what encloses it
    qreal depth = 0;
    std::vector<BoxNode> children;

    // Filled by the layout.
    TextStyle look;
    qreal inner = 0;  ///< width without margins, padding and borders
    qreal outer = 0;  ///< the width it takes from its line
    QList<quint32> glyphs;
    QList<qreal> advances;

    bool has(BoxClass one) const { return classes.test(size_t(one)); }
};

/// Deeper than this is refused: the layout walks recursively.
constexpr int deepestBoxes = 600;

/// Reads what serialise.js wrote. False when it is malformed or too deep.
bool readBoxes(QStringView serialised, BoxNode &root);

/// The box of class katex-html, which holds the bases, the tag and the line breaks; null when there is none.
BoxNode *findHtml(BoxNode &root);

} // namespace qwenda::formula
