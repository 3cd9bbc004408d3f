// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/words.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace qwenda::cli {

namespace {

QString callWords(const QList<ToolCall> &calls)
{
    QStringList words;
    for (const ToolCall &call : calls)
        words.append(call.name + u'(' + call.arguments.simplified() + u')');
    return words.join(u", "_s);
}

/// The option that a parameter of the service comes from; its own name where none does.
QString optionFor(const QString &parameter)
{
    static const QHash<QString, QString> options{{u"temperature"_s, u"--temperature"_s},
                                                 {u"top_p"_s, u"--top-p"_s},
                                                 {u"max_tokens"_s, u"--max-tokens"_s},
                                                 {u"seed"_s, u"--seed"_s},
                                                 {u"enable_thinking"_s, u"--thinking"_s},
                                                 {u"enable_search"_s, u"--search"_s},
                                                 {u"search_options"_s, u"--search"_s},
                                                 {u"response_format"_s, u"--json-mode, --schema"_s},
                                                 {u"stream"_s, u"--no-stream"_s}};
    return options.value(parameter, parameter);
}

} // namespace

QString Words::error(const Error &error)
{
    QString line = sentence(error);
    // The provider's own words, on the same line, for those who look them up.
    const QString detail = (error.code.isEmpty() ? error.message : error.code + u": "_s + error.message).simplified();
    const bool isFromService = error.httpStatus != 0 || !error.code.isEmpty();
    if (isFromService && !detail.isEmpty())
        line += u" ["_s + detail + u']';
    return line;
}

QString Words::sentence(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Key:
    case Error::Kind::Keychain:
        return keyError(error);
    case Error::Kind::Account:
        return accountError(error);
    case Error::Kind::Busy:
        return tr("Too many requests: wait a little and ask again.");
    case Error::Kind::Refused:
        return error.reason == Error::Reason::NoRight
            ? tr("This key may not use the model: choose another, or ask the workspace's owner for the right.")
            : tr("The service refused the content: word it differently.");
    case Error::Kind::Invalid:
        return requestError(error);
    case Error::Kind::TooLong:
        if (error.tokenLimit > 0 && error.tokenCount > error.tokenLimit)
            return tr("The prompt is %1 tokens too long for this model (%2 fit): shorten it, or choose one with a larger context.")
                .arg(error.tokenCount - error.tokenLimit)
                .arg(error.tokenLimit);
        return error.tokenLimit > 0
            ? tr("The prompt is too long for this model, which takes %1 tokens: shorten it, or choose one with a larger context.")
                  .arg(error.tokenLimit)
            : tr("The prompt is too long for this model: shorten it, or choose a model with a larger context.");
    case Error::Kind::Network:
        return networkError(error);
    case Error::Kind::Storage:
        return storageError(error);
    case Error::Kind::Server:
        break;
    }
    return error.reason == Error::Reason::NotUnderstood
        ? tr("The answer could not be understood: is the address right? Otherwise try again later.")
        : tr("The service failed: try again later.");
}

QString Words::keyError(const Error &error)
{
    switch (error.reason) {
    case Error::Reason::NoKey:
        return tr("There is no API key: set DASHSCOPE_API_KEY, or add one in Qwenda's settings.");
    case Error::Reason::WrongWorkspace:
        return tr("The key does not belong to this workspace: check DASHSCOPE_WORKSPACE_ID.");
    case Error::Reason::Locked:
        return tr("The keychain is locked: unlock it, or set DASHSCOPE_API_KEY.");
    default:
        return tr("The API key was not accepted here: check it, and that it belongs to this region (--region).");
    }
}

QString Words::accountError(const Error &error)
{
    switch (error.reason) {
    case Error::Reason::Overdue:
        return tr("The account has bills overdue: pay them in the Alibaba Cloud console.");
    case Error::Reason::FreeQuotaUsedUp:
        return tr("The free quota of this model is used up: allow paid use in the console, or choose another model.");
    case Error::Reason::NotPurchased:
        return tr("The service is not activated for this account: activate Model Studio in the console.");
    default:
        return tr("The account needs attention in the Alibaba Cloud console.");
    }
}

