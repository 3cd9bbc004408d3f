// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/pictureservice.h"

#include "emulator/jsontext.h"
#include "emulator/picture.h"

#include <QCryptographicHash>
#include <QUrlQuery>

#include <memory>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

namespace {

// China time without a zone, as recorded.
QByteArray chinaTime(const QDateTime &utc)
{
    return utc.toOffsetFromUtc(8 * 3600).toString(u"yyyy-MM-dd hh:mm:ss.zzz"_s).toLatin1();
}

Reply ossRefusal(const QByteArray &code, const QByteArray &message)
{
    Reply reply;
    reply.status = 403;
    reply.headers = {{"content-type", "application/xml"}};
    reply.body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n  <Code>" + code + "</Code>\n  <Message>" +
                 message + "</Message>\n  <RequestId>" + newRequestId() + "</RequestId>\n</Error>\n";
    return reply;
}

bool wantsAsync(const HttpRequest &request) { return request.header("x-dashscope-async").toLower() == "enable"; }

Refusal wrongCallKind(const QByteArray &kind)
{
    return {
        403, "AccessDenied", "current user api does not support " + kind + " calls.", "access_denied", "access_denied",
        {},  false};
}

} // namespace

Reply PictureService::generate(const HttpRequest &request, const QJsonObject &body, const Model &model,
                               const Script &script)
{
    const QByteArray path = request.path.mid(request.path.indexOf("/aigc/") + 6);
    const bool isAsync = model.asyncPaths.contains(QString::fromLatin1(path));
    const bool isSync = model.syncPaths.contains(QString::fromLatin1(path));
    const auto refuse = [](const Refusal &refusal) { return refusalReply(refusal, Protocol::Native, false); };
    if (!isAsync && !isSync)
        return refuse(badRequest("url error, please check url！"));
    if (isAsync && !wantsAsync(request))
        return refuse(wrongCallKind("synchronous"));
    if (isSync && wantsAsync(request))
        return refuse(wrongCallKind("asynchronous"));
    const auto read = readPictureOrder(body, model, path);
    if (const auto *refusal = std::get_if<Refusal>(&read))
        return refuse(*refusal);
    const auto &order = std::get<PictureOrder>(read);
    if (isAsync)
        return submit(order, script);
    if (!order.isInterleaved)
        return synchronous(order);
    if (request.header("x-dashscope-sse").toLower() != "enable" || !body["parameters"_L1]["stream"_L1].toBool())
        return refuse(badRequest("enable_interleave requires a streamed call"));
    return interleaved(order);
}

Reply PictureService::interleaved(const PictureOrder &order) const
{
    QList<QByteArray> parts{
        "{\"type\":\"text\",\"text\":\"A canned sample of the offline demo, with a picture drawn without a model.\"}"};
    for (int i = 0; i < order.count; ++i)
        parts.push_back("{\"type\":\"image\",\"image\":" + jsonText(link(order, i)) + "}");
    Reply reply;
    reply.headers = {{"content-type", "text/event-stream;charset=UTF-8"}};
    reply.beforeHead = m_options.taskPending;
    auto number = std::make_shared<int>(0);
    reply.nextEvent = [parts, number, id = newRequestId()]() -> std::optional<Event> {
        if (*number > parts.size())
            return {};
        const bool isLast = *number == parts.size();
        const QByteArray content = isLast ? QByteArray() : parts[*number];
        ++*number;
        return Event{"id:" + QByteArray::number(*number) +
                         "\nevent:result\n:HTTP_STATUS/200\ndata:{\"output\":{\"choices\":[{\"message\":{"
                         "\"role\":\"assistant\",\"content\":[" +
                         content + "]},\"finish_reason\":\"" + (isLast ? "stop" : "null") +
                         "\"}]},\"usage\":{\"image_count\":" + QByteArray::number(std::max(0, *number - 2)) +
                         "},\"request_id\":\"" + id + "\"}\n\n",
                     false};
    };
    reply.errorEvent = [number](const QString &name) {
        return errorEvent(namedRefusal(name).value_or(badRequest("unknown refusal")), Protocol::Native, *number + 1);
    };
    return reply;
}

