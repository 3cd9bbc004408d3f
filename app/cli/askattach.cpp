// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ask: what goes with the prompt, and the model that can take it.

#include "cli/ask.h"

#include "cli/console.h"
#include "cli/words.h"
#include "client/fileupload.h"
#include "client/modelcatalog.h"
#include "client/parameterrules.h"
#include "client/qwenclient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda::cli {

namespace {

bool readsDocuments(const QString &model) { return model.startsWith("qwen-long"_L1) || model.startsWith("qwen-doc"_L1); }

} // namespace

// A model that somebody named stays; one that was only the default gives way to one that can. False: it ended here.
bool Ask::chooseModel(bool sees, bool reads)
{
    ChatRequest &request = m_plan.request;
    const ModelInfo *info = m_doors.catalog.find(request.model);
    const bool fits = (!sees || !info || info->vision) && (!reads || !info || readsDocuments(request.model));
    if (fits)
        return true;
    const QList<ModelInfo> &models = m_doors.catalog.models();
    const auto better = std::ranges::find_if(models, [&](const ModelInfo &model) {
        const bool isOffered = m_plan.endpoint.isCustom || model.regions.contains(m_plan.regionId());
        return model.isChat && isOffered && model.offer == ModelInfo::Offer::Recommended && (!sees || model.vision)
            && (!reads || readsDocuments(model.id));
    });
    const QString name = better == models.end() ? QString() : better->id;
    if (m_plan.isModelChosen || name.isEmpty()) {
        const QString problem = sees ? Words::tr("%1 does not see pictures").arg(request.model)
                                     : Words::tr("%1 reads text files only").arg(request.model);
        refuse(name.isEmpty() ? problem : Words::tr("%1; for example: --model %2").arg(problem, name));
        return false;
    }
    m_doors.console.notice(Words::tr("asking %1, which can take the files").arg(name));
    request.model = name;
    m_outcome.model = name;
    return true;
}

bool Ask::attach()
{
    ChatRequest &request = m_plan.request;
    m_files = AskFiles::read(m_run.ask, readsDocuments(request.model));
    if (!m_files.problem.isEmpty()) {
        refuse(m_files.problem);
        return false;
    }
    if (!chooseModel(!m_files.pictures.isEmpty(), !m_files.documents.isEmpty()))
        return false;
    if (!m_files.schema.isEmpty()) {
        request.format = ChatParameters::Format::Schema;
        request.schema = m_files.schema;
    }
    const QStringList left = ParameterRules(m_doors.catalog.find(request.model), m_plan.regionId()).notTaken(request);
    if (!left.isEmpty())
        m_doors.console.notice(Words::tr("%1 does not take %2: asked without").arg(request.model, left.join(u", "_s)));
    return true;
}

// One document after the other; then the question.
void Ask::upload()
{
    if (m_files.documents.isEmpty()) {
        ask();
        return;
    }
    const AskFiles::Document document = m_files.documents.takeFirst();
    m_doors.client.setOptions(m_plan.options);
    FileUpload *job = m_doors.client.uploadFile({m_plan.endpoint, m_plan.key}, document.name, document.content);
    job->setParent(this);
    connect(job, &FileUpload::finished, this, [this, job](const Result<UploadedFile> &file) {
        job->deleteLater();
        if (m_isEnded)
            return;
        if (!file) {
            m_outcome.ending.state = Message::State::Failed;
            m_outcome.ending.error = file.error();
            m_doors.console.notice(Words::error(file.error()));
            end(exitStatus(m_outcome.ending));
            return;
        }
        m_plan.request.fileIds.append(file->id);
        upload();
    });
}

} // namespace qwenda::cli
