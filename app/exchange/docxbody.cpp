// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/docxbody.h"

#include "exchange/leafhtml.h"

#include <QBuffer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace qwenda::markdown;

namespace qwenda::exchange {

namespace {

constexpr int bulletList = 1;
constexpr int firstOrdered = 10;
constexpr int pixel = 9525; ///< of a CSS pixel in English metric units

} // namespace

void DocxBody::paragraph(const QString &style, const QString &text)
{
    m_running.clear();
    m_xml += u"<w:p><w:pPr><w:pStyle w:val=\"%1\"/></w:pPr>%2</w:p>\n"_s.arg(style, textRun(text, {}));
}

void DocxBody::write(const QList<Leaf> &leaves, const QString &style)
{
    m_running.clear();
    for (qsizetype i = 0; i < leaves.size(); ++i) {
        const Leaf &leaf = leaves.at(i);
        if (leaf.kind != Leaf::Kind::Code && leaf.kind != Leaf::Kind::Html) {
            writeLeaf(leaf, style);
            continue;
        }
        QString text = leaf.code;
        while (!leaves.at(i).isLastPiece && i + 1 < leaves.size() && leaves.at(i + 1).kind == leaf.kind && !leaves.at(i + 1).isFirstPiece)
            text += u'\n' + leaves.at(++i).code;
        code(text, leaf.kind == Leaf::Kind::Code ? leaf.language : QString());
    }
}

void DocxBody::writeLeaf(const Leaf &leaf, const QString &style)
{
    switch (leaf.kind) {
    case Leaf::Kind::Table:
        table(leaf);
        return;
    case Leaf::Kind::Rule:
        m_xml += u"<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"CCCCCC\"/></w:pBdr></w:pPr></w:p>\n"_s;
        return;
    case Leaf::Kind::Formula:
        m_xml += u"<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>"_s + formula(leaf.code, true) + u"</w:p>\n"_s;
        return;
    default:
        break;
    }
    QString box;
    if (leaf.task != Leaf::TaskState::None)
        box = textRun(leaf.task == Leaf::TaskState::Done ? u"\u2611 "_s : u"\u2610 "_s, {});
    m_xml += u"<w:p>"_s + properties(leaf, style) + box + runs(leaf.runs) + u"</w:p>\n"_s;
}

QString DocxBody::properties(const Leaf &leaf, const QString &style)
{
    QString xml;
    if (leaf.kind == Leaf::Kind::Heading)
        xml += u"<w:pStyle w:val=\"Heading%1\"/>"_s.arg(std::min(leaf.headingLevel + 2, 6));
    else if (leaf.quoteDepth > 0)
        xml += u"<w:pStyle w:val=\"Quote\"/>"_s;
    else if (!style.isEmpty())
        xml += u"<w:pStyle w:val=\"%1\"/>"_s.arg(style);
    if (leaf.listDepth == 0) {
        m_running.clear();
    } else if (!leaf.marker.isEmpty() && leaf.task == Leaf::TaskState::None) {
        const int list = numberingOf(leaf);
        xml += u"<w:numPr><w:ilvl w:val=\"%1\"/><w:numId w:val=\"%2\"/></w:numPr>"_s.arg(leaf.listDepth - 1).arg(list);
    } else {
        xml += u"<w:ind w:left=\"%1\"/>"_s.arg(360 * leaf.listDepth);
    }
    return xml.isEmpty() ? xml : u"<w:pPr>"_s + xml + u"</w:pPr>"_s;
}

/// A list goes on while its numbers do.
int DocxBody::numberingOf(const Leaf &leaf)
{
    const int depth = leaf.listDepth;
    while (m_running.size() > depth)
        m_running.removeLast();
    while (m_running.size() < depth)
        m_running.push_back(-1);
    if (!leaf.marker.at(0).isDigit()) {
        m_running.last() = -1;
        return bulletList;
    }
    QString digits = leaf.marker;
    while (!digits.isEmpty() && !digits.back().isDigit())
        digits.chop(1);
    const int number = digits.toInt();
    int &running = m_running.last();
    if (running < 0 || m_ordered.at(running).last + 1 != number) {
        running = int(m_ordered.size());
        m_ordered.push_back({depth - 1, number, number});
    }
    m_ordered[running].last = number;
    return firstOrdered + running;
}

QString DocxBody::textRun(const QString &text, const QString &properties) const
{
    QString xml;
    const QString opening = u"<w:r>"_s + (properties.isEmpty() ? QString() : u"<w:rPr>"_s + properties + u"</w:rPr>"_s);
    bool isFirst = true;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        if (!std::exchange(isFirst, false))
            xml += opening + u"<w:br/></w:r>"_s;
        if (!line.isEmpty())
            xml += opening + u"<w:t xml:space=\"preserve\">"_s + escapedHtml(line.toString()) + u"</w:t></w:r>"_s;
    }
    return xml;
}

