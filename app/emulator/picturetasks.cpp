// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/jsontext.h"
#include "emulator/pictureservice.h"

#include <QUrlQuery>

namespace qwenda::emulator {

using namespace Qt::StringLiterals;

Reply PictureService::task(const HttpRequest &request)
{
    const QByteArray rest = request.path.sliced(QByteArrayView("/api/v1/tasks").size());
    if (request.method == "GET" && (rest.isEmpty() || rest == "/"))
        return list(request);
    if (request.method == "GET")
        return poll(rest.sliced(1));
    if (request.method == "POST" && rest.endsWith("/cancel"))
        return cancel(rest.sliced(1, rest.size() - 8));
    return refusalReply(unknownPath(), Protocol::Native, false);
}

Reply PictureService::poll(const QByteArray &id)
{
    const auto found = m_tasks.find(id);
    if (found == m_tasks.end()) { // recorded: not an error, but a state
        return jsonReply("{\"request_id\":\"" + newRequestId() + "\",\"output\":{\"task_id\":" + jsonText(id) +
                         ",\"task_status\":\"UNKNOWN\"}}");
    }
    Task &task = found->second;
    ++task.asked;
    const State state = stateOf(task);
    QByteArray json = "{\"request_id\":\"" + newRequestId() + "\",\"output\":" + outputOf(task, state);
    if (state == State::Succeeded)
        json += ",\"usage\":{\"image_count\":" + QByteArray::number(task.order.count - task.failedPictures) + "}";
    return jsonReply(json + "}");
}

Reply PictureService::cancel(const QByteArray &id)
{
    const auto found = m_tasks.find(id);
    if (found == m_tasks.end() || stateOf(found->second) != State::Pending) {
        const Refusal refusal{400,
                              "UnsupportedOperation",
                              "Failed to cancel the task, please confirm if the task is in PENDING status.",
                              {},
                              {},
                              {},
                              false};
        return refusalReply(refusal, Protocol::Native, false);
    }
    found->second.isCanceled = true;
    return jsonReply("{\"request_id\":\"" + newRequestId() + "\"}");
}

// The list counts in epoch milliseconds, unlike the task itself.
Reply PictureService::list(const HttpRequest &request) const
{
    const QUrlQuery query(QString::fromLatin1(request.query));
    const auto wanted = [&](const char *name) { return query.queryItemValue(QString::fromLatin1(name)).toLatin1(); };
    QList<QByteArray> rows;
    for (auto id = m_order.crbegin(); id != m_order.crend(); ++id) {
        const Task &task = m_tasks.at(*id);
        const QByteArray state = word(stateOf(task));
        if ((!wanted("task_id").isEmpty() && wanted("task_id") != task.id) ||
            (!wanted("status").isEmpty() && wanted("status") != state) ||
            (!wanted("model_name").isEmpty() && wanted("model_name") != task.order.modelId.toLatin1()))
            continue;
        const QByteArray begun = QByteArray::number(task.submitted.toMSecsSinceEpoch());
        rows.push_back("{\"task_id\":\"" + task.id + "\",\"status\":\"" + state +
                       "\",\"model_name\":" + jsonText(task.order.modelId.toUtf8()) + ",\"region\":\"" +
                       (m_options.regionId.isEmpty() ? QByteArray("cn-beijing") : m_options.regionId.toLatin1()) +
                       "\",\"gmt_create\":" + begun + ",\"start_time\":" + begun + ",\"end_time\":" + begun +
                       ",\"request_id\":\"" + task.requestId + "\"}");
    }
    const int page = std::max(1, wanted("page_no").toInt());
    const int size = wanted("page_size").isEmpty() ? 10 : std::clamp(wanted("page_size").toInt(), 1, 100);
    const auto total = static_cast<int>(rows.size());
    const QByteArray data = rows.mid((page - 1) * size, size).join(',');
    return jsonReply("{\"total\":" + QByteArray::number(total) +
                     ",\"total_page\":" + QByteArray::number((total + size - 1) / size) +
                     ",\"page_no\":" + QByteArray::number(page) + ",\"page_size\":" + QByteArray::number(size) +
                     ",\"request_id\":\"" + newRequestId() + "\",\"data\":[" + data + "]}");
}

} // namespace qwenda::emulator
