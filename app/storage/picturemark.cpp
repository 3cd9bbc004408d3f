// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/picturemark.h"

#include <QJsonDocument>
#include <QList>
#include <QXmlStreamReader>
#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

const QByteArray pngHead("\x89PNG\r\n\x1a\n", 8);
const QByteArray xmpName("http://ns.adobe.com/xap/1.0/\0", 29);
constexpr auto ours = "https://qwenda.github.io/ns/picture/1.0/"_L1;

// The same polynomial as zip's, which Qt does not offer.
quint32 crc32(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1) ? 0xedb88320U ^ (value >> 1) : value >> 1;
            made[i] = value;
        }
        return made;
    }();
    quint32 crc = 0xffffffffU;
    for (const char each : bytes)
        crc = table[(crc ^ static_cast<unsigned char>(each)) & 0xff] ^ (crc >> 8);
    return crc ^ 0xffffffffU;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray settingsText(const PictureMark &mark)
{
    QJsonObject all = mark.settings;
    all.insert(u"prompt"_s, mark.prompt);
    all.insert(u"model"_s, mark.model);
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::optional<PictureMark> markOf(const QByteArray &settings)
{
    QJsonParseError fault;
    const QJsonObject all = QJsonDocument::fromJson(settings, &fault).object();
    if (fault.error != QJsonParseError::NoError || all.isEmpty())
        return std::nullopt;
    return PictureMark{all["prompt"_L1].toString(), all["model"_L1].toString(), all};
}

QByteArray xmpPacket(const PictureMark &mark)
{
    QByteArray packet = "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    QXmlStreamWriter xml(&packet);
    const auto x = u"adobe:ns:meta/"_s;
    const auto rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    const auto dc = u"http://purl.org/dc/elements/1.1/"_s;
    const auto xmp = u"http://ns.adobe.com/xap/1.0/"_s;
    const auto iptc = u"http://iptc.org/std/Iptc4xmpExt/2008-02-29/"_s;
    for (const auto &[uri, prefix] : {std::pair{x, u"x"_s}, {rdf, u"rdf"_s}, {dc, u"dc"_s}, {xmp, u"xmp"_s},
                                      {iptc, u"Iptc4xmpExt"_s}, {QString(ours), u"qwenda"_s}})
        xml.writeNamespace(uri, prefix);
    xml.writeStartElement(x, u"xmpmeta"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, {});
    xml.writeTextElement(xmp, u"CreatorTool"_s, u"Qwenda"_s);
    xml.writeTextElement(iptc, u"DigitalSourceType"_s,
                         u"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"_s);
    xml.writeStartElement(dc, u"description"_s);
    xml.writeStartElement(rdf, u"Alt"_s);
    xml.writeStartElement(rdf, u"li"_s);
    xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
    xml.writeCharacters(mark.prompt);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeTextElement(ours, u"settings"_s, QString::fromUtf8(settingsText(mark)));
    xml.writeEndDocument();
    return packet + "\n<?xpacket end=\"w\"?>";
}

std::optional<PictureMark> markInXmp(const QByteArray &packet)
{
    QXmlStreamReader xml(packet);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isDTD())
            return std::nullopt; // no packet has one, and entities grow
        if (xml.isStartElement() && xml.namespaceUri() == ours && xml.name() == u"settings"_s)
            return markOf(xml.readElementText(QXmlStreamReader::SkipChildElements).toUtf8());
    }
    return std::nullopt;
}

// ---- PNG

struct Chunk
{
    QByteArray name;
    QByteArray content;
    qsizetype begin = 0;
    qsizetype end = 0;
};

QList<Chunk> pngChunks(const QByteArray &png)
{
    QList<Chunk> chunks;
    qsizetype at = pngHead.size();
    while (at + 12 <= png.size()) {
        const quint32 length = qFromBigEndian<quint32>(png.constData() + at);
        if (qint64(length) > png.size() - at - 12)
            return {};
        chunks.append({png.mid(at + 4, 4), png.mid(at + 8, qsizetype(length)), at, at + 12 + qsizetype(length)});
        at = chunks.constLast().end;
        if (chunks.constLast().name == "IEND")
            return chunks;
    }
    return {};
}

QByteArray pngChunk(const QByteArray &name, const QByteArray &content)
{
    return bigEndian(quint32(content.size())) + name + content + bigEndian(crc32(name + content));
}

