// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/askplan.h"

#include "client/modelcatalog.h"
#include "storage/secretstore.h"
#include "storage/settings.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qwenda::cli {

namespace {

Error refusal(Error::Reason reason, const QString &parameter, const QString &message)
{
    Error error;
    error.kind = Error::Kind::Invalid;
    error.reason = reason;
    error.parameter = parameter;
    error.message = message;
    return error;
}

QString workspaceFor(const QString &regionId, const Environment &environment, const Settings &settings)
{
    return environment.workspaceId.isEmpty() ? settings.workspaceId(regionId) : environment.workspaceId;
}

Result<Endpoint> endpointOfRegion(const QString &regionId, const Environment &environment, const Settings &settings)
{
    const auto endpoint = endpointForRegion(regionId, workspaceFor(regionId, environment, settings));
    if (endpoint)
        return endpoint;
    const Region *region = findRegion(regionId);
    return refusal(Error::Reason::WrongWorkspace, u"DASHSCOPE_WORKSPACE_ID"_s, region ? region->englishName : regionId);
}

Result<Endpoint> endpointOfAddress(const QString &address, const QString &source, const Environment &environment,
                                   const Settings &settings)
{
    auto endpoint = endpointFromAddress(address, environment.workspaceId, settings.confirmedInsecureHosts());
    if (!endpoint)
        return refusal(endpoint.error().reason, source, QUrl(address).userInfo().isEmpty() ? address : QString());
    if (endpoint->workspaceId.isEmpty() && !endpoint->isCustom)
        endpoint->workspaceId = settings.workspaceId(endpoint->regionId);
    return endpoint;
}

Result<Endpoint> whereToAsk(const AskOptions &asked, const Environment &environment, const Settings &settings)
{
    if (!asked.baseUrl.isEmpty())
        return endpointOfAddress(asked.baseUrl, u"--base-url"_s, environment, settings);
    // A gateway of one's own stays in force for every region; a vendor's host in the environment is just a region.
    const bool hasGateway = environment.endpoint && environment.endpoint->isCustom;
    if (!asked.region.isEmpty() && !hasGateway)
        return endpointOfRegion(asked.region, environment, settings);
    if (environment.endpoint)
        return *environment.endpoint;
    if (settings.defaultRegion() == u"custom" && !settings.customAddress().isEmpty())
        return endpointOfAddress(settings.customAddress(), u"settings"_s, environment, settings);
    const bool isKnown = qwenda::findRegion(settings.defaultRegion()) != nullptr;
    const QString region = isKnown ? settings.defaultRegion() : knownRegions().constFirst().id;
    const QString plan = planOfKey(environment.key, region); // such a key is refused everywhere else
    return endpointOfRegion(plan.isEmpty() ? region : plan, environment, settings);
}

QString authority(const QUrl &url)
{
    return url.authority(QUrl::FullyEncoded);
}

ClientOptions patience(const AskOptions &asked, const Environment &environment, const Settings &settings)
{
    ClientOptions options;
    options.connect = settings.connectTimeout();
    options.firstByte = settings.firstByteTimeout();
    options.betweenBytes = settings.betweenBytesTimeout();
    options.maxRetries = asked.maxRetries.value_or(environment.maxRetries.value_or(settings.maxRetries()));
    options.resumes = !asked.noResume && settings.resumesAnswers();
    if (const auto silence = asked.timeout ? asked.timeout : environment.silence) {
        options.firstByte = *silence;
        options.betweenBytes = *silence;
        options.connect = std::min(options.connect, *silence); // connecting is silence, too
    }
    return options;
}

} // namespace

Result<AskPlan> planAsk(const AskOptions &asked, const Environment &environment, const Settings &settings,
                        const ModelCatalog &catalog)
{
    const auto endpoint = whereToAsk(asked, environment, settings);
    if (!endpoint)
        return endpoint.error();

    AskPlan plan;
    plan.endpoint = *endpoint;
    plan.key = environment.key;
    // A region's key never leaves for a custom address by itself: such a host has a key of its own.
    plan.secretName = endpoint->isCustom ? secretNameForHost(authority(endpoint->root)) : secretNameForRegion(endpoint->regionId);
    if (endpoint->isCustom && !asked.region.isEmpty())
        plan.endpoint.regionId = asked.region;
    plan.options = patience(asked, environment, settings);
    plan.protocol = asked.hasProtocol ? asked.protocol : protocolFromName(settings.protocol()).value_or(Protocol::Auto);
    plan.isModelChosen = !asked.model.isEmpty() || !environment.defaultModel.isEmpty();

    ChatRequest &request = plan.request;
    for (const QString &model : {asked.model, environment.defaultModel, settings.defaultModel(), catalog.defaultChatModel()}) {
        if (request.model.isEmpty())
            request.model = model;
    }
    if (const ModelInfo *model = catalog.find(request.model); model && model->offer == ModelInfo::Offer::Legacy)
        plan.replacement = model->replacement;
    if (!asked.system.isEmpty())
        request.turns.append({Message::Role::System, asked.system});
    request.stream = !asked.noStream && environment.streaming.value_or(true);
    request.temperature = asked.temperature;
    request.topP = asked.topP;
    request.maxTokens = asked.maxTokens;
    request.seed = asked.seed;
    request.thinking = asked.thinking;
    request.webSearch = asked.search;
    if (asked.jsonMode)
        request.format = ChatParameters::Format::Json;
    return plan;
}

} // namespace qwenda::cli
