// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/image.h"

#include "cli/askoutcome.h"
#include "cli/console.h"
#include "cli/prompt.h"
#include "cli/signalwatch.h"
#include "cli/words.h"
#include "client/modelcatalog.h"
#include "client/pictureclient.h"
#include "core/message.h"
#include "session/whendone.h"
#include "storage/messagejson.h"
#include "storage/picturefiles.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace qwenda::cli {

Image::Image(const Invocation &run, const Doors &doors, QObject *parent) : PictureCommand(run, doors, parent) {}

QString Image::chooseModel() const
{
    const PictureCatalog &pictures = m_doors.client.catalog();
    const bool hasReference = !m_run.image.references.isEmpty();
    const auto fits = [&](const PictureRules &rules) {
        return hasReference ? rules.mostInputs > 0 && rules.form == PictureRules::Form::Messages : rules.fewestInputs == 0;
    };
    const PictureRules *standard = pictures.find(pictures.defaultModel());
    if (m_plan.endpoint.isCustom || (standard && standard->prices.contains(regionId())))
        return pictures.defaultModel();
    for (const PictureRules &rules : pictures.models()) {
        if (rules.prices.contains(regionId()) && fits(rules))
            return rules.modelId;
    }
    return pictures.defaultModel();
}

bool Image::prepare()
{
    if (!readPrompt() || !readReferences())
        return false;
    const ImageOptions &asked = m_run.image;
    m_request.model = m_run.ask.model.isEmpty() ? chooseModel() : m_run.ask.model;
    m_request.size = asked.size;
    m_request.count = asked.count;
    m_request.seed = m_run.ask.seed;
    m_request.negativePrompt = asked.negative;
    m_request.style = asked.style;
    const PictureRules *rules = m_doors.client.catalog().find(m_request.model);
    if (!rules) {
        refuse(Words::tr("%1 is no picture model; known are %2").arg(m_request.model, [this] {
            QStringList ids;
            for (const PictureRules &each : m_doors.client.catalog().models())
                ids.append(each.modelId);
            return ids.join(u", "_s);
        }()));
        return false;
    }
    // Said before anything is sent, in the words of the option; the program never changes what was asked for.
    if (const auto checked = m_request.check(*rules); !checked) {
        static const QHash<QString, QString> options{{u"n"_s, u"-n"_s}, {u"negative_prompt"_s, u"--negative"_s}, {u"prompt"_s, u"PROMPT"_s}};
        const QString &name = checked.error().parameter;
        refuse(Words::tr("%1 does not take this %2: %3").arg(m_request.model, options.value(name, u"--"_s + name), checked.error().message));
        return false;
    }
    m_order.model = m_request.model;
    m_order.regionId = regionId();
    if (const ModelInfo *model = m_doors.catalog.find(m_request.model); model && model->offer == ModelInfo::Offer::Legacy)
        m_doors.console.notice(Words::replaced(m_request.model, model->replacement));
    return true;
}

bool Image::readPrompt()
{
    const Prompt prompt = cli::readPrompt(m_run.ask, m_doors.console, m_doors.signalWatch.descriptor());
    if (prompt.isInterrupted)
        interrupt();
    else if (!prompt.problem.isEmpty())
        refuse(prompt.problem);
    m_request.prompt = prompt.text.trimmed();
    return !prompt.isInterrupted && prompt.problem.isEmpty();
}

bool Image::readReferences()
{
    for (const QString &name : std::as_const(m_run.image.references)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            refuse(Words::tr("%1 cannot be read").arg(name));
            return false;
        }
        const QByteArray bytes = file.readAll();
        const auto facts = inspectPicture(bytes);
        if (!facts) {
            refuse(Words::tr("%1 is not a picture that can be sent").arg(name));
            return false;
        }
        m_request.references.append({bytes, facts->mimeType, {}, {}});
    }
    return true;
}

void Image::go()
{
    connect(m_studio.get(), &Studio::orderChanged, this, &Image::tell);
    connect(m_studio.get(), &Studio::queueChanged, this, &Image::tell);
    connect(m_studio.get(), &Studio::orderEnded, this, [this](const QString &id) {
        if (id == m_orderId && !isEnded())
            collect();
    });
    connect(m_studio.get(), &Studio::cancelRefused, this, [this] {
        m_doors.console.notice(Words::tr("the picture is being drawn already; qwenda tasks --rescue brings it"));
        end(interruptedStatus);
    });
    keepReferences(0);
}

