// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/tasks.h"

#include "cli/askoutcome.h"
#include "cli/console.h"
#include "cli/words.h"
#include "session/whendone.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qwenda::cli {

Tasks::Tasks(const Invocation &run, const Doors &doors, QObject *parent) : PictureCommand(run, doors, parent) {}

void Tasks::go()
{
    connect(m_studio.get(), &Studio::listed, this, [this](const Result<QList<TaskRow>> &rows, const QSet<QString> &known) {
        if (isEnded())
            return;
        if (!rows)
            return fail(rows.error());
        m_rows = *rows;
        m_known = known;
        if (!m_run.image.rescue) {
            show(m_rows);
            end(0);
        }
    });
    connect(m_studio.get(), &Studio::orderEnded, this, &Tasks::collect);
    connect(m_studio.get(), &Studio::failed, this, &Tasks::fail);
    if (!m_run.image.rescue) {
        m_studio->list(regionId());
        return;
    }
    // Those of this computer that are unfinished go on first.
    connect(m_studio.get(), &Studio::loaded, this, [this] {
        for (const PictureOrder &each : m_studio->orders()) {
            if (each.isUnfinished())
                m_open.insert(each.id);
        }
        m_studio->rescue(regionId());
    });
    connect(m_studio.get(), &Studio::rescued, this, [this](const Result<QStringList> &ids) {
        if (isEnded() || !ids)
            return;
        for (const QString &id : *ids)
            m_open.insert(id);
        m_doors.console.progress(Words::tr("%n tasks to fetch", nullptr, int(m_open.size())));
        if (m_open.isEmpty())
            end(0);
    });
    m_studio->load();
}

void Tasks::show(const QList<TaskRow> &rows)
{
    if (m_run.ask.json)
        return;
    for (const TaskRow &row : rows) {
        const QString here = m_known.contains(row.taskId) ? Words::tr("here") : Words::tr("not here");
        m_doors.console.write(u"%1  %2  %3  %4  %5\n"_s.arg(row.taskId, row.createdAt.toLocalTime().toString(u"yyyy-MM-dd hh:mm:ss"_s),
                                                          pictureStateName(row.state).leftJustified(9), row.model, here));
    }
}

void Tasks::collect(const QString &orderId)
{
    const PictureOrder *order = m_studio->find(orderId);
    if (isEnded() || !order || !m_open.contains(orderId))
        return;
    whenDone(m_store->picturesOf(orderId), this, [this, mine = *order](const Result<QList<PictureRecord>> &records) {
        copy(mine, records ? *records : QList<PictureRecord>(), 0, {});
    });
}

void Tasks::copy(const PictureOrder &order, const QList<PictureRecord> &records, qsizetype index, QList<SavedPicture> saved)
{
    if (index >= records.size()) {
        settle(order, saved);
        return;
    }
    whenDone(m_store->bytes(records[index].file), this, [this, order, records, index, saved](const Result<QByteArray> &bytes) {
        QList<SavedPicture> more = saved;
        const auto file = bytes ? saveCopyTo(records[index], *bytes, m_run.image.outputDir) : Result<QString>(bytes.error());
        if (file) {
            more.append({records[index], *file});
            ++m_pictureCount;
            if (!m_run.ask.json)
                m_doors.console.write(*file + u'\n');
        } else {
            m_firstError = m_firstError.value_or(file.error());
        }
        copy(order, records, index + 1, more);
    });
}

void Tasks::settle(const PictureOrder &order, const QList<SavedPicture> &saved)
{
    m_open.remove(order.id);
    if (order.error) {
        m_firstError = m_firstError.value_or(*order.error);
        m_doors.console.notice(order.taskId + u": "_s + Words::error(*order.error));
    }
    m_rescued.append(orderJson(order, orderStateName(order), saved, order.error));
    if (!m_open.isEmpty())
        return;
    ChatEnding ending;
    ending.state = Message::State::Failed;
    ending.error = m_firstError;
    end(m_firstError && m_pictureCount == 0 ? exitStatus(ending) : 0, m_pictureCount == 0 ? m_firstError : std::nullopt);
}

void Tasks::interrupt()
{
    end(interruptedStatus);
}

QByteArray Tasks::json(const std::optional<Error> &error) const
{
    QJsonArray tasks;
    for (const TaskRow &row : m_rows) {
        tasks.append(QJsonObject{{u"task_id"_s, row.taskId},
                                 {u"model"_s, row.model},
                                 {u"region"_s, row.region.isEmpty() ? regionId() : row.region},
                                 {u"state"_s, pictureStateName(row.state)},
                                 {u"request_id"_s, row.requestId},
                                 {u"created_at"_s, row.createdAt.toString(Qt::ISODateWithMs)},
                                 {u"known"_s, m_known.contains(row.taskId)}});
    }
    const QJsonObject line{{u"region"_s, regionId()}, {u"tasks"_s, tasks}, {u"rescued"_s, m_rescued}, {u"error"_s, errorValue(error)}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace qwenda::cli
