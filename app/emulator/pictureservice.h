// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/emulator.h"
#include "emulator/httprequest.h"
#include "emulator/modeltable.h"
#include "emulator/refusal.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QSize>

#include <map>
#include <variant>

namespace qwenda::emulator {

/// What a picture request wants, once it is known to be right.
struct PictureOrder
{
    const Model *model = nullptr;
    QString modelId;
    QString prompt;
    QSize size;
    int count = 1;
    quint32 seed = 0;
    bool isMessageStyle = false; ///< the answer has choices instead of results
    bool extendsPrompt = true;
    bool isInterleaved = false; ///< text and pictures in turn; streamed only
};

/// Reads and checks a picture request at this path (below /api/v1/services/aigc/), or says why it is refused.
std::variant<PictureOrder, Refusal> readPictureOrder(const QJsonObject &body, const Model &model,
                                                     const QByteArray &path);

/// Picture tasks and finished pictures: the native endpoints of kinds A to E, tasks, and the links of the results.
class PictureService
{
public:
    explicit PictureService(const EmulatorOptions &options) : m_options(options) {}

    void setBaseUrl(const QByteArray &url) { m_baseUrl = url; }

    /// POST to a generation endpoint with a picture model.
    Reply generate(const HttpRequest &request, const QJsonObject &body, const Model &model, const Script &script);
    /// GET /api/v1/tasks/{id}, POST …/{id}/cancel, GET /api/v1/tasks.
    Reply task(const HttpRequest &request);
    /// GET of a result link; the only place where a key is refused.
    Reply download(const HttpRequest &request) const;

private:
    struct Task
    {
        QByteArray id;
        QByteArray requestId;
        PictureOrder order;
        QDateTime submitted;
        QElapsedTimer age;
        int asked = 0;
        int failedPictures = 0;
        QString error;
        bool isCanceled = false;
    };
    enum class State { Pending, Running, Succeeded, Failed, Canceled, Unknown };

    State stateOf(const Task &task) const;
    static QByteArray word(State state);
    QByteArray link(const PictureOrder &order, int number) const;
    QByteArray signature(const QByteArray &pathAndExpiry) const;
    QByteArray pictureParts(const PictureOrder &order, int from) const;
    QByteArray outputOf(const Task &task, State state) const;
    QByteArray resultsOf(const Task &task) const;
    Reply poll(const QByteArray &id);
    Reply cancel(const QByteArray &id);
    Reply list(const HttpRequest &request) const;
    Reply submit(const PictureOrder &order, const Script &script);
    Reply synchronous(const PictureOrder &order) const;
    Reply interleaved(const PictureOrder &order) const;

    const EmulatorOptions &m_options;
    QByteArray m_baseUrl;
    std::map<QByteArray, Task> m_tasks;
    QList<QByteArray> m_order; ///< ids, oldest first
};

} // namespace qwenda::emulator