QByteArray PictureService::signature(const QByteArray &pathAndExpiry) const
{
    return QCryptographicHash::hash("emulator:" + m_baseUrl + pathAndExpiry, QCryptographicHash::Sha1).toHex();
}

// The picture is painted when it is fetched: its link says all that is needed for it.
QByteArray PictureService::link(const PictureOrder &order, int number) const
{
    const QByteArray path =
        "/results/" + QByteArray::number(order.size.width()) + "x" + QByteArray::number(order.size.height()) + "/" +
        QByteArray::number(order.seed + static_cast<quint32>(number)) + "/" +
        QCryptographicHash::hash(order.prompt.toUtf8(), QCryptographicHash::Sha1).toHex().first(12) + ".png";
    const QByteArray expiry =
        QByteArray::number((QDateTime::currentMSecsSinceEpoch() + m_options.taskLifetime.count()) / 1000);
    return m_baseUrl + path + "?Expires=" + expiry +
           "&OSSAccessKeyId=emulator&Signature=" + signature(path + "?" + expiry);
}

Reply PictureService::download(const HttpRequest &request) const
{
    const QUrlQuery query(QString::fromLatin1(request.query));
    const QByteArray expiry = query.queryItemValue(u"Expires"_s).toLatin1();
    // OSS takes the header for the signature, and a bearer key is none of its kind.
    if (!request.header("authorization").isEmpty() ||
        query.queryItemValue(u"Signature"_s).toLatin1() != signature(request.path + "?" + expiry)) {
        return ossRefusal(
            "SignatureDoesNotMatch",
            "The request signature we calculated does not match the signature you provided. Check your key and "
            "signing method.");
    }
    if (expiry.toLongLong() < QDateTime::currentSecsSinceEpoch())
        return ossRefusal("AccessDenied", "Request has expired.");
    const QList<QByteArray> parts = request.path.split('/'); // "", results, WxH, seed, words.png
    const QList<QByteArray> sides = parts.value(2).split('x');
    Reply reply;
    reply.headers = {{"content-type", "image/png"}};
    reply.body =
        paintedPicture(QSize(sides.value(0).toInt(), sides.value(1).toInt()), parts.value(3).toUInt(), parts.value(4));
    return reply;
}

QByteArray PictureService::pictureParts(const PictureOrder &order, int from) const
{
    QByteArray parts;
    for (int i = from; i < order.count; ++i)
        parts += (parts.isEmpty() ? "" : ",") + QByteArray("{\"image\":") + jsonText(link(order, i)) + "}";
    return "{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":[" + parts + "]}}";
}

Reply PictureService::synchronous(const PictureOrder &order) const
{
    const QByteArray count = QByteArray::number(order.count);
    Reply reply =
        jsonReply("{\"output\":{\"choices\":[" + pictureParts(order, 0) + "],\"task_metric\":{\"TOTAL\":" + count +
                  ",\"SUCCEEDED\":" + count + ",\"FAILED\":0}},\"usage\":{\"image_count\":" + count + ",\"width\":" +
                  QByteArray::number(order.size.width()) + ",\"height\":" + QByteArray::number(order.size.height()) +
                  "},\"request_id\":\"" + newRequestId() + "\"}");
    reply.beforeHead = m_options.taskPending + m_options.taskRunning;
    return reply;
}

Reply PictureService::submit(const PictureOrder &order, const Script &script)
{
    Task task;
    task.id = newRequestId();
    task.requestId = newRequestId();
    task.order = order;
    task.submitted = QDateTime::currentDateTimeUtc();
    task.age.start();
    task.failedPictures = std::min(script.failedPictures, order.count);
    task.error = script.taskError;
    const QByteArray body = "{\"output\":{\"task_status\":\"PENDING\",\"task_id\":\"" + task.id +
                            "\"},\"request_id\":\"" + task.requestId + "\"}";
    m_order.push_back(task.id);
    m_tasks.emplace(task.id, std::move(task));
    return jsonReply(body);
}

