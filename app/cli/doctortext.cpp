// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/doctorcommand.h"
#include "cli/words.h"
#include "core/region.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace qwenda::cli {

namespace {

enum class Verdict { Good, Note, Bad };

/// Lines with their verdicts in one column and their names in another.
class Page
{
public:
    void line(Verdict verdict, const QString &name, const QString &text)
    {
        const QString mark = verdict == Verdict::Good ? u"  ok  "_s : verdict == Verdict::Note ? u"  --  "_s : u"  !!  "_s;
        m_text += mark + name.leftJustified(nameWidth) + u"  "_s + text + u'\n';
    }
    void more(const QString &text) { m_text += QString(6 + nameWidth + 2, u' ') + text + u'\n'; }
    QString text() const { return m_text; }

private:
    static constexpr int nameWidth = 18;
    QString m_text;
};

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1);
}

QString keychain(const Checkup &checkup)
{
    switch (checkup.keychain) {
    case SecretStore::State::Locked:
        return Words::tr("locked");
    case SecretStore::State::NoService:
        return Words::tr("there is none: keys last as long as a window is open");
    case SecretStore::State::TimedOut:
        return Words::tr("does not answer");
    case SecretStore::State::Ready:
    case SecretStore::State::Absent:
        break;
    }
    return Words::tr("ready");
}

QString gap(const ProxyGap &gap)
{
    switch (gap.kind) {
    case ProxyGap::Kind::AllProxy:
        return Words::tr("%1 is not read: set https_proxy instead").arg(gap.where);
    case ProxyGap::Kind::Scheme:
        return Words::tr("%1 names a kind of proxy that is not followed: http:// and socks5:// are").arg(gap.where);
    case ProxyGap::Kind::NoScheme:
        return Words::tr("%1 is not followed: it must begin with http:// or socks5://").arg(gap.where);
    case ProxyGap::Kind::NoProxyStar:
        return Words::tr("%1=* does not switch the proxy off: unset the proxy instead").arg(gap.where);
    case ProxyGap::Kind::AutoConfiguration:
        break;
    }
    return Words::tr("automatic proxy configuration of %1 is not followed").arg(gap.where);
}

void writeData(Page &page, const Checkup &checkup)
{
    page.line(checkup.canWrite ? Verdict::Good : Verdict::Bad, Words::tr("data folder"),
              checkup.dataFolder + (checkup.canWrite ? QString() : Words::tr(" (cannot be written)")));
    const bool isTight = checkup.freeBytes >= 0 && checkup.freeBytes < Checkup::littleSpace;
    page.line(isTight ? Verdict::Bad : Verdict::Good, Words::tr("disk"), Words::tr("%1 free").arg(size(checkup.freeBytes)));
    if (checkup.database.error)
        page.line(Verdict::Bad, Words::tr("database"), Words::error(*checkup.database.error));
    else if (checkup.database.exists)
        page.line(Verdict::Good, Words::tr("database"),
                  Words::tr("whole: %1 conversations, %2 messages, %3")
                      .arg(checkup.database.conversations)
                      .arg(checkup.database.messages)
                      .arg(size(checkup.database.size)));
    else
        page.line(Verdict::Good, Words::tr("database"), Words::tr("none yet"));
    if (checkup.settingsProblem)
        page.line(Verdict::Bad, Words::tr("settings"), Words::error(*checkup.settingsProblem));
    if (!checkup.settingsNotes.isEmpty())
        page.line(Verdict::Note, Words::tr("settings"), Words::tr("ignored, they make no sense: %1").arg(checkup.settingsNotes.join(u", "_s)));
    if (!checkup.environment.isEmpty())
        page.line(Verdict::Good, Words::tr("environment"), checkup.environment.join(u", "_s));
    if (!checkup.environmentFaults.isEmpty())
        page.line(Verdict::Bad, Words::tr("environment"), Words::tr("ignored, they make no sense: %1").arg(checkup.environmentFaults.join(u", "_s)));
    const bool isReady = checkup.keychain == SecretStore::State::Ready || checkup.keychain == SecretStore::State::Absent;
    page.line(isReady ? Verdict::Good : Verdict::Note, Words::tr("keychain"), keychain(checkup));
    page.line(Verdict::Good, Words::tr("proxy"), checkup.proxy.isEmpty() ? Words::tr("none") : checkup.proxy);
    for (const ProxyGap &each : checkup.proxyGaps)
        page.line(Verdict::Note, Words::tr("proxy"), gap(each));
}