QByteArray pngText(const QByteArray &keyword, const QByteArray &utf8)
{
    const bool isAscii = std::ranges::all_of(utf8, [](char each) { return static_cast<unsigned char>(each) < 0x80 && each != 0; });
    if (isAscii)
        return pngChunk("tEXt", keyword + '\0' + utf8);
    return pngChunk("iTXt", keyword + QByteArray("\0\0\0\0\0", 5) + utf8); // no compression, no language, no translation
}

// Keyword and text of a text chunk of ours; empty for any other.
std::pair<QByteArray, QByteArray> textOf(const Chunk &chunk)
{
    const qsizetype zero = chunk.content.indexOf('\0');
    if (zero < 0)
        return {};
    const QByteArray keyword = chunk.content.first(zero);
    if (chunk.name == "tEXt")
        return {keyword, chunk.content.mid(zero + 1)};
    if (chunk.name != "iTXt" || chunk.content.size() < zero + 5 || chunk.content.at(zero + 1) != 0)
        return {};
    const qsizetype language = chunk.content.indexOf('\0', zero + 3);
    const qsizetype translated = language < 0 ? -1 : chunk.content.indexOf('\0', language + 1);
    return translated < 0 ? std::pair<QByteArray, QByteArray>() : std::pair{keyword, chunk.content.mid(translated + 1)};
}

bool isOurPngText(const QByteArray &keyword)
{
    return keyword == "Qwenda" || keyword == "Description" || keyword == "Software" || keyword == "XML:com.adobe.xmp";
}

QByteArray markedPng(const QByteArray &png, const PictureMark &mark)
{
    const QList<Chunk> chunks = pngChunks(png);
    if (chunks.isEmpty() || chunks.constFirst().name != "IHDR")
        return png;
    QByteArray marked = pngHead;
    for (const Chunk &chunk : chunks) {
        if (isOurPngText(textOf(chunk).first))
            continue;
        marked += png.mid(chunk.begin, chunk.end - chunk.begin);
        if (chunk.name == "IHDR") {
            marked += pngText("Software", "Qwenda") + pngText("Description", mark.prompt.toUtf8())
                + pngText("Qwenda", settingsText(mark))
                + pngChunk("iTXt", QByteArray("XML:com.adobe.xmp\0\0\0\0\0", 22) + xmpPacket(mark));
        }
    }
    return marked;
}

std::optional<PictureMark> markInPng(const QByteArray &png)
{
    for (const Chunk &chunk : pngChunks(png)) {
        const auto [keyword, text] = textOf(chunk);
        std::optional<PictureMark> mark;
        if (keyword == "Qwenda")
            mark = markOf(text);
        else if (keyword == "XML:com.adobe.xmp")
            mark = markInXmp(text);
        if (mark)
            return mark;
    }
    return std::nullopt;
}

// ---- JPEG: markers FF xx, each with a length of two bytes that counts itself, up to the scan (DA).

template <typename Visit>
void visitJpeg(const QByteArray &jpeg, Visit visit)
{
    qsizetype at = 2;
    while (at + 4 <= jpeg.size() && jpeg.at(at) == '\xff') {
        const auto kind = static_cast<unsigned char>(jpeg.at(at + 1));
        const qsizetype length = qFromBigEndian<quint16>(jpeg.constData() + at + 2);
        if (kind == 0xda || length < 2 || at + 2 + length > jpeg.size())
            return;
        visit(kind, at, at + 2 + length, jpeg.mid(at + 4, length - 2));
        at += 2 + length;
    }
}

QByteArray markedJpeg(const QByteArray &jpeg, const PictureMark &mark)
{
    const QByteArray content = xmpName + xmpPacket(mark);
    if (content.size() > 0xfffd) // one segment holds no more; the prompt alone is never so long
        return jpeg;
    QByteArray rest = jpeg.mid(2);
    qsizetype firstEnd = 2;
    visitJpeg(jpeg, [&](unsigned char kind, qsizetype begin, qsizetype end, const QByteArray &body) {
        if (kind == 0xe0 && begin == 2)
            firstEnd = end; // JFIF wants to be first
        if (kind == 0xe1 && body.startsWith(xmpName))
            rest = jpeg.mid(2, begin - 2) + jpeg.mid(end);
    });
    QByteArray length(2, '\0');
    qToBigEndian(quint16(content.size() + 2), length.data());
    return jpeg.first(2) + rest.first(firstEnd - 2) + QByteArray("\xff\xe1", 2) + length + content + rest.mid(firstEnd - 2);
}