PictureService::State PictureService::stateOf(const Task &task) const
{
    if (task.age.hasExpired(m_options.taskLifetime.count()))
        return State::Unknown;
    if (task.isCanceled)
        return State::Canceled;
    const State end = task.error.isEmpty() && task.failedPictures < task.order.count ? State::Succeeded : State::Failed;
    if (m_options.tasksAdvanceWhenAsked)
        return task.asked <= 1 ? State::Pending : task.asked == 2 ? State::Running : end;
    if (!task.age.hasExpired(m_options.taskPending.count()) && m_options.taskPending.count() > 0)
        return State::Pending;
    const Milliseconds all = m_options.taskPending + m_options.taskRunning;
    return !task.age.hasExpired(all.count()) && all.count() > 0 ? State::Running : end;
}

QByteArray PictureService::word(State state)
{
    switch (state) {
    case State::Pending:
        return "PENDING";
    case State::Running:
        return "RUNNING";
    case State::Succeeded:
        return "SUCCEEDED";
    case State::Failed:
        return "FAILED";
    case State::Canceled:
        return "CANCELED";
    case State::Unknown:
        break;
    }
    return "UNKNOWN";
}

QByteArray PictureService::resultsOf(const Task &task) const
{
    const PictureOrder &order = task.order;
    if (order.isMessageStyle)
        return ",\"choices\":[" + pictureParts(order, task.failedPictures) + "]";
    QByteArray results;
    const QByteArray prompt = jsonText(order.prompt.toUtf8());
    const QByteArray words =
        order.prompt.isEmpty()
            ? QByteArray()
            : "\"orig_prompt\":" + prompt +
                  (order.extendsPrompt
                       ? ",\"actual_prompt\":" + jsonText((order.prompt + u", soft light, fine detail"_s).toUtf8())
                       : QByteArray()) +
                  ",";
    for (int i = 0; i < order.count; ++i) {
        results += i > 0 ? "," : "";
        if (i < order.count - task.failedPictures)
            results += "{" + words + "\"url\":" + jsonText(link(order, i)) + "}";
        else
            results +=
                "{\"code\":\"DataInspectionFailed\",\"message\":\"Output data may contain inappropriate content.\"}";
    }
    return ",\"results\":[" + results + "]";
}

QByteArray PictureService::outputOf(const Task &task, State state) const
{
    QByteArray json = "{\"task_id\":\"" + task.id + "\",\"task_status\":\"" + word(state) + "\"";
    if (state == State::Unknown)
        return json + "}";
    json += ",\"submit_time\":\"" + chinaTime(task.submitted) + "\"";
    if (state != State::Pending && state != State::Canceled)
        json += ",\"scheduled_time\":\"" + chinaTime(task.submitted.addMSecs(m_options.taskPending.count())) + "\"";
    int done = 0;
    if (state == State::Succeeded || state == State::Failed || state == State::Canceled)
        json += ",\"end_time\":\"" +
                chinaTime(task.submitted.addMSecs((m_options.taskPending + m_options.taskRunning).count())) + "\"";
    if (state == State::Succeeded) {
        done = task.order.count - task.failedPictures;
        json += resultsOf(task);
    } else if (state == State::Failed) {
        const Refusal refusal = namedRefusal(task.error.isEmpty() ? u"moderation_output"_s : task.error)
                                    .value_or(badRequest("unknown refusal"));
        json += ",\"code\":" + jsonText(refusal.code) + ",\"message\":" + jsonText(refusal.message);
    }
    const int failed = state == State::Succeeded ? task.failedPictures : state == State::Failed ? task.order.count : 0;
    return json + ",\"task_metrics\":{\"TOTAL\":" + QByteArray::number(task.order.count) +
           ",\"SUCCEEDED\":" + QByteArray::number(done) + ",\"FAILED\":" + QByteArray::number(failed) + "}}";
}

} // namespace qwenda::emulator
