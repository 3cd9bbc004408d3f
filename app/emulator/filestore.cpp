// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/filestore.h"

#include "emulator/jsontext.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QUrlQuery>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

namespace {

QByteArray quotedValue(const QByteArray &line, const QByteArray &name)
{
    const QRegularExpression form(u"[; ]"_s + QString::fromLatin1(name) + u"=\"([^\"]*)\""_s);
    return form.match(QString::fromUtf8(line)).captured(1).toUtf8();
}

Reply refuse(const Refusal &refusal) { return refusalReply(refusal, Protocol::Compatible, false); }

Refusal noSuchFile(const QByteArray &id)
{
    return {404, "NotFound", "No such File object: " + id, "NotFound", "invalid_request_error", {}, false};
}

QByteArray fieldOf(const QList<FormPart> &parts, QByteArrayView name)
{
    for (const FormPart &part : parts) {
        if (part.name == name)
            return part.content;
    }
    return {};
}

} // namespace

QList<FormPart> formParts(const HttpRequest &request)
{
    const QByteArray type = request.header("content-type");
    static const QRegularExpression form(u"\\Amultipart/form-data;.*boundary=\"?([^\";]+)\"?"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromLatin1(type));
    if (!match.hasMatch())
        return {};
    const QByteArray boundary = "--" + match.captured(1).toLatin1();
    QList<FormPart> parts;
    qsizetype at = request.body.indexOf(boundary);
    while (at >= 0) {
        const qsizetype begin = at + boundary.size();
        if (request.body.mid(begin, 2) == "--")
            return parts;
        const qsizetype end = request.body.indexOf("\r\n" + boundary, begin);
        const qsizetype head = request.body.indexOf("\r\n\r\n", begin);
        if (end < 0 || head < 0 || head > end)
            return {};
        const QByteArray headText = request.body.mid(begin, head - begin);
        parts.push_back({quotedValue(headText, "name"), quotedValue(headText, "filename"),
                         request.body.mid(head + 4, end - head - 4)});
        at = end + 2;
    }
    return {};
}

QByteArray FileStore::fileJson(const StoredFile &file)
{
    return "{\"id\":\"" + file.id + "\",\"object\":\"file\",\"bytes\":" + QByteArray::number(file.content.size()) +
           ",\"filename\":" + jsonText(file.name) + ",\"purpose\":" + jsonText(file.purpose) +
           ",\"status\":\"" + (file.pollsLeft > 0 ? "processing" : "processed") + "\",\"created_at\":" + QByteArray::number(file.created) + "}";
}

Reply FileStore::create(const HttpRequest &request)
{
    const QList<FormPart> parts = formParts(request);
    const QByteArray purpose = fieldOf(parts, "purpose");
    if (purpose != "file-extract" && purpose != "batch" && purpose != "fine-tune")
        return refuse(badRequest("purpose must be one of file-extract, batch, fine-tune"));
    for (const FormPart &part : parts) {
        if (part.name != "file")
            continue;
        if (part.content.isEmpty())
            return refuse(badRequest("The file is empty."));
        if (part.content.size() > (qint64(150) << 20))
            return refuse({400,
                           "BadRequest.TooLarge",
                           "Payload Too Large.",
                           "BadRequest.TooLarge",
                           "invalid_request_error",
                           {},
                           false});
        const QByteArray prefix = purpose == "file-extract" ? "file-fe-"
                                  : purpose == "batch"      ? "file-batch-"
                                                            : "file-ft-";
        m_files.push_back({prefix + newRequestId().replace("-", "").first(24), part.fileName, purpose, part.content,
                           QDateTime::currentSecsSinceEpoch(), m_polls});
        return jsonReply(fileJson(m_files.constLast()));
    }
    return refuse(badRequest("file is required"));
}