QString DocxBody::runs(const QList<InlineRun> &list, bool isBold)
{
    QString xml;
    for (const InlineRun &one : list)
        xml += run(one, isBold);
    return xml;
}

QString DocxBody::run(const InlineRun &one, bool isBold)
{
    if (one.has(InlineRun::LineBreak))
        return u"<w:r><w:br/></w:r>"_s;
    if (one.has(InlineRun::Formula))
        return formula(one.text, false);
    QString properties;
    if (one.has(InlineRun::Code))
        properties += u"<w:rStyle w:val=\"CodeInline\"/>"_s;
    else if (!one.link.isEmpty())
        properties += u"<w:rStyle w:val=\"Hyperlink\"/>"_s;
    if (one.has(InlineRun::Bold) || isBold)
        properties += u"<w:b/>"_s;
    if (one.has(InlineRun::Italic))
        properties += u"<w:i/>"_s;
    if (one.has(InlineRun::Strike))
        properties += u"<w:strike/>"_s;
    const QString text = one.has(InlineRun::Image) ? u"["_s + (one.text.isEmpty() ? one.link : one.text) + u']' : one.text;
    if (one.link.isEmpty())
        return textRun(text, properties);
    qsizetype place = m_links.indexOf(one.link);
    if (place < 0) {
        place = m_links.size();
        m_links.push_back(one.link);
    }
    return u"<w:hyperlink r:id=\"rIdL%1\">"_s.arg(place) + textRun(text, properties) + u"</w:hyperlink>"_s;
}

QString DocxBody::formula(const QString &tex, bool isDisplay)
{
    const FormulaPicture picture = m_formula ? m_formula(tex, isDisplay) : FormulaPicture();
    if (picture.image.isNull())
        return textRun(tex, u"<w:rStyle w:val=\"CodeInline\"/>"_s);
    // Half-points below the baseline.
    const QString lowered = isDisplay ? QString() : u"<w:rPr><w:position w:val=\"-%1\"/></w:rPr>"_s.arg(qRound(picture.descent * 1.5));
    return drawing(picture.image, {picture.width, picture.height}, u"Formula"_s, tex, lowered);
}

void DocxBody::picture(const QImage &image, const QSizeF &size, const QString &description)
{
    m_xml += u"<w:p>"_s + drawing(image, size, u"Picture"_s, description, {}) + u"</w:p>\n"_s;
}

QString DocxBody::drawing(const QImage &image, const QSizeF &size, const QString &kind, const QString &description, const QString &properties)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    const qsizetype number = m_pictures.size() + 1;
    m_pictures.push_back({u"%1%2.png"_s.arg(kind.toLower()).arg(number), png});
    const QString extent = u"cx=\"%1\" cy=\"%2\""_s.arg(qint64(size.width() * pixel)).arg(qint64(size.height() * pixel));
    return u"<w:r>%1<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent %2/><wp:docPr id=\"%3\" name=\"%4 %3\" descr=\"%5\"/><a:graphic>"
           "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"%3\" "
           "name=\"%4 %3\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rIdP%3\"/><a:stretch><a:fillRect/></a:stretch>"
           "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext %2/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
           "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"_s
        .arg(properties, extent, QString::number(number), kind, escapedHtml(description));
}

void DocxBody::code(const QString &text, const QString &name)
{
    const Language *language = languageFor(name);
    LexerState state;
    m_xml += u"<w:p><w:pPr><w:pStyle w:val=\"Code\"/></w:pPr>"_s;
    bool isFirst = true;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        if (!std::exchange(isFirst, false))
            m_xml += u"<w:r><w:br/></w:r>"_s;
        m_xml += codeLine(line, language, state);
    }
    m_xml += u"</w:p>\n"_s;
}