std::optional<PictureMark> markInJpeg(const QByteArray &jpeg)
{
    std::optional<PictureMark> mark;
    visitJpeg(jpeg, [&mark](unsigned char kind, qsizetype, qsizetype, const QByteArray &body) {
        if (kind == 0xe1 && body.startsWith(xmpName) && !mark)
            mark = markInXmp(body.mid(xmpName.size()));
    });
    return mark;
}

// ---- WebP: RIFF chunks of a four-letter name, a length, and an even number of bytes. XMP needs the extended header.

QList<Chunk> webpChunks(const QByteArray &webp)
{
    QList<Chunk> chunks;
    qsizetype at = 12;
    while (at + 8 <= webp.size()) {
        const quint32 length = qFromLittleEndian<quint32>(webp.constData() + at + 4);
        if (qint64(length) > webp.size() - at - 8)
            return {};
        const qsizetype end = at + 8 + qsizetype(length);
        chunks.append({webp.mid(at, 4), webp.mid(at + 8, qsizetype(length)), at, end});
        at = end + (length & 1);
    }
    return chunks;
}

QByteArray webpChunk(const QByteArray &name, const QByteArray &content)
{
    return name + littleEndian(quint32(content.size())) + content + (content.size() & 1 ? QByteArray(1, '\0') : QByteArray());
}

// The extended header of a simple file: flags and the canvas, each side less one in three bytes.
QByteArray webpHeader(const Chunk &picture)
{
    const auto *bytes = reinterpret_cast<const uchar *>(picture.content.constData());
    quint32 width = 0;
    quint32 height = 0;
    char flags = 0;
    if (picture.name == "VP8L" && picture.content.size() >= 5) {
        const quint32 bits = qFromLittleEndian<quint32>(bytes + 1);
        width = bits & 0x3fff;
        height = (bits >> 14) & 0x3fff;
        flags = (bits >> 28) & 1 ? 0x10 : 0;
    } else if (picture.name == "VP8 " && picture.content.size() >= 10) {
        width = (qFromLittleEndian<quint16>(bytes + 6) & 0x3fffU) - 1;
        height = (qFromLittleEndian<quint16>(bytes + 8) & 0x3fffU) - 1;
    } else {
        return {};
    }
    return flags + QByteArray(3, '\0') + littleEndian(width).first(3) + littleEndian(height).first(3);
}

QByteArray markedWebp(const QByteArray &webp, const PictureMark &mark)
{
    QList<Chunk> chunks = webpChunks(webp);
    if (chunks.isEmpty())
        return webp;
    if (chunks.constFirst().name != "VP8X") {
        const QByteArray header = webpHeader(chunks.constFirst());
        if (header.isEmpty())
            return webp;
        chunks.prepend({"VP8X", header, 0, 0});
    }
    QByteArray body = "WEBP";
    for (Chunk &chunk : chunks) {
        if (chunk.name == "VP8X" && chunk.content.size() == 10)
            chunk.content[0] = char(chunk.content.at(0) | 0x04); // there is XMP
        if (chunk.name != "XMP ")
            body += webpChunk(chunk.name, chunk.content);
    }
    body += webpChunk("XMP ", xmpPacket(mark));
    return "RIFF" + littleEndian(quint32(body.size())) + body;
}

bool isWebp(const QByteArray &bytes) { return bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP"; }

} // namespace

QByteArray withMark(const QByteArray &picture, const PictureMark &mark)
{
    if (picture.startsWith(pngHead))
        return markedPng(picture, mark);
    if (picture.startsWith("\xff\xd8\xff"))
        return markedJpeg(picture, mark);
    return isWebp(picture) ? markedWebp(picture, mark) : picture;
}

std::optional<PictureMark> markIn(const QByteArray &picture)
{
    if (picture.startsWith(pngHead))
        return markInPng(picture);
    if (picture.startsWith("\xff\xd8\xff"))
        return markInJpeg(picture);
    if (isWebp(picture)) {
        for (const Chunk &chunk : webpChunks(picture)) {
            if (chunk.name == "XMP ")
                return markInXmp(chunk.content);
        }
    }
    return std::nullopt;
}

} // namespace qwenda
