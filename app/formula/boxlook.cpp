// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/boxlook.h"

namespace qwenda::formula {

namespace {

using Family = TextStyle::Family;
using Align = TextStyle::Align;

/// TeX's eleven sizes, \tiny to \Huge, in em of size 6. Source: KaTeX 0.16.4, Options, sizeMultipliers.
constexpr std::array<qreal, 12> sizes{1, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488};

enum class Slant : quint8 { Same, Upright, Italic };
enum class Weight : quint8 { Same, Bold };

struct FontRule
{
    BoxClass when;
    bool hasFamily;
    Family family;
    Slant slant = Slant::Same;
    Weight weight = Weight::Same;
};

/// In the order of the style sheet: of two that contradict each other the later wins.
constexpr FontRule fontRules[] = {
    {BoxClass::Textbf, false, Family::Main, Slant::Same, Weight::Bold},
    {BoxClass::Textit, false, Family::Main, Slant::Italic},
    {BoxClass::Textrm, true, Family::Main},
    {BoxClass::Textsf, true, Family::Sans},
    {BoxClass::Texttt, true, Family::Typewriter},
    {BoxClass::Mathnormal, true, Family::Math, Slant::Italic},
    {BoxClass::Mathit, true, Family::Main, Slant::Italic},
    {BoxClass::Mathrm, false, Family::Main, Slant::Upright},
    {BoxClass::Mathbf, true, Family::Main, Slant::Same, Weight::Bold},
    {BoxClass::Boldsymbol, true, Family::Math, Slant::Italic, Weight::Bold},
    {BoxClass::Amsrm, true, Family::Ams},
    {BoxClass::Mathbb, true, Family::Ams},
    {BoxClass::Mathcal, true, Family::Caligraphic},
    {BoxClass::Mathfrak, true, Family::Fraktur},
    {BoxClass::Mathtt, true, Family::Typewriter},
    {BoxClass::Mathscr, true, Family::Script},
    {BoxClass::Mathsf, true, Family::Sans},
    {BoxClass::Mathboldsf, true, Family::Sans, Slant::Same, Weight::Bold},
    {BoxClass::Mathitsf, true, Family::Sans, Slant::Italic},
    {BoxClass::Mainrm, true, Family::Main, Slant::Upright},
    {BoxClass::SmallOp, true, Family::Size1},
    {BoxClass::LargeOp, true, Family::Size2}};

void applyFonts(const BoxNode &node, TextStyle &look)
{
    for (const FontRule &rule : fontRules) {
        if (!node.has(rule.when))
            continue;
        if (rule.hasFamily)
            look.family = rule.family;
        if (rule.slant != Slant::Same)
            look.isItalic = rule.slant == Slant::Italic;
        look.isBold = look.isBold || rule.weight == Weight::Bold;
    }
    if (node.has(BoxClass::Delimsizing) && node.size >= 1 && node.size <= 4)
        look.family = Family(int(Family::Size1) + node.size - 1);
}

void applyAlignment(const BoxNode &node, TextStyle &look)
{
    for (const BoxClass centred : {BoxClass::Mfrac, BoxClass::OpLimits, BoxClass::Accent, BoxClass::Mover, BoxClass::Munder,
                                   BoxClass::XArrow, BoxClass::ColC}) {
        if (node.has(centred))
            look.align = Align::Centre;
    }
    if (node.has(BoxClass::Msupsub) || node.has(BoxClass::SvgAlign) || node.has(BoxClass::ColL) || node.has(BoxClass::CdLabelLeft))
        look.align = Align::Left;
    if (node.has(BoxClass::ColR) || node.has(BoxClass::CdLabelRight))
        look.align = Align::Right;
}

} // namespace

TextStyle lookOf(const BoxNode &node, const TextStyle &around)
{
    TextStyle look = around;
    if (node.kind != BoxNode::Kind::Span && node.kind != BoxNode::Kind::Text)
        return look;
    if (node.classes.any()) {
        applyFonts(node, look);
        applyAlignment(node, look);
        if (node.has(BoxClass::Sizing) && node.sizeBefore > 0 && node.size > 0)
            look.em *= sizes[node.size] / sizes[node.sizeBefore];
    }
    if (node.style.colour.isValid())
        look.colour = node.style.colour;
    look.isDoubled = look.isDoubled || node.style.isPoorMansBold;
    return look;
}

TextStyle lookInside(const BoxNode &node)
{
    TextStyle look = node.look;
    if (node.has(BoxClass::DelimSize1))
        look.family = Family::Size1;
    else if (node.has(BoxClass::DelimSize4))
        look.family = Family::Size4;
    return look;
}

Face TextStyle::face() const
{
    switch (family) {
    case Family::Main:
        return isBold ? (isItalic ? Face::MainBoldItalic : Face::MainBold) : isItalic ? Face::MainItalic : Face::Main;
    case Family::Math: return isBold ? Face::MathBold : Face::Math;
    case Family::Ams: return Face::Ams;
    case Family::Caligraphic: return isBold ? Face::CaligraphicBold : Face::Caligraphic;
    case Family::Fraktur: return isBold ? Face::FrakturBold : Face::Fraktur;
    case Family::Sans: return isBold ? Face::SansBold : isItalic ? Face::SansItalic : Face::Sans;
    case Family::Script: return Face::Script;
    case Family::Size1: return Face::Size1;
    case Family::Size2: return Face::Size2;
    case Family::Size3: return Face::Size3;
    case Family::Size4: return Face::Size4;
    case Family::Typewriter: return Face::Typewriter;
    }
    return Face::Main;
}

} // namespace qwenda::formula