QString Words::requestError(const Error &error)
{
    switch (error.reason) {
    case Error::Reason::UnknownModel:
        return tr("The model is not known here: check its name (--model) and the region (--region).");
    case Error::Reason::InsecureAddress:
        return tr("%1: plain http:// would show the key to everybody on the way; use https://, or confirm the host in "
                  "Qwenda's settings.")
            .arg(error.parameter.isEmpty() ? error.message : error.parameter);
    case Error::Reason::WrongWorkspace:
        return tr("The region %1 needs a workspace: set DASHSCOPE_WORKSPACE_ID, or choose another region.").arg(error.message);
    case Error::Reason::WrongAddress:
        return error.parameter.isEmpty()
            ? tr("The address cannot be used: %1").arg(error.message)
            : tr("%1 is not an address that can be used: \"%2\"").arg(error.parameter, error.message);
    default:
        break;
    }
    if (error.httpStatus == 0 && error.code.isEmpty() && !error.parameter.isEmpty())
        return error.message.isEmpty() ? tr("%1 has a value that makes no sense.").arg(optionFor(error.parameter))
                                       : tr("%1 has a value that makes no sense: \"%2\"").arg(optionFor(error.parameter), error.message);
    return error.parameter.isEmpty() ? tr("The service does not accept the request.")
                                     : tr("The service does not accept the request: change or leave out %1.").arg(optionFor(error.parameter));
}

QString Words::networkError(const Error &error)
{
    switch (error.reason) {
    case Error::Reason::ProxyRefused:
        return tr("The proxy does not let the connection through: check its address and password.");
    case Error::Reason::BadCertificate:
        return tr("The server's certificate cannot be trusted: check the address and this computer's clock.");
    case Error::Reason::TimedOut:
        return tr("The service was silent for too long: try again, or allow more with DASHSCOPE_TIMEOUT.");
    case Error::Reason::ConnectionLost:
        return tr("The connection was lost: check the network and ask again.");
    default:
        return tr("No connection: check the network and the address.");
    }
}

QString Words::storageError(const Error &error)
{
    switch (error.reason) {
    case Error::Reason::DiskFull:
        return tr("The disk is full.");
    case Error::Reason::ReadOnly:
        return tr("The data folder cannot be written.");
    case Error::Reason::Locked:
        return tr("Another program holds the history.");
    case Error::Reason::TooNew:
        return tr("The history was written by a later Qwenda.");
    default:
        return error.message.isEmpty() ? tr("The data folder cannot be used.")
                                       : tr("The data folder cannot be used: %1").arg(error.message.simplified());
    }
}

QString Words::noKey(const Endpoint &endpoint, SecretStore::State state)
{
    const Region *region = findRegion(endpoint.regionId);
    const QString where = region && !endpoint.isCustom ? region->englishName : endpoint.root.host();
    switch (state) {
    case SecretStore::State::Locked:
        return tr("The keychain is locked: unlock it, or set DASHSCOPE_API_KEY.");
    case SecretStore::State::TimedOut:
        return tr("The keychain does not answer: set DASHSCOPE_API_KEY, or try again.");
    case SecretStore::State::NoService:
        return tr("There is no API key and no keychain here: set DASHSCOPE_API_KEY.");
    default:
        return tr("There is no API key for %1: set DASHSCOPE_API_KEY, or add one in Qwenda's settings.").arg(where);
    }
}

QString Words::retry(const RetryNotice &notice)
{
    const double seconds = static_cast<double>(notice.wait.count()) / 1000.0;
    const QString when = QString::number(seconds, 'f', seconds < 10 ? 1 : 0);
    if (notice.isResume && notice.error.mayBeBilled)
        return tr("%1 Going on with the answer in %2 s.").arg(tr("The connection was lost."), when);
    return tr("%1 Trying again in %2 s (%3 of %4).")
        .arg(sentence(notice.error), when, QString::number(notice.attempt), QString::number(notice.maxAttempts));
}

QString Words::replaced(const QString &model, const QString &replacement)
{
    return tr("%1 is an old model; its maker names as replacement: %2").arg(model, replacement);
}

QString Words::planKey()
{
    return tr("this is a plan's key: its terms allow use by hand, not from scripts");
}

QString Words::source(const Source &source)
{
    return u"[%1] %2 %3"_s.arg(QString::number(source.index), source.title, source.url).simplified();
}

QString Words::ending(const ChatEnding &ending)
{
    if (ending.state == Message::State::Complete && ending.finishReason == u"length")
        return tr("The answer ends at the limit of tokens (--max-tokens).");
    if (ending.state == Message::State::Complete && !ending.toolCalls.isEmpty())
        return tr("The model wants a function called, which ask cannot do: %1").arg(callWords(ending.toolCalls));
    if (ending.resumed && ending.skippedEvents == 0)
        return tr("The connection was lost on the way; the answer was gone on with.");
    if (ending.skippedEvents > 0)
        return tr("%n part(s) of the answer could not be read and were left out.", nullptr, ending.skippedEvents);
    return {};
}

QString Words::notSaved(const Error &error)
{
    return tr("The conversation was not saved. %1").arg(storageError(error));
}

QString Words::noDisplay()
{
    return tr("There is no display to open a window on; to ask from here: qwenda ask \"…\"");
}

} // namespace qwenda::cli
