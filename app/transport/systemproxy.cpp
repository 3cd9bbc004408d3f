// SPDX-FileCopyrightText: 2026 The Qwenda authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport/systemproxy.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace qwenda {

namespace {

std::optional<ProxyGap> gapOf(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return std::nullopt;
    const qsizetype colon = value.indexOf("://"_L1);
    if (colon < 0)
        return ProxyGap{ProxyGap::Kind::NoScheme, name};
    const QString scheme = value.left(colon).toLower();
    if (scheme == "http"_L1 || scheme == "socks5"_L1 || scheme == "socks"_L1)
        return std::nullopt;
    return ProxyGap{ProxyGap::Kind::Scheme, name};
}

// The value of a key in an INI group; QSettings would need a file.
QString valueIn(const QString &ini, const QString &group, const QString &key)
{
    bool isInside = false;
    const QStringList lines = ini.split(u'\n');
    for (const QString &raw : lines) {
        const QString line = raw.trimmed();
        if (line.startsWith(u'['))
            isInside = line == u'[' + group + u']';
        else if (isInside && line.section(u'=', 0, 0).trimmed() == key)
            return line.section(u'=', 1).trimmed();
    }
    return {};
}

} // namespace

QList<ProxyGap> proxyGaps(const QProcessEnvironment &environment, const QString &kioslaverc, const QString &gnomeMode)
{
    QList<ProxyGap> gaps;
    for (const QString &name : {u"http_proxy"_s, u"https_proxy"_s, u"HTTP_PROXY"_s, u"HTTPS_PROXY"_s}) {
        if (const auto gap = gapOf(name, environment.value(name).trimmed()))
            gaps.append(*gap);
    }
    for (const QString &name : {u"all_proxy"_s, u"ALL_PROXY"_s}) {
        if (!environment.value(name).trimmed().isEmpty())
            gaps.append({ProxyGap::Kind::AllProxy, name});
    }
    for (const QString &name : {u"no_proxy"_s, u"NO_PROXY"_s}) {
        if (environment.value(name).trimmed() == u"*")
            gaps.append({ProxyGap::Kind::NoProxyStar, name});
    }
    const QString desktop = environment.value(u"XDG_CURRENT_DESKTOP"_s);
    const QString kdeType = valueIn(kioslaverc, u"Proxy Settings"_s, u"ProxyType"_s);
    if (desktop.contains("KDE"_L1, Qt::CaseInsensitive) && (kdeType == u"2" || kdeType == u"3"))
        gaps.append({ProxyGap::Kind::AutoConfiguration, u"KDE"_s});
    if (!desktop.contains("KDE"_L1, Qt::CaseInsensitive) && gnomeMode == u"auto")
        gaps.append({ProxyGap::Kind::AutoConfiguration, u"GNOME"_s});
    return gaps;
}

SystemProxyLook::SystemProxyLook(QObject *parent) : QObject(parent)
{
    const QString program = QStandardPaths::findExecutable(u"gsettings"_s);
    if (program.isEmpty()) {
        QMetaObject::invokeMethod(this, [this] { end({}); }, Qt::QueuedConnection);
        return;
    }
    m_process = new QProcess(this);
    connect(m_process, &QProcess::finished, this, [this] {
        end(QString::fromUtf8(m_process->readAllStandardOutput()).trimmed().remove(u'\''));
    });
    connect(m_process, &QProcess::errorOccurred, this, [this] { end({}); });
    QTimer::singleShot(std::chrono::seconds(1), this, [this] { end({}); });
    m_process->start(program, {u"get"_s, u"org.gnome.system.proxy"_s, u"mode"_s});
}

SystemProxyLook::~SystemProxyLook()
{
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill();
        m_process->waitForFinished(100);
    }
}

void SystemProxyLook::end(const QString &gnomeMode)
{
    if (std::exchange(m_isOver, true))
        return;
    QFile kde(QStandardPaths::writableLocation(QStandardPaths::ConfigLocation) + u"/kioslaverc"_s);
    const QString kioslaverc = kde.open(QIODevice::ReadOnly) ? QString::fromUtf8(kde.readAll()) : QString();
    Q_EMIT finished(proxyGaps(QProcessEnvironment::systemEnvironment(), kioslaverc, gnomeMode));
}

} // namespace qwenda