QString DocxBody::codeLine(QStringView line, const Language *language, LexerState &state) const
{
    if (!language)
        return textRun(line.toString(), {});
    const DocumentColors colors = DocumentColors::of(false);
    QList<Span> spans;
    highlightLine(*language, line, state, spans);
    QString xml;
    qsizetype at = 0;
    for (const Span &span : std::as_const(spans)) {
        xml += textRun(line.mid(at, span.start - at).toString(), {});
        xml += textRun(line.mid(span.start, span.length).toString(),
                       u"<w:color w:val=\"%1\"/>"_s.arg(colors.tokens[size_t(span.token)].name().mid(1).toUpper()));
        at = span.start + span.length;
    }
    return xml + textRun(line.mid(at).toString(), {});
}

void DocxBody::table(const Leaf &leaf)
{
    m_xml += u"<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>"_s;
    for (qsizetype i = 0; i < leaf.alignments.size(); ++i)
        m_xml += u"<w:gridCol/>"_s;
    m_xml += u"</w:tblGrid>\n"_s;
    for (qsizetype row = 0; row < leaf.rows.size(); ++row) {
        m_xml += row == 0 ? u"<w:tr><w:trPr><w:tblHeader/></w:trPr>"_s : u"<w:tr>"_s;
        for (qsizetype column = 0; column < leaf.rows.at(row).size(); ++column) {
            const Alignment alignment = leaf.alignments.value(column, Alignment::None);
            const QString side = alignment == Alignment::Center ? u"center"_s : alignment == Alignment::Right ? u"right"_s : u"left"_s;
            m_xml += u"<w:tc><w:tcPr>%1</w:tcPr><w:p><w:pPr><w:jc w:val=\"%2\"/></w:pPr>"_s.arg(
                row == 0 ? u"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F0F0F3\"/>"_s : QString(), side);
            m_xml += runs(leaf.rows.at(row).at(column).runs, row == 0) + u"</w:p></w:tc>"_s;
        }
        m_xml += u"</w:tr>\n"_s;
    }
    m_xml += u"</w:tbl><w:p/>\n"_s; // tables in a row would become one
}

QByteArray DocxBody::document() const
{
    return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
           "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
           "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
           "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>\n"
        + m_xml.toUtf8()
        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" "
          "w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
}

QByteArray DocxBody::numbering() const
{
    const auto levels = [](bool isOrdered) {
        QString xml;
        for (int level = 0; level < 9; ++level) {
            // "%1.": the format's own mark for the number, so all of ours are replaced at once.
            const QString text = isOrdered ? u'%' + QString::number(level + 1) + u'.' : QString(QStringView(u"\u2022\u25E6\u25AA").at(level % 3));
            xml += u"<w:lvl w:ilvl=\"%1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%2\"/><w:lvlText w:val=\"%3\"/><w:lvlJc w:val=\"left\"/>"
                   "<w:pPr><w:ind w:left=\"%4\" w:hanging=\"360\"/></w:pPr></w:lvl>"_s
                       .arg(QString::number(level), isOrdered ? u"decimal"_s : u"bullet"_s, text, QString::number(360 * (level + 1)));
        }
        return xml;
    };
    QString xml = u"<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                  "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"_s + levels(false)
        + u"</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"_s + levels(true)
        + u"</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"_s;
    for (qsizetype i = 0; i < m_ordered.size(); ++i) {
        xml += u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"%2\"><w:startOverride w:val=\"%3\"/>"
               "</w:lvlOverride></w:num>"_s.arg(firstOrdered + i).arg(m_ordered.at(i).depth).arg(m_ordered.at(i).start);
    }
    return (xml + u"</w:numbering>"_s).toUtf8();
}

QByteArray DocxBody::relations() const
{
    const QString type = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_s;
    QString xml = u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                  "<Relationship Id=\"rId1\" Type=\"%1styles\" Target=\"styles.xml\"/>"
                  "<Relationship Id=\"rId2\" Type=\"%1numbering\" Target=\"numbering.xml\"/>"_s.arg(type);
    for (qsizetype i = 0; i < m_links.size(); ++i)
        xml += u"<Relationship Id=\"rIdL%1\" Type=\"%2hyperlink\" Target=\"%3\" TargetMode=\"External\"/>"_s
                   .arg(QString::number(i), type, escapedHtml(m_links.at(i)));
    for (qsizetype i = 0; i < m_pictures.size(); ++i)
        xml += u"<Relationship Id=\"rIdP%1\" Type=\"%2image\" Target=\"media/%3\"/>"_s.arg(QString::number(i + 1), type, m_pictures.at(i).first);
    return (xml + u"</Relationships>"_s).toUtf8();
}

} // namespace qwenda::exchange
