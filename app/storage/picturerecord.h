// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/error.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace qwenda {

/// One picture of the gallery. A value. `file` is a name inside PictureFiles' folder.
struct PictureRecord
{
    enum class Source {
        Drawn,     ///< made by a model for us
        Imported,  ///< dropped in, or brought back by task rescue
        Reference  ///< handed in for an edit; kept for "again" and family, not shown in the grid
    };

    QString id;
    QString orderId;          ///< the order that made it; empty for others
    int position = 0;         ///< within the order
    QString file;             ///< "ab/abcd….png": SHA-256 of the bytes
    int width = 0;
    int height = 0;
    qint64 bytes = 0;
    QString prompt;
    QString actualPrompt;     ///< as the service rewrote it
    QString model;
    QString regionId;
    std::optional<qint64> seed;
    QJsonObject settings;     ///< PictureRequest::record(): everything needed to do it again
    QString taskId;           ///< the service's
    QString requestId;
    double price = 0;         ///< what this picture cost by list, 0 when not known
    QString currency;
    QDateTime createdAt;      ///< UTC
    std::chrono::milliseconds took{0};
    QStringList parents;      ///< ids of the pictures it was made from
    Source source = Source::Drawn;
    bool isFavourite = false;
    int rating = 0;           ///< 0 … 5
    QString boardId;          ///< empty: on none
    QString conversationId;   ///< the chat it was drawn in
    QDateTime deletedAt;      ///< UTC; null unless in the trash

    bool operator==(const PictureRecord &) const = default;
};

/// One order in the queue, or one that ended and has something to tell.
struct PictureOrder
{
    enum class State {
        Waiting,    ///< nothing was sent
        Submitting, ///< a billable request is out and has no answer; found at start: nobody knows
        Working,    ///< the service has a task
        Fetching,   ///< the pictures are finished and being fetched
        Done,
        Failed,
        Canceled
    };

    QString id;
    State state = State::Waiting;
    QString taskId;
    QString regionId;
    QString model;
    QString prompt;
    int count = 1;
    QJsonObject settings;     ///< PictureRequest::record()
    QString requestId;
    QJsonObject usage;
    QJsonArray results;       ///< links and refusals, once the service has told them
    std::optional<Error> error;
    double price = 0;         ///< expected for all of them
    QString currency;
    QString conversationId;
    QString messageId;        ///< the answer in that conversation which shows what comes; empty: none
    QDateTime createdAt;      ///< UTC
    QDateTime submittedAt;    ///< UTC; null before
    QDateTime endedAt;        ///< UTC; null before
    qint64 place = 0;         ///< order of the queue
    bool isDismissed = false; ///< its card was closed

    bool isUnfinished() const { return state == State::Working || state == State::Fetching; }
    bool operator==(const PictureOrder &) const = default;
};

struct PictureBoard
{
    QString id;
    QString name;
    bool operator==(const PictureBoard &) const = default;
};

} // namespace qwenda

Q_DECLARE_METATYPE(qwenda::PictureRecord)
Q_DECLARE_METATYPE(qwenda::PictureOrder)
