// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formula/boxtree.h"

#include <QHash>

#include <algorithm>

namespace qwenda::formula {

namespace {

constexpr QChar separator(0x1F);

struct ClassName
{
    const char *name;
    BoxClass meaning;
};

constexpr ClassName classNames[] = {
    {"html", BoxClass::Html}, {"base", BoxClass::Base}, {"tag", BoxClass::Tag}, {"newline", BoxClass::Newline},
    {"strut", BoxClass::Strut}, {"pstrut", BoxClass::Pstrut}, {"vlist-t", BoxClass::VlistT}, {"vlist-r", BoxClass::VlistR},
    {"vlist", BoxClass::Vlist}, {"vlist-s", BoxClass::VlistS}, {"textbf", BoxClass::Textbf}, {"textit", BoxClass::Textit},
    {"textrm", BoxClass::Textrm}, {"textsf", BoxClass::Textsf}, {"texttt", BoxClass::Texttt},
    {"mathnormal", BoxClass::Mathnormal}, {"mathit", BoxClass::Mathit}, {"mathrm", BoxClass::Mathrm},
    {"mathbf", BoxClass::Mathbf}, {"boldsymbol", BoxClass::Boldsymbol}, {"amsrm", BoxClass::Amsrm},
    {"mathbb", BoxClass::Mathbb}, {"textbb", BoxClass::Mathbb}, {"mathcal", BoxClass::Mathcal},
    {"mathfrak", BoxClass::Mathfrak}, {"textfrak", BoxClass::Mathfrak}, {"mathtt", BoxClass::Mathtt},
    {"mathscr", BoxClass::Mathscr}, {"textscr", BoxClass::Mathscr}, {"mathsf", BoxClass::Mathsf},
    {"mathboldsf", BoxClass::Mathboldsf}, {"textboldsf", BoxClass::Mathboldsf}, {"mathitsf", BoxClass::Mathitsf},
    {"textitsf", BoxClass::Mathitsf}, {"mathsfit", BoxClass::Mathitsf}, {"mainrm", BoxClass::Mainrm},
    {"small-op", BoxClass::SmallOp}, {"large-op", BoxClass::LargeOp}, {"delimsizing", BoxClass::Delimsizing},
    {"delim-size1", BoxClass::DelimSize1}, {"delim-size4", BoxClass::DelimSize4}, {"sizing", BoxClass::Sizing},
    {"fontsize-ensurer", BoxClass::Sizing}, {"msupsub", BoxClass::Msupsub}, {"mfrac", BoxClass::Mfrac},
    {"op-limits", BoxClass::OpLimits}, {"accent", BoxClass::Accent}, {"mover", BoxClass::Mover},
    {"munder", BoxClass::Munder}, {"x-arrow", BoxClass::XArrow}, {"svg-align", BoxClass::SvgAlign},
    {"col-align-c", BoxClass::ColC}, {"col-align-l", BoxClass::ColL}, {"col-align-r", BoxClass::ColR},
    {"frac-line", BoxClass::FracLine}, {"overline-line", BoxClass::FracLine}, {"underline-line", BoxClass::FracLine},
    {"hline", BoxClass::FracLine}, {"hdashline", BoxClass::Hdashline}, {"rule", BoxClass::Rule}, {"root", BoxClass::Root},
    {"sqrt", BoxClass::Sqrt}, {"nulldelimiter", BoxClass::Nulldelimiter}, {"accent-body", BoxClass::AccentBody},
    {"accent-full", BoxClass::AccentFull}, {"thinbox", BoxClass::Thinbox}, {"llap", BoxClass::Llap},
    {"rlap", BoxClass::Rlap}, {"clap", BoxClass::Clap}, {"inner", BoxClass::Inner}, {"stretchy", BoxClass::Stretchy},
    {"hide-tail", BoxClass::HideTail}, {"halfarrow-left", BoxClass::HalfarrowLeft},
    {"halfarrow-right", BoxClass::HalfarrowRight}, {"brace-left", BoxClass::BraceLeft},
    {"brace-center", BoxClass::BraceCenter}, {"brace-right", BoxClass::BraceRight}, {"x-arrow-pad", BoxClass::XArrowPad},
    {"cd-arrow-pad", BoxClass::CdArrowPad}, {"boxpad", BoxClass::Boxpad}, {"cancel-pad", BoxClass::CancelPad},
    {"cancel-lap", BoxClass::CancelLap}, {"fbox", BoxClass::Fbox}, {"fcolorbox", BoxClass::Fbox}, {"sout", BoxClass::Sout},
    {"angl", BoxClass::Angl}, {"anglpad", BoxClass::Anglpad}, {"vertical-separator", BoxClass::VerticalSeparator},
    {"cd-vert-arrow", BoxClass::CdVertArrow}, {"cd-label-left", BoxClass::CdLabelLeft},
    {"cd-label-right", BoxClass::CdLabelRight}};

/// "katex-frac-line" of later versions is "frac-line".
QStringView plainClass(QStringView name)
{
    constexpr QStringView prefix = u"katex-";
    return name.startsWith(prefix) ? name.sliced(prefix.size()) : name;
}

void takeClass(BoxNode &node, QStringView name)
{
    static const QHash<QString, BoxClass> known = [] {
        QHash<QString, BoxClass> out;
        for (const ClassName &each : classNames)
            out.insert(QLatin1StringView(each.name), each.meaning);
        return out;
    }();
    name = plainClass(name);
    constexpr QStringView reset = u"reset-size";
    constexpr QStringView size = u"size";
    if (name.startsWith(reset))
        node.sizeBefore = quint8(std::clamp(name.sliced(reset.size()).toInt(), 0, 11));
    else if (name.startsWith(size) && name.size() > size.size() && name[size.size()].isDigit())
        node.size = quint8(std::clamp(name.sliced(size.size()).toInt(), 0, 11));
    else if (const auto it = known.find(name.toString()); it != known.end())
        node.classes.set(size_t(*it));
}

Length readLength(QStringView text)
{
    Length length;
    text = text.trimmed();
    if (text.startsWith(u"calc(")) {
        for (const QStringView part : text.sliced(5).chopped(1).split(u" - ")) {
            const Length one = readLength(part);
            const float sign = length.isSet ? -1.F : 1.F;
            length = {length.em + sign * one.em, length.px + sign * one.px, length.share + sign * one.share, true};
        }
        return length;
    }
    qsizetype digits = 0;
    while (digits < text.size() && (text[digits].isDigit() || text[digits] == u'.' || text[digits] == u'-' || text[digits] == u'+'))
        ++digits;
    bool isNumber = false;
    const float value = text.first(digits).toFloat(&isNumber);
    if (!isNumber)
        return length;
    const QStringView unit = text.sliced(digits).trimmed();
    length.isSet = true;
    (unit == u"em" ? length.em : unit == u"%" ? length.share : length.px) = unit == u"%" ? value / 100 : value;
    return length;
}

void takeShorthand(BoxStyle &style, QStringView name, QStringView value)
{
    if (name == u"borderWidth") {
        for (const Property side : {Property::BorderTop, Property::BorderRight, Property::BorderBottom, Property::BorderLeft})
            style.lengths[size_t(side)] = readLength(value);
    } else if (name == u"margin") {
        const QList<QStringView> parts = value.split(u' ');
        const Length sides = readLength(parts.value(1, parts.value(0)));
        style.lengths[size_t(Property::MarginLeft)] = style.lengths[size_t(Property::MarginRight)] = sides;
    } else if (name == u"color") {
        style.colour = QColor(value.toString());
    } else if (name == u"backgroundColor") {
        style.ground = QColor(value.toString());
    } else if (name == u"borderColor") {
        style.border = QColor(value.toString());
    } else if (name == u"borderStyle" || name == u"borderRightStyle") {
        style.isDashed = value == u"dashed";
    } else if (name == u"textShadow") {
        style.isPoorMansBold = true;
    }
}

void takeStyle(BoxStyle &style, QStringView declarations)
{
    static const QHash<QString, Property> lengths{
        {QStringLiteral("top"), Property::Top}, {QStringLiteral("left"), Property::Left},
        {QStringLiteral("bottom"), Property::Bottom}, {QStringLiteral("width"), Property::Width},
        {QStringLiteral("minWidth"), Property::MinWidth}, {QStringLiteral("height"), Property::Height},
        {QStringLiteral("marginLeft"), Property::MarginLeft}, {QStringLiteral("marginRight"), Property::MarginRight},
        {QStringLiteral("marginTop"), Property::MarginTop}, {QStringLiteral("paddingLeft"), Property::PaddingLeft},
        {QStringLiteral("paddingRight"), Property::PaddingRight}, {QStringLiteral("borderTopWidth"), Property::BorderTop},
        {QStringLiteral("borderRightWidth"), Property::BorderRight},
        {QStringLiteral("borderBottomWidth"), Property::BorderBottom},
        {QStringLiteral("borderLeftWidth"), Property::BorderLeft},
        {QStringLiteral("verticalAlign"), Property::VerticalAlign}};
    for (const QStringView declaration : declarations.tokenize(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon < 0)
            continue;
        const QStringView name = declaration.first(colon).trimmed();
        const QStringView value = declaration.sliced(colon + 1);
        if (const auto it = lengths.find(name.toString()); it != lengths.end())
            style.lengths[size_t(*it)] = readLength(value);
        else
            takeShorthand(style, name, value);
    }
}

class Reader
{
public:
    explicit Reader(QStringView text) : m_rest(text) {}

