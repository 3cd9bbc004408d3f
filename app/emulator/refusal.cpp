// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/refusal.h"

#include "emulator/jsontext.h"

#include <QUuid>

#include <array>

namespace qwenda::emulator {

namespace {

struct Named
{
    const char *name;
    int status;
    const char *code;
    const char *compatibleCode;
    const char *type;
    const char *message;
};

constexpr std::array named{
    Named{"workspace", 401, "NOT AUTHORIZED", "NOT AUTHORIZED", "invalid_request_error",
          "Workspace is not authorized or does not exist."},
    Named{"arrearage", 400, "Arrearage", "Arrearage", "Arrearage",
          "Access denied, please make sure your account is in good standing."},
    Named{"free_tier", 403, "AllocationQuota.FreeTierOnly", "AllocationQuota.FreeTierOnly",
          "AllocationQuota.FreeTierOnly",
          "The free tier of the model has been exhausted. If you wish to continue access the model on a paid basis, "
          "please "
          "disable the \"use free tier only\" mode in the management console."},
    Named{"free_quota", 429, "Throttling.AllocationQuota", "insufficient_quota", "insufficient_quota",
          "Free allocated quota exceeded."},
    Named{"unpurchased", 403, "AccessDenied.Unpurchased", "AccessDenied.Unpurchased", "access_denied",
          "Access to model denied. Please make sure you are eligible for using the model."},
    Named{"overdue", 429, "PostpaidBillOverdue", "PostpaidBillOverdue", "PostpaidBillOverdue",
          "The postpaid bill is overdue."},
    Named{"model_access", 403, "Model.AccessDenied", "model_access_denied", "access_denied", "Model access denied."},
    Named{"retired", 403, "Endpoint.AccessDenied", "Endpoint.AccessDenied", "access_denied",
          "Workspace endpoint access denied."},
    Named{"throttled", 429, "Throttling", "Throttling", "Throttling", "Requests throttling triggered."},
    Named{"rate_limit", 429, "Throttling.RateQuota", "limit_requests", "limit_requests",
          "You exceeded your current requests list."},
    Named{"burst", 429, "Throttling.BurstRate", "limit_burst_rate", "limit_burst_rate",
          "Request rate increased too quickly. To ensure system stability, please adjust your client logic to scale "
          "requests "
          "more smoothly over time."},
    Named{"tokens_per_minute", 429, "Throttling.AllocationQuota", "insufficient_quota", "insufficient_quota",
          "You exceeded your current quota, please check your plan and billing details."},
    Named{"concurrency", 429, "Throttling.Concurrency", "Throttling.Concurrency", "Throttling.Concurrency",
          "Too many concurrent requests."},
    Named{"capacity", 503, "ModelServingError", "ModelServingError", "ModelServingError",
          "Too many requests. Your requests are being throttled due to system capacity limits."},
    Named{"moderation", 400, "DataInspectionFailed", "data_inspection_failed", "data_inspection_failed",
          "Input text data may contain inappropriate content."},
    Named{"moderation_output", 400, "DataInspectionFailed", "data_inspection_failed", "data_inspection_failed",
          "Output data may contain inappropriate content."},
    Named{"server_error", 500, "InternalError", "internal_error", "internal_error",
          "An internal error has occured, please try again later or contact service support."},
    Named{"timeout", 500, "RequestTimeOut", "RequestTimeOut", "RequestTimeOut",
          "Request timed out, please try again later."},
    Named{"unavailable", 503, "ModelUnavailable", "ModelUnavailable", "ModelUnavailable",
          "Model is unavailable, please try again later."},
};

bool isSpokenInStream(const Refusal &refusal)
{
    return refusal.isInner || refusal.compatibleCode == "data_inspection_failed";
}

} // namespace

Protocol protocolOf(const QByteArray &path)
{
    return path.startsWith("/api/") ? Protocol::Native : Protocol::Compatible;
}

Refusal wrongParameter(const QByteArray &message)
{
    Refusal refusal = badRequest(message);
    refusal.isInner = true;
    return refusal;
}

Refusal badRequest(const QByteArray &message)
{
    return {400, "InvalidParameter", message, "invalid_parameter_error", "invalid_request_error", {}, false};
}

Refusal unknownModel(const QByteArray &model)
{
    return {404,
            "ModelNotFound",
            "Model can not be found.",
            "model_not_found",
            "invalid_request_error",
            "The model `" + model + "` does not exist or you do not have access to it.",
            false};
}

Refusal unknownPath() { return {404, "NotFound", "Not found.", "NotFound", "invalid_request_error", {}, false}; }

Refusal wrongKey()
{
    return {401,
            "InvalidApiKey",
            "Invalid API-key provided.",
            "invalid_api_key",
            "invalid_request_error",
            "Incorrect API key provided. For details, see: "
            "https://help.aliyun.com/zh/model-studio/error-code#apikey-error",
            false};
}

Refusal noKey()
{
    return {
        401,
        "InvalidApiKey",
        "No API-key provided.",
        {},
        "invalid_request_error",
        "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth "
        "(i.e. Authorization: Bearer YOUR_KEY). ",
        false};
}

QStringList refusalNames()
{
    QStringList names{QStringLiteral("no_key"),   QStringLiteral("wrong_key"),    QStringLiteral("unknown_model"),
                      QStringLiteral("too_long"), QStringLiteral("empty_object"), QStringLiteral("empty_body"),
                      QStringLiteral("html")};
    for (const Named &row : named)
        names.push_back(QString::fromLatin1(row.name));
    return names;
}

std::optional<Refusal> namedRefusal(const QString &name)
{
    if (name == QLatin1StringView("no_key"))
        return noKey();
    if (name == QLatin1StringView("wrong_key"))
        return wrongKey();
    if (name == QLatin1StringView("unknown_model"))
        return unknownModel("this-model");
    if (name == QLatin1StringView("too_long"))
        return wrongParameter("Range of input length should be [1, 129024]");
    for (const Named &row : named) {
        if (name == QLatin1StringView(row.name))
            return Refusal{row.status, row.code, row.message, row.compatibleCode, row.type, {}, false};
    }
    return {};
}

QByteArray errorBody(const Refusal &refusal, Protocol protocol)
{
    const QByteArray requestId = newRequestId();
    if (protocol == Protocol::Native) {
        return "{\"code\":" + jsonText(refusal.code) + ",\"message\":" + jsonText(refusal.message) +
               ",\"request_id\":\"" + requestId + "\"}";
    }
    QByteArray message = refusal.compatibleMessage.isEmpty() ? refusal.message : refusal.compatibleMessage;
    if (refusal.isInner)
        message.prepend("<" + QByteArray::number(refusal.status) + "> InternalError.Algo.InvalidParameter: ");
    const QByteArray code = refusal.compatibleCode.isEmpty() ? QByteArray("null") : jsonText(refusal.compatibleCode);
    QByteArray body = "{\"error\":{\"code\":" + code + ",\"param\":null,\"message\":" + jsonText(message) +
                      ",\"type\":" + jsonText(refusal.type) + "}";
    if (isSpokenInStream(refusal))
        body += ",\"id\":\"chatcmpl-" + requestId + "\"";
    return body + ",\"request_id\":\"" + requestId + "\"}";
}

Reply refusalReply(const Refusal &refusal, Protocol protocol, bool isStreamed)
{
    Reply reply = jsonReply(errorBody(refusal, protocol), refusal.status);
    if (!isStreamed)
        return reply;
    if (protocol == Protocol::Compatible && isSpokenInStream(refusal)) {
        reply.headers = {{"content-type", "text/event-stream"}};
        reply.body = "data: " + reply.body + "\n\n";
    } else if (protocol == Protocol::Native && isSpokenInStream(refusal)) {
        // The inference layer speaks inside a stream that began with 200; the gateway before it answers by status.
        reply.status = 200;
        reply.headers = {{"content-type", "text/event-stream;charset=UTF-8"}};
        reply.body = errorEvent(refusal, protocol, 1);
    }
    return reply;
}

Reply namedReply(const QString &name, Protocol protocol, bool isStreamed)
{
    if (const std::optional<Refusal> refusal = namedRefusal(name))
        return refusalReply(*refusal, protocol, isStreamed);
    if (name == QLatin1StringView("empty_object"))
        return jsonReply("{}", 400);
    if (name == QLatin1StringView("empty_body"))
        return jsonReply({}, 429);
    Reply reply;
    reply.headers = {{"content-type", "text/html"}};
    if (name == QLatin1StringView("html")) {
        reply.status = 502;
        reply.body =
            "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1>"
            "</center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
        return reply;
    }
    reply.status = 500;
    reply.body = "The script names an unknown refusal: " + name.toUtf8();
    return reply;
}

QByteArray errorEvent(const Refusal &refusal, Protocol protocol, int number)
{
    const QByteArray body = errorBody(refusal, protocol);
    if (protocol == Protocol::Compatible)
        return "data: " + body + "\n\n";
    return "id:" + QByteArray::number(number) + "\nevent:error\n:HTTP_STATUS/" + QByteArray::number(refusal.status) +
           "\ndata:" + body + "\n\n";
}

QByteArray newRequestId() { return QUuid::createUuid().toByteArray(QUuid::WithoutBraces); }

} // namespace qwenda::emulator
