// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errorwords.h"

#include <QLocale>

#include "client/pacequeue.h"
#include "ui/parameterwords.h"

#include <algorithm>
#include <chrono>

namespace qwenda {

namespace {

using Kind = Error::Kind;
using Reason = Error::Reason;
using Setting = ErrorWords::Setting;
using T = Transcript;

ErrorWords keyWords(const Error &error, const Setting &setting)
{
    if (error.reason == Reason::NoKey)
        return {ErrorWords::tr("There is no key for %1 yet").arg(setting.regionName),
                ErrorWords::tr("Your message is saved. Add the key of your account there, then ask again."),
                ErrorWords::tr("Add a key"), T::AddKey, T::Warn};
    if (!setting.offer.isEmpty())
        return {ErrorWords::tr("This key belongs to %1, not to %2").arg(setting.offer, setting.regionName),
                ErrorWords::tr("%1 refused it, %2 accepts it. Your key is fine: only the region has to change.")
                    .arg(setting.regionName, setting.offer),
                ErrorWords::tr("Switch to %1").arg(setting.offer), T::SwitchRegion, T::Warn};
    if (error.reason == Reason::WrongWorkspace)
        return {ErrorWords::tr("The workspace does not belong to this key"),
                ErrorWords::tr("Check the workspace id in the settings, or use a key that was made in it."),
                ErrorWords::tr("Open settings"), T::OpenSettings, T::Danger};
    return {ErrorWords::tr("%1 did not accept the key").arg(setting.regionName),
            ErrorWords::tr("It may be mistyped, deleted, or made for another region. Your message is saved."),
            ErrorWords::tr("Use another key"), T::AddKey, T::Danger};
}

ErrorWords accountWords(const Error &error)
{
    const QString console = ErrorWords::tr("Open the console");
    switch (error.reason) {
    case Reason::Overdue:
        return {ErrorWords::tr("The account is in debt"),
                ErrorWords::tr("The service answers again once the bill is paid in the Model Studio console."), console,
                T::OpenConsole, T::Danger};
    case Reason::FreeQuotaUsedUp:
        return {ErrorWords::tr("The free quota of this model is used up"),
                ErrorWords::tr("Turn off “free tier only” in the console to go on paid, or choose another model."),
                ErrorWords::tr("Choose another model"), T::ChooseModel, T::Warn};
    case Reason::NotPurchased:
        return {ErrorWords::tr("The service is not activated for this account"),
                ErrorWords::tr("Activate Model Studio in the console, then ask again."), console, T::OpenConsole, T::Danger};
    default:
        return {ErrorWords::tr("The account cannot be used right now"),
                ErrorWords::tr("The service refused it for a reason of the account: the console shows which."), console,
                T::OpenConsole, T::Danger};
    }
}

ErrorWords refusedWords(const Error &error, const Setting &setting)
{
    if (error.reason == Reason::ContentRefused)
        return {setting.hasWords ? ErrorWords::tr("The service ended this answer")
                                 : ErrorWords::tr("The service did not accept this text"),
                ErrorWords::tr("Its content rules apply to questions and answers. Another wording may pass."), QString(),
                T::NoAction, T::Warn};
    if (error.reason == Reason::NoRight)
        return {ErrorWords::tr("This key may not use %1").arg(setting.model),
                ErrorWords::tr("The account's owner can allow it in the console. Other models may be open to you."),
                ErrorWords::tr("Choose another model"), T::ChooseModel, T::Warn};
    return {ErrorWords::tr("The service refused the request"),
            ErrorWords::tr("The details hold its own words. Another model may accept it."),
            ErrorWords::tr("Choose another model"), T::ChooseModel, T::Danger};
}

ErrorWords invalidWords(const Error &error, const Setting &setting)
{
    const QString settings = ErrorWords::tr("Open settings");
    switch (error.reason) {
    case Reason::UnknownModel:
        return {ErrorWords::tr("%1 is not offered in %2").arg(setting.model, setting.regionName),
                ErrorWords::tr("The name may be mistyped, or the model retired or sold in other regions only."),
                ErrorWords::tr("Choose another model"), T::ChooseModel, T::Warn};
    case Reason::WrongParameter:
        if (setting.canSendWithout)
            return {ErrorWords::tr("The service refused “%1”").arg(ParameterWords::labelOf(error.parameter)),
                    ErrorWords::tr("Your message is saved. Without this setting (%1) the model may answer; it then stays left "
                                   "out in this chat.")
                        .arg(error.parameter),
                    ErrorWords::tr("Send without it"), T::SendWithout, T::Warn, ErrorWords::tr("Choose another model"),
                    T::ChooseModel};
        return {error.parameter.isEmpty() ? ErrorWords::tr("A setting of the request does not fit this model")
                                          : ErrorWords::tr("“%1” does not fit this model").arg(error.parameter),
                ErrorWords::tr("Another model may take it. The details hold the service's own words."),
                ErrorWords::tr("Choose another model"), T::ChooseModel, T::Danger};
    case Reason::InsecureAddress:
        return {ErrorWords::tr("The address is not encrypted"),
                ErrorWords::tr("Key and words would be readable on the way. Use https, or allow this host in the settings."),
                settings, T::OpenSettings, T::Danger};
    case Reason::WrongAddress:
        return {ErrorWords::tr("There is no usable address for %1").arg(setting.regionName),
                ErrorWords::tr("Some regions need a workspace id, an address of your own must begin with https://."),
                settings, T::OpenSettings, T::Warn};
    case Reason::MediaRefused:
        return {ErrorWords::tr("A file does not fit this model"),
                ErrorWords::tr("Its kind or size is not accepted. The details hold the service's own words."), QString(),
                T::NoAction, T::Danger};
    default:
        return {ErrorWords::tr("The service did not understand the request"),
                ErrorWords::tr("A new chat or another model usually helps. The details hold the service's own words."),
                ErrorWords::tr("Try again"), T::TryAgain, T::Danger};
    }
}

// Another region is offered, never taken: the words would go to another place.
ErrorWords elsewhereWords(const Setting &setting)
{
    return {ErrorWords::tr("%1 does not answer").arg(setting.regionName),
            ErrorWords::tr("Your message is saved. %1 can answer with your key there: your words go to that region then.")
                .arg(setting.offer),
            ErrorWords::tr("Ask in %1").arg(setting.offer), T::SwitchRegion, T::Danger};
}

ErrorWords certificateWords(const Error &error)
{
    const QString again = ErrorWords::tr("Try again");
    if (error.message == QLatin1StringView("CertificateExpired") || error.message == QLatin1StringView("CertificateNotYetValid"))
        return {ErrorWords::tr("The server's certificate is out of date"),
                ErrorWords::tr("Nothing was sent. If this computer's clock is wrong, set it; otherwise the server's owner has to act."),
                again, T::TryAgain, T::Danger};
    if (error.message == QLatin1StringView("HostNameMismatch"))
        return {ErrorWords::tr("The server's certificate is made for another host"),
                ErrorWords::tr("Nothing was sent. Check the address; a filter in between can be the cause, too."), again,
                T::TryAgain, T::Danger};
    return {ErrorWords::tr("The server could not prove who it is"),
            ErrorWords::tr("Its certificate is not trusted here, so nothing was sent. A clock that is wrong, or a "
                           "filter in between, can be the cause."),
            again, T::TryAgain, T::Danger};
}

ErrorWords networkWords(const Error &error, const Setting &setting)
{
    const QString again = ErrorWords::tr("Try again");
    if (setting.isKeyTest && error.reason != Reason::BadCertificate)
        return {error.reason == Reason::ProxyRefused ? ErrorWords::tr("The proxy refused the connection")
                                                     : ErrorWords::tr("%1 cannot be reached").arg(setting.regionName),
                ErrorWords::tr("Check the connection, then paste the key again."), again, T::TryAgain, T::Danger};
    if (setting.hasWords)
        return ErrorWords{error.reason == Reason::TimedOut ? ErrorWords::tr("The answer stopped coming")
                                                           : ErrorWords::tr("The connection was lost in the middle"),
                          ErrorWords::tr("What arrived is saved. Asking again gives a new answer beside it and is paid anew."),
                          ErrorWords::tr("Answer again"), T::TryAgain, T::Danger}
            .withContinuing(setting);
    if (!setting.offer.isEmpty())
        return elsewhereWords(setting);
    switch (error.reason) {
    case Reason::NotConnected:
        return {ErrorWords::tr("%1 cannot be reached").arg(setting.regionName),
                ErrorWords::tr("Your message is saved and was not sent. Check the connection, then try again."), again,
                T::TryAgain, T::Danger};
    case Reason::ProxyRefused:
        return {ErrorWords::tr("The proxy refused the connection"),
                ErrorWords::tr("Your message is saved. Check proxy and password in the network settings, then try again."), again,
                T::TryAgain, T::Danger};
    case Reason::BadCertificate:
        return certificateWords(error);
    case Reason::TimedOut:
        return {ErrorWords::tr("No answer came in time"),
                ErrorWords::tr("The model may be slow or overloaded. It was not asked twice, because the first request "
                               "may have been billed."),
                again, T::TryAgain, T::Danger};
    default:
        return {ErrorWords::tr("The connection was lost"),
                ErrorWords::tr("Your message is saved. It was not sent twice, because the first request may have been "
                               "billed."),
                again, T::TryAgain, T::Danger};
    }
}

QString excess(const Error &error, const Setting &setting)
{
    const QLocale locale;
    const QString limit = locale.toString(error.tokenLimit);
    const bool isCounted = error.tokenLimit > 0 && error.tokenCount > error.tokenLimit;
    if (isCounted)
        return ErrorWords::tr("It has %1 tokens more than fit (%2).").arg(locale.toString(error.tokenCount - error.tokenLimit), limit);
    const QString about = locale.toString(setting.tokensOver);
    if (error.tokenLimit > 0)
        return setting.tokensOver > 0 ? ErrorWords::tr("It has about %1 tokens more than fit (%2).").arg(about, limit)
                                      : ErrorWords::tr("%1 tokens fit.").arg(limit);
    return setting.tokensOver > 0 ? ErrorWords::tr("It has about %1 tokens too many.").arg(about) : QString();
}

ErrorWords tooLongWords(const Error &error, const Setting &setting)
{
    const QString title = ErrorWords::tr("This chat is too long for %1").arg(setting.model);
    const QString what = setting.canShorten
        ? ErrorWords::tr("The oldest turns can stay out of what the model is told, or a summary can take their place.")
        : ErrorWords::tr("Shorten the message, begin a new chat, or choose a model with a larger context.");
    const QString body = (excess(error, setting) + u' ' + what).trimmed();
    if (setting.canShorten)
        return {title, body, ErrorWords::tr("Leave out oldest turns…"), T::LeaveOut, T::Warn, ErrorWords::tr("Sum up…"), T::Summarise};
    return {title, body, ErrorWords::tr("New chat"), T::NewChat, T::Warn};
}

ErrorWords storageWords(const Error &error)
{
    switch (error.reason) {
    case Reason::DiskFull:
        return {ErrorWords::tr("The disk is full"),
                ErrorWords::tr("New messages are kept in memory and written as soon as there is room."), QString(),
                T::NoAction, T::Danger};
    case Reason::ReadOnly:
        return {ErrorWords::tr("The data folder cannot be written"),
                ErrorWords::tr("Old chats can be read; new ones last until Qwenda is closed."), QString(), T::NoAction,
                T::Danger};
    case Reason::Locked:
        return {ErrorWords::tr("Another program holds the history"),
                ErrorWords::tr("New messages are kept in memory and written when it lets go."), QString(), T::NoAction,
                T::Warn};
    case Reason::NotADatabase:
        return {ErrorWords::tr("A data file was damaged"),
                ErrorWords::tr("It was kept beside the new one, which starts empty."), QString(), T::NoAction, T::Warn};
    case Reason::TooNew:
        return {ErrorWords::tr("The data folder is from a newer Qwenda"),
                ErrorWords::tr("It is left untouched; what you do now lasts until Qwenda is closed."), QString(),
                T::NoAction, T::Danger};
    default:
        return {ErrorWords::tr("The history could not be read or written"),
                ErrorWords::tr("New messages are kept in memory and written as soon as possible."), QString(), T::NoAction,
                T::Danger};
    }
}

ErrorWords keychainWords(const Error &error)
{
    switch (error.reason) {
    case Reason::Locked:
        return {ErrorWords::tr("The keychain is locked"),
                ErrorWords::tr("Unlock it to use the keys in it; a key you enter now lasts until Qwenda is closed."),
                QString(), T::NoAction, T::Warn};
    case Reason::NoService:
        return {ErrorWords::tr("There is no keychain on this system"),
                ErrorWords::tr("A key you enter lasts until Qwenda is closed and is never written to a file."), QString(),
                T::NoAction, T::Warn};
    default:
        return {ErrorWords::tr("The keychain does not answer"),
                ErrorWords::tr("A key you enter lasts until Qwenda is closed and is never written to a file."), QString(),
                T::NoAction, T::Warn};
    }
}

} // namespace

ErrorWords ErrorWords::of(const Error &error, const Setting &setting)
{
    switch (error.kind) {
    case Kind::Key:
        return keyWords(error, setting);
    case Kind::Account:
        return accountWords(error);
    case Kind::Busy:
        return {tr("Qwen is busy"),
                setting.hasWords ? tr("What arrived is saved. In a minute it usually works again.")
                                 : tr("Too many requests right now, also after waiting. In a minute it usually works again."),
                tr("Try again"), T::TryAgain, T::Warn};
    case Kind::Refused:
        return refusedWords(error, setting);
    case Kind::Invalid:
        return invalidWords(error, setting);
    case Kind::TooLong:
        return tooLongWords(error, setting);
    case Kind::Network:
        return networkWords(error, setting);
    case Kind::Server:
        if (!setting.offer.isEmpty() && !setting.hasWords)
            return elsewhereWords(setting);
        if (error.reason == Reason::NotUnderstood)
            return {tr("The answer could not be understood"),
                    tr("Something other than the service may have answered: a proxy's page, for example."),
                    tr("Try again"), T::TryAgain, T::Danger};
        return ErrorWords{setting.hasWords ? tr("The service failed in the middle") : tr("The service failed"),
                          setting.hasWords ? tr("What arrived is saved. Asking again gives a new answer beside it and is paid anew.")
                                           : tr("This is not your fault and usually passes. Your message is saved."),
                          tr("Try again"), T::TryAgain, T::Danger}
            .withContinuing(setting);
    case Kind::Storage:
        return storageWords(error);
    case Kind::Keychain:
        return keychainWords(error);
    }
    return {};
}

ErrorWords ErrorWords::ofInterruption(const Setting &setting)
{
    return ErrorWords{tr("The answer was cut off"), tr("Qwenda was closed while it came. What had arrived is saved."),
                      tr("Answer again"), T::TryAgain, T::Warn}
        .withContinuing(setting);
}

ErrorWords &ErrorWords::withContinuing(const Setting &setting)
{
    if (setting.canContinue) {
        secondText = tr("Continue");
        second = T::Continue;
    }
    return *this;
}

QString ErrorWords::ofWaiting(const Error &error)
{
    switch (error.kind) {
    case Kind::Busy:
        return tr("Qwen is busy.");
    case Kind::Network:
        return tr("No connection.");
    default:
        return tr("The service failed.");
    }
}

QString ErrorWords::ofQueue(const PacePlace &place)
{
    switch (place.cause) {
    case PacePlace::Cause::Requests:
    case PacePlace::Cause::Tokens:
        return tr("At the model's speed limit.");
    case PacePlace::Cause::Streams:
        return tr("Other answers are coming.");
    case PacePlace::Cause::Pause:
        break;
    }
    return tr("Qwen asked for a pause.");
}

QString ErrorWords::ofPlace(const PacePlace &place)
{
    const QString order = place.ahead == 0 ? tr("Next in line") : tr("%n before this one", "", place.ahead);
    if (!place.wait)
        return order;
    const auto seconds = std::max<qint64>(1, std::chrono::ceil<std::chrono::seconds>(*place.wait).count());
    const QString time = seconds < 100 ? tr("about %1 s").arg(seconds) : tr("about %1 min").arg((seconds + 59) / 60);
    return tr("%1 · %2", "place in line · time").arg(order, time);
}

QString ErrorWords::ofEnvironment(const Error &error)
{
    if (error.reason == Reason::InsecureAddress)
        return tr("The environment variable %1 names an address that is not encrypted. It is ignored.").arg(error.parameter);
    if (error.message.isEmpty())
        return tr("The environment variable %1 has a value that makes no sense. It is ignored.").arg(error.parameter);
    return tr("The environment variable %1 has a value that makes no sense (“%2”). It is ignored.")
        .arg(error.parameter, error.message);
}

QString errorDetails(const Error &error, const QString &model, const QString &regionId)
{
    QStringList lines{QStringLiteral("kind: %1").arg(kindName(error.kind))};
    const auto add = [&lines](const char *name, const QString &value) {
        if (!value.isEmpty())
            lines.append(QLatin1StringView(name) + QStringLiteral(": ") + value);
    };
    add("status", error.httpStatus == 0 ? QString() : QString::number(error.httpStatus));
    add("code", error.code);
    add("message", error.message);
    add("parameter", error.parameter);
    add("request", error.requestId);
    add("model", model);
    add("region", regionId);
    return lines.join(u'\n');
}

} // namespace qwenda