    bool read(BoxNode &node, int depth)
    {
        const QStringView kind = field();
        if (kind.size() != 1 || depth > deepestBoxes)
            return false;
        switch (kind[0].unicode()) {
        case 'S':
            classed(node);
            node.height = field().toDouble();
            node.depth = field().toDouble();
            return children(node, depth);
        case 'T':
            node.kind = BoxNode::Kind::Text;
            classed(node);
            node.text = field().toString();
            node.italic = field().toDouble();
            return true;
        case 'V':
            return svg(node, depth);
        case 'P':
            node.kind = BoxNode::Kind::Path;
            node.text = field().toString();
            return true;
        case 'L':
            node.kind = BoxNode::Kind::Line;
            for (Length &length : node.line)
                length = readLength(field());
            return true;
        default:
            return false;
        }
    }

private:
    QStringView field()
    {
        const qsizetype end = m_rest.indexOf(separator);
        const QStringView one = end < 0 ? m_rest : m_rest.first(end);
        m_rest = end < 0 ? QStringView() : m_rest.sliced(end + 1);
        return one;
    }

    void classed(BoxNode &node)
    {
        for (const QStringView name : field().tokenize(u' ', Qt::SkipEmptyParts))
            takeClass(node, name);
        takeStyle(node.style, field());
    }

    bool svg(BoxNode &node, int depth)
    {
        node.kind = BoxNode::Kind::Svg;
        node.line[0] = readLength(field());
        node.line[1] = readLength(field());
        const QList<QStringView> box = field().split(u' ');
        if (box.size() == 4)
            node.viewBox = {box[0].toDouble(), box[1].toDouble(), box[2].toDouble(), box[3].toDouble()};
        node.text = field().toString();
        takeStyle(node.style, field());
        return children(node, depth);
    }

    bool children(BoxNode &node, int depth)
    {
        const int count = field().toInt();
        if (count < 0 || count > m_rest.size())
            return false;
        node.children.resize(size_t(count));
        return std::all_of(node.children.begin(), node.children.end(),
                           [&](BoxNode &child) { return read(child, depth + 1); });
    }

    QStringView m_rest;
};

} // namespace

bool readBoxes(QStringView serialised, BoxNode &root)
{
    root = {};
    return Reader(serialised).read(root, 0);
}

BoxNode *findHtml(BoxNode &root)
{
    BoxNode *node = &root;
    while (!node->has(BoxClass::Html)) {
        if (node->children.empty())
            return nullptr;
        node = &node->children.back();
    }
    return node;
}

} // namespace qwenda::formula