void Image::keepReferences(qsizetype index)
{
    if (index >= m_request.references.size()) {
        order();
        return;
    }
    PictureReference &reference = m_request.references[index];
    PictureRecord record;
    record.id = newId();
    record.source = PictureRecord::Source::Reference;
    record.createdAt = QDateTime::currentDateTimeUtc();
    reference.pictureId = record.id;
    whenDone(m_store->add(record, reference.bytes), this, [this, index](const Result<PictureRecord> &kept) {
        if (isEnded())
            return;
        if (kept)
            keepReferences(index + 1);
        else
            fail(kept.error());
    });
}

void Image::order()
{
    m_orderId = m_studio->order(m_request, regionId());
}

/// How far it is; the last word before an end comes from collect().
void Image::tell()
{
    const PictureOrder *order = m_studio->find(m_orderId);
    if (!order || isEnded())
        return;
    m_order = *order;
    if (const auto notice = m_studio->retryOf(m_orderId))
        m_doors.console.notice(Words::retry(*notice));
    using State = PictureOrder::State;
    const PictureRun *run = m_studio->run(m_orderId);
    if (order->state == State::Submitting)
        m_doors.console.progress(Words::tr("asking %1").arg(order->model));
    else if (order->state == State::Fetching)
        m_doors.console.progress(Words::tr("fetching %1 of %2").arg(run ? run->pictureCount() : 0).arg(order->results.size()));
    else if (order->state == State::Working && run && run->serviceState() == PictureState::Running)
        m_doors.console.progress(Words::tr("drawing"));
    else if (order->state == State::Working)
        m_doors.console.progress(Words::tr("waiting for the service"));
    if (m_run.image.noWait && order->state == State::Working && !order->taskId.isEmpty()) {
        if (!m_run.ask.json)
            m_doors.console.write(order->taskId + u'\n');
        // Behind the write of the task id: the store works in order.
        whenDone(m_store->orders(), this, [this](const Result<QList<PictureOrder>> &) { end(0); });
    }
}

void Image::collect()
{
    if (const PictureOrder *order = m_studio->find(m_orderId))
        m_order = *order;
    whenDone(m_store->picturesOf(m_orderId), this, [this](const Result<QList<PictureRecord>> &records) {
        if (isEnded())
            return;
        if (records)
            copy(*records, 0);
        else
            fail(records.error());
    });
}

void Image::copy(const QList<PictureRecord> &records, qsizetype index)
{
    if (index >= records.size()) {
        conclude();
        return;
    }
    whenDone(m_store->bytes(records[index].file), this, [this, records, index](const Result<QByteArray> &bytes) {
        const auto file = bytes ? saveCopyTo(records[index], *bytes, m_run.image.outputDir) : Result<QString>(bytes.error());
        if (file) {
            m_saved.append({records[index], *file});
            if (!m_run.ask.json)
                m_doors.console.write(*file + u'\n');
        } else {
            m_copyError = file.error();
        }
        copy(records, index + 1);
    });
}

void Image::conclude()
{
    if (m_isInterrupted && m_saved.isEmpty())
        return end(interruptedStatus);
    for (const QJsonValue &each : std::as_const(m_order.results)) {
        const QJsonObject result = each.toObject();
        if (result.contains("error"_L1) && !m_saved.isEmpty())
            m_doors.console.notice(Words::tr("one picture did not come: %1").arg(Words::error(errorFromJson(result["error"_L1].toObject()))));
    }
    if (m_copyError)
        return fail(*m_copyError);
    if (!m_saved.isEmpty())
        return end(0, m_order.state == PictureOrder::State::Done ? std::nullopt : m_order.error);
    if (m_order.state == PictureOrder::State::Canceled)
        return end(interruptedStatus);
    fail(m_order.error.value_or(Error()));
}

void Image::interrupt()
{
    m_isInterrupted = true;
    if (m_orderId.isEmpty())
        end(interruptedStatus);
    else
        m_studio->cancel(m_orderId);
}

QByteArray Image::json(const std::optional<Error> &error) const
{
    QString state = m_orderId.isEmpty() ? u"failed"_s : orderStateName(m_order);
    if (m_isInterrupted && m_saved.isEmpty() && m_order.state != PictureOrder::State::Working)
        state = u"canceled"_s;
    return QJsonDocument(orderJson(m_order, state, m_saved, error)).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace qwenda::cli