Reply FileStore::files(const HttpRequest &request)
{
    const QByteArray rest = request.path.sliced(QByteArrayView("/compatible-mode/v1/files").size());
    if (rest.isEmpty() && request.method == "POST")
        return create(request);
    if (rest.isEmpty() && request.method == "GET") {
        QByteArray rows;
        for (const StoredFile &file : std::as_const(m_files))
            rows += (rows.isEmpty() ? "" : ",") + fileJson(file);
        return jsonReply("{\"object\":\"list\",\"has_more\":false,\"data\":[" + rows + "]}");
    }
    const QByteArray id = rest.mid(1);
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        if (m_files[i].id != id)
            continue;
        if (request.method == "GET") {
            m_files[i].pollsLeft = std::max(0, m_files[i].pollsLeft - 1);
            return jsonReply(fileJson(m_files[i]));
        }
        if (request.method == "DELETE") {
            m_files.removeAt(i);
            return jsonReply("{\"id\":\"" + id + "\",\"object\":\"file\",\"deleted\":true}");
        }
    }
    return refuse(noSuchFile(id));
}

bool FileStore::isParsed(const QByteArray &id) const
{
    return std::ranges::any_of(m_files, [&](const StoredFile &file) { return file.id == id && file.pollsLeft == 0; });
}

bool FileStore::hasFile(const QByteArray &id) const
{
    return std::ranges::any_of(m_files, [&](const StoredFile &file) { return file.id == id; });
}

Reply FileStore::policy(const HttpRequest &request)
{
    const QUrlQuery query(QString::fromLatin1(request.query));
    if (query.queryItemValue(u"action"_s) != "getPolicy"_L1 || query.queryItemValue(u"model"_s).isEmpty())
        return refusalReply(badRequest("action and model are required"), Protocol::Native, false);
    const QByteArray policy = newRequestId().toBase64();
    const QByteArray folder = "dashscope-instant/emulator/" + newRequestId();
    m_policies.insert(policy, folder);
    return jsonReply("{\"request_id\":\"" + newRequestId() + "\",\"data\":{\"policy\":\"" + policy +
                     "\",\"signature\":\"emulator=\","
                     "\"upload_dir\":\"" +
                     folder + "\",\"upload_host\":\"" + m_baseUrl +
                     "/oss\",\"expire_in_seconds\":300,"
                     "\"max_file_size_mb\":1024,\"capacity_limit_mb\":999999999,\"oss_access_key_id\":\"emulator\","
                     "\"x_oss_object_acl\":\"private\",\"x_oss_forbid_overwrite\":\"true\"}}");
}

Reply FileStore::upload(const HttpRequest &request)
{
    const QList<FormPart> parts = formParts(request);
    const QByteArray key = fieldOf(parts, "key");
    const QByteArray folder = m_policies.value(fieldOf(parts, "policy"));
    const bool isAllowed = request.header("authorization").isEmpty() && !folder.isEmpty() &&
                           key.startsWith(folder + "/") && fieldOf(parts, "Signature") == "emulator=" &&
                           fieldOf(parts, "OSSAccessKeyId") == "emulator";
    Reply reply;
    reply.headers = {{"content-type", "application/xml"}};
    if (!isAllowed) {
        reply.status = 403;
        reply.body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n  <Code>AccessDenied</Code>\n  "
                     "<Message>Invalid according to "
                     "Policy.</Message>\n</Error>\n";
    } else if (parts.constLast().name != "file") { // OSS reads nothing behind the file
        reply.status = 400;
        reply.body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n  <Code>InvalidArgument</Code>\n  "
                     "<Message>POST requires exactly one "
                     "file upload per request, as the last field.</Message>\n</Error>\n";
    } else {
        m_uploads.insert(key, parts.constLast().content);
        reply.headers = {{"content-type", "text/plain"}};
    }
    return reply;
}

bool FileStore::hasUpload(const QByteArray &ossUrl) const
{
    return ossUrl.startsWith("oss://") && m_uploads.contains(ossUrl.sliced(6));
}

} // namespace qwenda::emulator