QString way(const PathTimes &path)
{
    QStringList parts;
    const auto add = [&parts](const QString &name, const std::optional<std::chrono::milliseconds> &time) {
        if (time)
            parts.append(Words::tr("%1 %2 ms").arg(name).arg(time->count()));
    };
    add(Words::tr("name"), path.lookup);
    add(path.usesProxy ? Words::tr("proxy") : Words::tr("connection"), path.connect);
    add(path.protocol.isEmpty() ? Words::tr("TLS") : path.protocol, path.tls);
    add(Words::tr("first byte"), path.firstByte);
    return parts.join(u", "_s);
}

QString key(const Checkup::Place &place)
{
    if (place.key == KeyRing::State::Locked)
        return Words::tr("the keychain is locked");
    if (place.key == KeyRing::State::None)
        return Words::tr("no key");
    if (place.keyError)
        return Words::error(*place.keyError);
    if (!place.wasKeyTested)
        return Words::tr("the environment's key, meant for another region");
    return place.models > 0 ? Words::tr("the key works, %n models", "", place.models) : Words::tr("the key works");
}

void writePlace(Page &page, const Checkup::Place &place)
{
    const Region *region = findRegion(place.regionId);
    const QString name = region ? region->englishName : place.regionId;
    if (place.host.isEmpty()) {
        page.line(place.isDefault ? Verdict::Bad : Verdict::Note, name, Words::tr("needs a workspace"));
        return;
    }
    const bool isReached = place.path && place.path->isReachable();
    const bool isUseful = isReached && place.isKeyGood();
    const bool isMissed = place.isDefault || place.keyError;
    page.line(isUseful ? Verdict::Good : isMissed ? Verdict::Bad : Verdict::Note,
              name, place.host + (place.isDefault ? Words::tr(" (for new chats)") : QString()));
    if (place.path && place.path->error)
        page.more(Words::error(*place.path->error));
    else if (place.path)
        page.more(way(*place.path));
    page.more(key(place));
    if (!place.belongsTo.isEmpty())
        page.more(Words::tr("it belongs to %1").arg(findRegion(place.belongsTo) ? findRegion(place.belongsTo)->englishName : place.belongsTo));
}

} // namespace

QString doctorText(const Checkup &checkup)
{
    Page page;
    page.line(Verdict::Good, u"qwenda"_s,
              u"%1 · Qt %2 · SQLite %3 · %4"_s.arg(checkup.version, checkup.qt, checkup.database.sqlite, checkup.system));
    page.line(checkup.tls.isEmpty() ? Verdict::Bad : Verdict::Good, u"TLS"_s,
              checkup.tls.isEmpty() ? Words::tr("no library: nothing can be reached") : checkup.tls);
    writeData(page, checkup);
    for (const Checkup::Place &place : checkup.places)
        writePlace(page, place);
    if (checkup.asked) {
        const Checkup::Asked &asked = *checkup.asked;
        page.line(asked.error ? Verdict::Bad : Verdict::Good, Words::tr("question"),
                  asked.error ? asked.model + u": "_s + Words::error(*asked.error)
                              : Words::tr("%1 answered in %2 ms, %3 tokens").arg(asked.model).arg(asked.time.count()).arg(asked.tokens));
    }
    return page.text();
}

} // namespace qwenda::cli
