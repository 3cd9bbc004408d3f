// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/docx.h"

#include "exchange/attachedpicture.h"
#include "exchange/docxbody.h"
#include "exchange/leafhtml.h"
#include "exchange/zipfile.h"

#include <QFile>

using namespace Qt::StringLiterals;

// A resource in a static library is dropped by the linker unless someone names it.
static void nameTheResource() { Q_INIT_RESOURCE(exchange); }

namespace qwenda::exchange {

namespace {

QByteArray part(const char *name)
{
    nameTheResource();
    QFile file(u":/qwenda/exchange/"_s + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not in the program", name);
    return file.readAll();
}

const QByteArray declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

QByteArray contentTypes()
{
    const QByteArray word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    return declaration
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
          "<Override PartName=\"/word/document.xml\" ContentType=\"" + word + "document.main+xml\"/>"
          "<Override PartName=\"/word/styles.xml\" ContentType=\"" + word + "styles+xml\"/>"
          "<Override PartName=\"/word/numbering.xml\" ContentType=\"" + word + "numbering+xml\"/>"
          "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
}

QByteArray packageRelations()
{
    return declaration
        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
          "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
          "</Relationships>";
}

QByteArray properties(const QString &title, const QDateTime &created)
{
    QByteArray xml = declaration
        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
          "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
          "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + escapedHtml(title).toUtf8() + "</dc:title><dc:creator>Qwenda</dc:creator>";
    if (created.isValid())
        xml += "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + created.toUTC().toString(Qt::ISODate).toUtf8() + "</dcterms:created>";
    return xml + "</cp:coreProperties>";
}

void writeMessage(DocxBody &body, const ExportedConversation &exported, const Message &message, const ExportOptions &options, const ExportWords &words)
{
    body.paragraph(u"Heading2"_s, words.speaker(message));
    if (const QStringList remarks = words.remarks(message, options); !remarks.isEmpty())
        body.paragraph(u"Remarks"_s, remarks.join(u" · "_s));
    if (options.hasThinking && !message.thinking.isEmpty()) {
        body.paragraph(u"Remarks"_s, words.thinking);
        body.write(leavesOf(message.thinking, false), u"Quote"_s);
    }
    for (const Attachment &file : message.attachments) {
        const QImage image = attachedPicture(exported.files, file, 1600);
        if (image.isNull())
            body.paragraph(u"Remarks"_s, file.name);
        else
            body.picture(image, shownSize(image, 440), file.name);
    }
    body.write(leavesOf(message.text, message.role == Message::Role::User), {});
}

} // namespace

QByteArray docxFile(const ExportedConversation &exported, const ExportOptions &options, const ExportWords &words,
                    const FormulaImage &formula)
{
    const QString title = exported.conversation.title.simplified().isEmpty() ? words.untitled : exported.conversation.title.simplified();
    DocxBody body(formula);
    body.paragraph(u"Title"_s, title);
    if (!exported.conversation.systemPrompt.isEmpty()) {
        body.paragraph(u"Heading2"_s, words.instructions);
        body.write(leavesOf(exported.conversation.systemPrompt, true), {});
    }
    for (const Message &message : exported.branch)
        writeMessage(body, exported, message, options, words);
    ZipWriter zip;
    zip.add(u"[Content_Types].xml"_s, contentTypes());
    zip.add(u"_rels/.rels"_s, packageRelations());
    zip.add(u"docProps/core.xml"_s, properties(title, exported.conversation.createdAt));
    zip.add(u"word/document.xml"_s, declaration + body.document());
    zip.add(u"word/styles.xml"_s, part("styles.xml"));
    zip.add(u"word/numbering.xml"_s, declaration + body.numbering());
    zip.add(u"word/_rels/document.xml.rels"_s, declaration + body.relations());
    for (const auto &[name, png] : body.pictures())
        zip.add(u"word/media/"_s + name, png);
    return zip.finish();
}

} // namespace qwenda::exchange
